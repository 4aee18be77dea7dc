import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentIdOf } from '../graphql/trusted-documents.ts';
import { DOCUMENTS, startTestGateway } from '../testing/test-gateway.ts';
import type { TestGateway } from '../testing/test-gateway.ts';

let folder: string;
let test: TestGateway;

const SHELL_SCRIPT = 'console.log("shell")';
const FILES: Record<string, string> = {
  'shell/index.html':
    '<!doctype html><html lang="zh-CN"><head><title>一件事</title><script type="module" crossorigin src="/assets/index-AbCd1234.js"></script></head><body><div id="root"></div></body></html>',
  'shell/assets/index-AbCd1234.js': SHELL_SCRIPT,
  'shell/assets/page-ZyXw9876.css': 'body{}',
  'shell/first-files.json': JSON.stringify({ scripts: ['/assets/index-AbCd1234.js'], styles: ['/assets/page-ZyXw9876.css'] }),
  'shell/trusted-documents.json': '{}',
  'shell/service-worker.js': 'precache(self.offlineFiles)',
  'hall/offline-files.json': JSON.stringify([{ url: '/mfe/hall/assets/guide-Qq11Ww22.js', revision: null }]),
  'shell/.env': 'SECRET=1',
  'hall/remoteEntry.js': 'export {}',
  'hall/mf-manifest.json': '{}',
  'hall/assets/guide-Qq11Ww22.js': `// ${'x'.repeat(5_000)}`,
  'hall/first-files.json': JSON.stringify({ scripts: ['/mfe/hall/assets/guide-Qq11Ww22.js'], styles: [] }),
  'workbench/first-files.json': JSON.stringify({ scripts: ['/mfe/workbench/assets/queue-Aa00Bb11.js'], styles: [] }),
  'workbench/assets/queue-Aa00Bb11.js': 'export {}',
  'outside.txt': 'not served',
  'render-page.mjs': `export async function renderPage({ path, language, query }) {
    if (path === '/370112/boom') throw new Error('resident 370112201501010013');
    if (path === '/370112/slow') return new Promise(() => undefined);
    if (path === '/370112/none') return undefined;
    const { data } = await query(${JSON.stringify(documentIdOf(DOCUMENTS.me))}, {});
    const { errors } = await query('{ budget }', {});
    return { html: '<h1>$& guide</h1>', data: { me: data.me, errors: errors.length, evil: '</script><script>alert(1)</script>' }, title: 'A <b> $1', status: path.endsWith('/missing') ? 404 : 200, lang: language };
  }`,
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-portals-'));
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const remotes = { hall: join(folder, 'hall'), workbench: join(folder, 'workbench') };
  test = await startTestGateway(4726, {
    staticFolders: { shell: join(folder, 'shell'), remotes, renderer: join(folder, 'render-page.mjs') },
  });
});
afterAll(async () => {
  await test.stop();
  await rm(folder, { recursive: true, force: true });
});

async function page(path: string, headers: Record<string, string> = {}): Promise<{ response: Response; html: string }> {
  const response = await test.browser().open(path, { headers: { accept: 'text/html', ...headers } });
  return { response, html: await response.text() };
}

describe('pages', () => {
  it('come with content, data, title and language from the server', async () => {
    const { response, html } = await page('/370112/child-welfare', { cookie: 'onething_language=en', 'accept-language': 'zh-CN' });
    expect(response.status).toBe(200);
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('<title>A &lt;b&gt; $1</title>');
    expect(html).toContain('<div id="root"><h1>$& guide</h1></div>');
    expect(html).toContain('<script type="application/json" id="page-data">{"me":"","errors":1,"evil":"\\u003c/script>');
    expect(html).toContain('<link rel="stylesheet" href="/theme.css?code=370112" data-theme></head>');
  });

  it('announce the scripts of the shell and the remote at once, each with its digest', async () => {
    const digest = createHash('sha384').update(SHELL_SCRIPT).digest('base64');
    const { html } = await page('/370112');
    expect(html).toContain(`<link rel="modulepreload" crossorigin href="/assets/index-AbCd1234.js" integrity="sha384-${digest}">`);
    expect(html).toContain('<link rel="stylesheet" crossorigin href="/assets/page-ZyXw9876.css"');
    expect(html).toContain('href="/mfe/hall/assets/guide-Qq11Ww22.js"');
    expect(html).not.toContain('workbench');
    expect((await page('/workbench/queue')).html).toContain('href="/mfe/workbench/assets/queue-Aa00Bb11.js"');
  });

  it('forbid inline scripts, evaluation, frames and other sites', async () => {
    const { response, html } = await page('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(html).not.toMatch(/<script(?![^>]*(src=|application\/json))/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('come without content when the renderer has none, fails or takes too long', async () => {
    for (const path of ['/370112/none', '/370112/boom', '/370112/slow']) {
      const { response, html } = await page(path);
      expect(response.status).toBe(200);
      expect(html).toContain('<div id="root"></div>');
      expect(html).not.toContain('370112201501010013');
    }
  });

  it('carry the status the renderer gives', async () => {
    expect((await page('/370112/missing')).response.status).toBe(404);
  });

  it('are made anew when a build replaces the shell', async () => {
    await writeFile(join(folder, 'shell/index.html'), FILES['shell/index.html']?.replace('AbCd1234', 'NewNew12') ?? '');
    expect((await page('/370112')).html).toContain('/assets/index-NewNew12.js');
    await writeFile(join(folder, 'shell/index.html'), FILES['shell/index.html'] ?? '');
  });
});

describe('without a network', () => {
  const worker = async (): Promise<{ response: Response; files: { url: string; revision: string | null }[] }> => {
    const response = await test.browser().open('/service-worker.js');
    const files = /^self\.offlineFiles = (\[.*\]);\nprecache/.exec(await response.text())?.[1] ?? '';
    return { response, files: JSON.parse(files) };
  };

  it('a worker holds the program files of every front end that has some and the empty page, may ask this site only, and is asked for each time', async () => {
    const { response, files } = await worker();
    expect(files).toEqual([
      { url: '/offline.html', revision: expect.stringMatching(/^[0-9a-f]{20}$/) },
      { url: '/mfe/hall/assets/guide-Qq11Ww22.js', revision: null },
    ]);
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'; connect-src 'self'");
  });

  it('the empty page holds nobody’s content', async () => {
    const { response, html } = await page('/offline.html', { cookie: 'onething_language=en' });
    expect(html).toContain('<div id="root"></div>');
    expect(html).not.toContain('page-data');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('a new build makes a new worker', async () => {
    const before = await worker();
    await writeFile(join(folder, 'shell/index.html'), FILES['shell/index.html']?.replace('AbCd1234', 'NewNew12') ?? '');
    const after = await worker();
    await writeFile(join(folder, 'shell/index.html'), FILES['shell/index.html'] ?? '');
    expect(after.files[0]).not.toEqual(before.files[0]);
  });
});

describe('assets', () => {
  it.each([
    ['/assets/index-AbCd1234.js', 'public, max-age=31536000, immutable'],
    ['/mfe/hall/assets/guide-Qq11Ww22.js', 'public, max-age=31536000, immutable'],
    ['/mfe/hall/remoteEntry.js', 'no-cache'],
    ['/mfe/hall/mf-manifest.json', 'no-cache'],
  ])('%s is kept as %s', async (path, cacheControl) => {
    const response = await test.browser().open(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe(cacheControl);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    '/assets/gone-AbCd1234.js',
    '/mfe/hall/assets/gone-12345678.js',
    '/mfe/nobody/remoteEntry.js',
    '/mfe/hall/first-files.json',
    '/mfe/hall/offline-files.json',
    '/trusted-documents.json',
    '/index.html',
    '/.env',
    '/assets/..%2f..%2foutside.txt',
    '/mfe/hall/..%2f..%2foutside.txt',
    '/mfe/hall/%2e%2e/%2e%2e/outside.txt',
    '/favicon.ico',
    '/auth/nothing',
  ])('%s is missing, and no page', async (path) => {
    const response = await test.browser().open(path, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('travel compressed', async () => {
    const response = await test.browser().open('/mfe/hall/assets/guide-Qq11Ww22.js', { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
  });

  it('wear the colour of their portal, and one of the platform where that is none', async () => {
    const css = async (code: string): Promise<string> => (await test.browser().open(`/theme.css?code=${encodeURIComponent(code)}`)).text();
    expect(await css('370112')).toBe(':root { --accent: #0b5a8a; }\n');
    expect(await css('210100')).toBe(':root { --accent: #1c6644; }\n');
    expect(await css('210200')).toBe(':root { --accent: #0b5a8a; }\n');
    expect(await css('} body { display: none')).toBe(':root { --accent: #0b5a8a; }\n');
  });
});
