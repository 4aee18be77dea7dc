import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildForTrial } from './build-for-trial.ts';
import { completeAnswers, draftCase, handedIn } from './sample-cases.ts';
import { SampleGateway } from './sample-gateway.ts';

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasBrowser = existsSync(chromiumPath);
if (!hasBrowser && process.env.CI) throw new Error(`No browser at ${chromiumPath}: the hall cannot be tried.`);
if (!hasBrowser) console.warn(`NOT RUN: no browser at ${chromiumPath} (CHROMIUM_PATH), the hall's pages were not tried.`);

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const hasNoNetwork = /net::ERR_|Failed to load resource|did not load|already registered/;

interface State {
  name: string;
  path: string;
  prepare?: (gateway: SampleGateway) => unknown;
  act?: (page: Page, gateway: SampleGateway) => Promise<unknown>;
}

const submit = (page: Page) => page.locator('form button[type=submit]').click();
const caseAt = (state: Parameters<typeof handedIn>[1]) => (gateway: SampleGateway) => gateway.add(handedIn('1', state));
const draft =
  (answers: Record<string, unknown> = {}) =>
  (gateway: SampleGateway) =>
    gateway.add(draftCase('1', answers));
const own = '/370112/applications/1';

const states: State[] = [
  { name: 'places', path: '/' },
  { name: 'places that did not come', path: '/', prepare: (gateway) => gateway.failing.add('Portals') },
  { name: 'portal', path: '/370112' },
  { name: 'portal of a city', path: '/370100' },
  { name: 'guide', path: '/370112/child-welfare', act: (page) => page.locator('details summary').last().click() },
  { name: 'guide that did not come', path: '/370112/child-welfare', prepare: (gateway) => gateway.failing.add('ServiceGuide') },
  {
    name: 'front end that did not load',
    path: '/370112/child-welfare',
    prepare: (gateway) => gateway.failing.add('REMOTE').add('PAGES'),
    act: (page) => page.locator('.island-problem').waitFor(),
  },
  { name: 'address without a page', path: '/370112/nowhere' },
  { name: 'address without a portal', path: '/nowhere' },
  { name: 'own page before sign-in', path: '/370112/applications', prepare: (gateway) => (gateway.signedIn = false) },
  { name: 'choosing the matter', path: '/370112/child-welfare/apply' },
  { name: 'matter not chosen', path: '/370112/child-welfare/apply', act: submit },
  { name: 'choosing the place first', path: '/370100/child-welfare/apply' },
  {
    name: 'declaration not confirmed',
    path: '/370112/child-welfare/apply?category=DE_FACTO_UNSUPPORTED&capacity=GUARDIAN&question=declaration',
    act: submit,
  },
  { name: 'empty step', path: `${own}/form/child`, prepare: draft() },
  { name: 'step with errors', path: `${own}/form/child`, prepare: draft(), act: submit },
  { name: 'parents with details', path: `${own}/form/parents`, prepare: draft(completeAnswers) },
  {
    name: 'details with errors',
    path: `${own}/form/parents`,
    prepare: draft({
      parents: { father: { name: '示例', states: ['SEVERE_DISABILITY', 'OUT_OF_CONTACT', 'SERIOUS_ILLNESS', 'DEAD'] }, mother: {} },
    }),
    act: submit,
  },
  { name: 'guardians', path: `${own}/form/guardians`, prepare: draft(), act: (page) => page.locator('.items-add').click() },
  { name: 'payment by transfer', path: `${own}/form/payment`, prepare: draft({ payment: { method: 'BANK_TRANSFER' } }), act: submit },
  { name: 'form that is not there', path: `${own}/form/child` },
  { name: 'papers', path: `${own}/materials`, prepare: draft(completeAnswers) },
  {
    name: 'papers missing',
    path: `${own}/materials`,
    prepare: draft(completeAnswers),
    act: (page) => page.locator('.actions .button').click(),
  },
  {
    name: 'paper that cannot be read',
    path: `${own}/materials`,
    prepare: (gateway) => (draft(completeAnswers)(gateway), gateway.failing.add('UPLOAD')),
    act: (page) => upload(page).then(() => page.locator('.upload-failed').waitFor()),
  },
  {
    name: 'paper uploaded',
    path: `${own}/materials`,
    prepare: draft(completeAnswers),
    act: (page) => upload(page).then(() => page.locator('.upload-thumb').waitFor()),
  },
  { name: 'review', path: `${own}/review`, prepare: draft(completeAnswers) },
  { name: 'review of an unfinished form', path: `${own}/review`, prepare: draft({ child: {} }), act: submit },
  { name: 'application on its way', path: own, prepare: caseAt('VERIFYING') },
  { name: 'application whose due date is open', path: own, prepare: caseAt('OPEN') },
  { name: 'application that asks for papers', path: own, prepare: caseAt('ASKED') },
  {
    name: 'confirmed application',
    path: own,
    prepare: caseAt('CONFIRMED'),
    act: (page) => page.locator('.months summary').first().click(),
  },
  {
    name: 'confirmed application without its amounts',
    path: own,
    prepare: (gateway) => (caseAt('CONFIRMED')(gateway), gateway.failing.add('ApplicantCase.entitlement')),
  },
  { name: 'refused application', path: own, prepare: caseAt('REFUSED') },
  {
    name: 'withdrawal without a reason',
    path: own,
    prepare: caseAt('VERIFYING'),
    act: async (page) => (await page.locator('details summary').last().click(), submit(page)),
  },
  { name: 'application that is not there', path: own },
  { name: 'printed form', path: `${own}/print`, prepare: caseAt('CONFIRMED') },
  {
    name: 'own applications',
    path: '/370112/applications',
    prepare: (gateway) => (caseAt('CONFIRMED')(gateway), gateway.add(draftCase('2'))),
  },
  { name: 'no applications', path: '/370112/applications' },
  { name: 'applications that did not come', path: '/370112/applications', prepare: (gateway) => gateway.failing.add('MyCases') },
];

function upload(page: Page): Promise<void> {
  return page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: Buffer.alloc(2000) });
}

describe.skipIf(!hasBrowser)('the hall in a browser', () => {
  let browser: Browser;
  let gateway: SampleGateway;
  let origin: string;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    gateway = new SampleGateway(buildForTrial());
    origin = await gateway.listen();
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
  });
  beforeEach(() => openPage(390, 'zh-CN'));
  afterEach(() => context.close());

  async function openPage(width: number, language: string): Promise<void> {
    await context?.close();
    gateway.reset();
    context = await browser.newContext({ viewport: { width, height: 844 } });
    await context.addCookies([{ name: 'onething_language', value: language, url: origin }]);
    page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && !hasNoNetwork.test(message.text()) && complaints.push(message.text()),
    );
  }

  async function open(path: string): Promise<void> {
    await page.goto(origin + path);
    await page.locator('h1').first().waitFor();
    await settled();
  }

  /** Nothing is being loaded, saved or moved any more. */
  async function settled(): Promise<void> {
    await page.waitForLoadState('networkidle');
    await page.locator('.state-loading').waitFor({ state: 'detached' });
  }

  async function violations(): Promise<string[]> {
    const session = await context.newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axeSource });
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
  }

  async function expectSound(): Promise<void> {
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  }

  it.each(states)('$name: accessible, nothing blocked, no sideways scroll, in both languages', async ({ path, prepare, act }) => {
    for (const [width, language] of [
      [390, 'zh-CN'],
      [1280, 'en'],
    ] as const) {
      await openPage(width, language);
      prepare?.(gateway);
      await open(path);
      await act?.(page, gateway);
      await settled();
      await expectSound();
    }
  });

  it('fits a narrow tablet and the largest text', async () => {
    await openPage(768, 'zh-CN');
    draft(completeAnswers)(gateway);
    await open(`${own}/form/child`);
    await page.addStyleTag({ content: '' }).catch(() => undefined);
    await page.evaluate(() => (document.body.style.fontSize = '32px'));
    await expectSound();
  });

  it('leads through a step with the keyboard alone and takes the focus to what is wrong', async () => {
    draft()(gateway);
    await open(`${own}/form/child`);
    await page.locator('#child_name').focus();
    await page.keyboard.press('Enter');
    await page.locator('.error-summary').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('child_name');
    await page.keyboard.type('示例小雨');
    await page.locator('#child_name-error').waitFor({ state: 'detached' });
  });

  it('keeps what was typed when the session ends and comes back to it', async () => {
    draft()(gateway);
    await open(`${own}/form/child`);
    gateway.signedIn = false;
    await page.locator('#child_ethnicity').fill('汉族');
    await page.getByText('登录已过期').waitFor();
    await expectSound();
    gateway.signedIn = true;
    await open(`${own}/form/child`);
    expect(await page.locator('#child_ethnicity').inputValue()).toBe('汉族');
    await page.getByText(/^已保存/).waitFor();
    expect(gateway.cases.get('1')!.form.answers).toEqual({ child: { ethnicity: '汉族' } });
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('onething.draft')))).toEqual([]);
  });

  it('goes on without a network and saves when it is back', async () => {
    draft()(gateway);
    await open(`${own}/form/child`);
    await context.setOffline(true);
    await page.locator('#child_ethnicity').fill('汉族');
    await page.getByText('没有网络').waitFor();
    await context.setOffline(false);
    await page.getByText(/^已保存/).waitFor();
    expect(gateway.cases.get('1')!.form.answers).toEqual({ child: { ethnicity: '汉族' } });
  });

  it('shows both versions when another device was faster, and saves what is chosen', async () => {
    const found = draft({ child: { name: '示例' } })(gateway);
    await open(`${own}/form/child`);
    found.form = { ...found.form, revision: 7, answers: { child: { name: '示例', ethnicity: '回族' } } };
    await page.locator('#child_ethnicity').fill('汉族');
    await page.getByText('另一台设备上也改过').waitFor();
    await expectSound();
    expect(await page.locator('fieldset').innerText()).toMatch(/汉族[\s\S]*回族/);
    await page.getByRole('radio', { name: /回族/ }).check();
    await page.getByRole('button', { name: '按选择的保存' }).click();
    await page.getByText(/^已保存/).waitFor();
    expect(gateway.cases.get('1')!.form.answers).toEqual({ child: { name: '示例', ethnicity: '回族' } });
  });

  it('leaves nothing on the device after sign-out', async () => {
    draft()(gateway);
    await open(`${own}/form/child`);
    gateway.failing.add('SaveDraft');
    await page.locator('#child_ethnicity').fill('汉族');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('onething.draft.1'))).not.toBeNull();
    await page.locator('.account-fold summary').click();
    gateway.signedIn = false;
    await page.locator('.account-panel button').click();
    await page.waitForURL(`${origin}/370112`);
    await settled();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('onething.')))).toEqual([]);
  });

  it('brings a refusal to the field it is about', async () => {
    draft(completeAnswers)(gateway);
    const found = gateway.cases.get('1')!;
    found.materials = found.materials.map((material) => ({ ...material, state: 'DEFERRED' }));
    gateway.failing.add('ACCEPTANCE');
    await open(`${own}/review`);
    await page.locator('#review-declaration').check();
    await page.locator('#signature-name').fill('示例秀兰');
    await submit(page);
    await page.locator('.error-summary').getByText('另一处申请').click();
    await page.getByRole('link', { name: /修改：孩子的基本情况/ }).click();
    await page.locator('#child_residentId-error').waitFor();
    await expectSound();
  });

  it('loads a front end again when it is asked to', async () => {
    gateway.failing.add('REMOTE').add('PAGES');
    await page.goto(`${origin}/370112/child-welfare`);
    await page.locator('.island-problem').waitFor();
    gateway.failing.clear();
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('heading', { level: 1, name: '给孩子申请基本生活补贴' }).waitFor();
  });

  it('stays within its weight: guide 180 kB, form 250 kB of compressed script', async () => {
    const { gzipSync } = await import('node:zlib');
    let bytes = 0;
    page.on(
      'response',
      (response) =>
        void (
          response.url().endsWith('.js') &&
          response.body().then(
            (body) => (bytes += gzipSync(body).length),
            () => undefined,
          )
        ),
    );
    await open('/370112/child-welfare');
    const guideBytes = bytes;
    draft()(gateway);
    await open(`${own}/form/child`);
    expect(guideBytes).toBeGreaterThan(50_000);
    expect(guideBytes).toBeLessThanOrEqual(180_000);
    expect(bytes - guideBytes).toBeLessThanOrEqual(250_000);
  });
});
