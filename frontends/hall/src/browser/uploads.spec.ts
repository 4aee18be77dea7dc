import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtPreview } from '@onething/portal-kit/preview-browser';
import { completeAnswers, draftCase } from './sample-cases.ts';
import { SampleGateway } from './sample-gateway.ts';

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasBrowser = existsSync(chromiumPath);
if (!hasBrowser && process.env.CI) throw new Error(`No browser at ${chromiumPath}: uploads cannot be tried.`);

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const papers = '/370112/applications/1/materials';

/** A black and white PNG, `width` × `height`. */
function picture(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    checksum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, checksum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * height));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Width and height in the frame header of a JPEG inside an upload's body. */
function jpegSize(body: Buffer): [number, number] | undefined {
  const start = body.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  if (start < 0) return undefined;
  const frame = [0xc0, 0xc2].map((kind) => body.indexOf(Buffer.from([0xff, kind, 0x00]), start)).find((at) => at > 0);
  return frame === undefined ? undefined : [body.readUInt16BE(frame + 7), body.readUInt16BE(frame + 5)];
}

describe.skipIf(!hasBrowser)('uploads in a browser', () => {
  let browser: Browser;
  let gateway: SampleGateway;
  let origin: string;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    gateway = new SampleGateway(builtPreview('hall'));
    origin = await gateway.listen();
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
  });
  beforeEach(() => openPapers('zh-CN'));
  afterEach(() => context.close());

  async function openPapers(language: 'zh-CN' | 'en'): Promise<void> {
    await context?.close();
    gateway.reset();
    gateway.add(draftCase('1', completeAnswers));
    context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.addCookies([{ name: 'onething_language', value: language, url: origin }]);
    page = await context.newPage();
    await openAgain();
  }

  async function openAgain(): Promise<void> {
    await page.goto(origin + papers);
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  }

  const choose = (...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> =>
    page.locator('input[type=file]').first().setInputFiles(files);
  const photo = (name: string, width = 400, height = 300) => ({ name, mimeType: 'image/png', buffer: picture(width, height) });
  const failure = () => page.locator('.upload-failed');
  /** Names of the files that wait on this device. */
  const kept = (): Promise<string[]> =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const request = indexedDB.open('onething.waiting-files');
          request.addEventListener('success', () => {
            const database = request.result;
            if (!database.objectStoreNames.contains('files')) return (database.close(), resolve([]));
            const all = database.transaction('files').objectStore('files').getAll() as IDBRequest<{ name: string }[]>;
            all.addEventListener('success', () => (database.close(), resolve(all.result.map(({ name }) => name))));
          });
        }),
    );

  async function expectSound(): Promise<void> {
    const session = await context.newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axeSource });
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }

  it('turns and cuts a photo with the keyboard alone before it is sent', async () => {
    await choose(photo('证明.png', 400, 300));
    await page.getByText('看看照片清不清楚').waitFor();
    await expectSound();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('向右转');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight');
    await expectSound();
    await page.getByRole('button', { name: '上传这张' }).press('Enter');
    await page.locator('.upload-thumb').waitFor();
    // 300 wide and 400 high after the turn; a tenth is off the top.
    expect(gateway.uploads).toHaveLength(1);
    expect(jpegSize(gateway.uploads[0]!)).toEqual([300, 360]);
  });

  it('shows several photos one after the other and sends those that are kept', async () => {
    await choose(photo('一.png'), photo('二.png', 200, 100), photo('三.png'));
    await page.getByText('后面还有 2 张').waitFor();
    await page.getByRole('button', { name: '上传这张' }).click();
    await page.getByText('后面还有 1 张').waitFor();
    await page.getByRole('button', { name: '不要这张' }).click();
    await page.getByText('后面还有').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '上传这张' }).click();
    await expect.poll(() => gateway.uploads.length).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
  });

  it('makes a photo smaller than it was taken, however large', async () => {
    await choose(photo('大.png', 5200, 3900));
    await page.getByRole('button', { name: '上传这张' }).click();
    await page.locator('.upload-thumb').waitFor();
    expect(jpegSize(gateway.uploads[0]!)).toEqual([2560, 1920]);
  });

  it('keeps photos without a network and sends them when it is back', async () => {
    await choose(photo('证明.png'));
    await page.getByRole('button', { name: '上传这张' }).waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: '上传这张' }).click();
    await page.getByText('照片已存在这部手机上').waitFor();
    await expectSound();
    expect(await kept()).toEqual(['证明.png']);
    await context.setOffline(false);
    await page.locator('.upload-thumb').waitFor();
    await expect.poll(kept).toEqual([]);
  });

  it('sends them too when the page was closed in between', async () => {
    await choose(photo('证明.png'));
    await page.getByRole('button', { name: '上传这张' }).waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: '上传这张' }).click();
    await page.getByText('照片已存在这部手机上').waitFor();
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await openAgain();
    await page.locator('.upload-thumb').waitFor();
    expect(gateway.uploads).toHaveLength(1);
    await expect.poll(kept).toEqual([]);
  });

  it('leaves no photo on the device after sign-out', async () => {
    await choose(photo('证明.png'));
    await page.getByRole('button', { name: '上传这张' }).waitFor();
    await page.route('**/uploads', (route) => route.abort('internetdisconnected'));
    await page.getByRole('button', { name: '上传这张' }).click();
    await page.getByText('照片已存在这部手机上').waitFor();
    expect(await kept()).toHaveLength(1);
    await page.locator('.account-fold summary').click();
    gateway.signedIn = false;
    await page.locator('.account-panel button').click();
    await page.waitForURL(`${origin}/370112`);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain('onething.waiting-files');
  });

  it('removes what waited too long', async () => {
    await page.route('**/uploads', (route) => route.abort('internetdisconnected'));
    await choose(photo('证明.png'));
    await page.getByRole('button', { name: '上传这张' }).click();
    await page.getByText('照片已存在这部手机上').waitFor();
    await page.clock.setFixedTime(Date.now() + 13 * 3_600_000);
    await openAgain();
    await expect.poll(kept).toEqual([]);
    expect(gateway.uploads).toEqual([]);
  });

  const pdf = (bytes: number) => ({ name: '证明.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(bytes, '%PDF-') });
  it.each([
    ['too large', pdf(10_000_001), undefined, 'FILE_TOO_LARGE', ['超过 10 MB', 'larger than 10 MB']],
    [
      'HEIC by its name',
      { name: 'IMG_1.HEIC', mimeType: '', buffer: Buffer.alloc(9) },
      undefined,
      'FILE_HEIC',
      ['兼容性最佳', 'Most Compatible'],
    ],
    [
      'another kind',
      { name: 'a.docx', mimeType: 'application/msword', buffer: Buffer.alloc(9) },
      undefined,
      'FILE_TYPE_REFUSED',
      ['这种文件不能上传', 'cannot be uploaded'],
    ],
    ['disguised', pdf(9), 'FILE_DISGUISED', 'FILE_DISGUISED', ['扩展名不一致', 'does not match its name']],
    ['a PDF with a script', pdf(9), 'FILE_WITH_SCRIPT', 'FILE_WITH_SCRIPT', ['程序或附件', 'a program or an attachment']],
    ['unreadable', pdf(9), 'FILE_UNREADABLE', 'FILE_UNREADABLE', ['打不开', 'cannot be opened']],
  ] as const)(
    'refuses at the paper what is %s, in words and with the code, and loses nothing else',
    async (_what, file, atDoor, code, words) => {
      for (const [place, language] of (['zh-CN', 'en'] as const).entries()) {
        await openPapers(language);
        await choose(photo('好的.png'));
        await page.locator('.photo-actions .button').click();
        await page.locator('.upload-thumb').waitFor();
        if (atDoor) gateway.failing.add(atDoor);
        await choose(file);
        await failure().getByText(words[place]!).waitFor();
        expect(await failure().locator('code').innerText()).toBe(code);
        expect(await page.locator('.upload-thumb').count()).toBe(1);
        await expectSound();
        await failure().getByRole('button').last().click();
        await failure().waitFor({ state: 'detached' });
      }
    },
  );
});
