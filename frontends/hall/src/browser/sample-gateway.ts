import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { draftCase, handedIn } from './sample-cases.ts';
import type { SampleCase } from './sample-cases.ts';
import { precheckResults, samplePrechecks } from './sample-prechecks.ts';
import { progressAt, reportEntry, reportReceipt, reportRefusal, sampleServices } from './sample-linked.ts';
import { sampleMessages } from './sample-messages.ts';
import { guide, place, placesCalled, portal, publishedForm, withoutPortal } from './sample-portal.ts';

type Variables = Record<string, string> & { input: Record<string, never> & { [name: string]: unknown } };
type Reply = { data?: unknown; errors?: { message: string; path?: string[]; extensions: object }[] };

/** The security policy of the real gateway. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const openToAll = new Set([
  'Portal',
  'Portals',
  'PortalHome',
  'Places',
  'ServiceGuide',
  'MaterialHints',
  'Offered',
  'FormDefinition',
  'Prechecks',
  'PlaceSearch',
  'PrecheckAnswer',
  'ReportEntry',
  'ReportChildInDanger',
  'ReportProgress',
]);

/** Stands in for the gateway: built pages under its security policy, and answers that a spec bends as it needs. */
export class SampleGateway {
  cases = new Map<string, SampleCase>();
  signedIn = true;
  /** What the pre-check says. */
  verdict: keyof typeof precheckResults = 'LIKELY';
  prechecks: object[] = samplePrechecks;
  /** Whether the place takes reports of children in danger, and how far the one report has come. */
  takesReports = true;
  progress: 'RECEIVED' | 'IN_HAND' | 'FINISHED' = 'IN_HAND';
  /** The person's inbox. */
  messages = sampleMessages();
  /** How the person wants to be told. */
  contact = sampleContact();
  /** Operations, or UPLOAD, REMOTE and PAGES, that fail. */
  failing = new Set<string>();
  /** Bodies of the uploads that arrived. */
  uploads: Buffer[] = [];
  private readonly server: Server;
  private documents: Record<string, string> = {};

  /** `folder` holds the builds `shell/`, `hall/` and `server/`. */
  constructor(private readonly folder: string) {
    this.server = createServer((request, response) =>
      this.answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error))),
    );
  }

  async listen(): Promise<string> {
    for (const name of ['shell', 'hall'])
      Object.assign(this.documents, JSON.parse(readFileSync(join(this.folder, name, 'trusted-documents.json'), 'utf8')));
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  reset(): void {
    this.cases.clear();
    this.signedIn = true;
    this.verdict = 'LIKELY';
    this.prechecks = samplePrechecks;
    this.takesReports = true;
    this.progress = 'IN_HAND';
    this.messages = sampleMessages();
    this.contact = sampleContact();
    this.failing.clear();
    this.uploads = [];
  }

  add(found: SampleCase): SampleCase {
    this.cases.set(found.id, found);
    return found;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://gateway');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/graphql') return void json(this.ask(JSON.parse(Buffer.concat(chunks).toString()) as never));
    if (pathname.startsWith('/uploads')) return void this.takeUpload(Buffer.concat(chunks), json);
    if (pathname === '/auth/session')
      return void json(
        this.signedIn
          ? { signedIn: true, subject: 'sample', name: '示例秀兰', kind: 'PERSON', grants: [] }
          : { signedIn: false, grants: [] },
      );
    if (pathname.startsWith('/auth/')) return void json({});
    if (pathname === '/theme.css') return void response.writeHead(200, { 'content-type': 'text/css' }).end(':root{--accent:#0b5a8a}');
    if (pathname.startsWith('/files/')) return void response.writeHead(200, { 'content-type': 'image/png' }).end(pixel);
    if (extname(pathname)) return this.sendFile(pathname, response);
    return this.sendPage(pathname, request.headers.cookie ?? '', response);
  }

  private takeUpload(body: Buffer, json: (body: unknown, status?: number) => unknown): void {
    this.uploads.push(body);
    const code = [...this.failing].find((each) => each.startsWith('FILE_'));
    if (code) json({ code, message: '' }, 415);
    else if (this.failing.has('UPLOAD')) json({ code: 'FILE_UNREADABLE', message: '' }, 422);
    else json({ receipt: 'receipt', fileId: 'file', fileName: 'a.png', mediaType: 'image/png', sizeBytes: 1234 }, 201);
  }

  private sendFile(pathname: string, response: ServerResponse): void {
    const remote = /^\/mfe\/hall\/(.*)$/.exec(pathname)?.[1];
    const file = join(this.folder, remote ? 'hall' : 'shell', remote ?? pathname);
    if ((remote && this.failing.has('REMOTE')) || !existsSync(file)) return void response.writeHead(404).end();
    const caching = pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
    response
      .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': caching })
      .end(readFileSync(file));
  }

  private async sendPage(path: string, cookie: string, response: ServerResponse): Promise<void> {
    const language = cookie.includes('onething_language=en') ? 'en' : 'zh-CN';
    let html = readFileSync(join(this.folder, 'shell', 'index.html'), 'utf8').replace('lang="zh-CN"', `lang="${language}"`);
    const { renderPage } = (await import(join(this.folder, 'server', 'render-page.js'))) as typeof import('../server/render-page.tsx');
    const query = async (documentId: string, variables: object) => this.ask({ documentId, variables: variables as Variables });
    const page = this.failing.has('PAGES') ? undefined : await renderPage({ path, language, query });
    if (page) {
      const data = JSON.stringify(page.data).replaceAll('<', '\\u003c');
      html = html.replace(
        '<div id="root"></div>',
        () => `<div id="root">${page.html}</div><script type="application/json" id="page-data">${data}</script>`,
      );
    }
    const styles = (JSON.parse(readFileSync(join(this.folder, 'hall', 'first-files.json'), 'utf8')) as { styles: string[] }).styles;
    html = html.replace('</head>', () => `${styles.map((style) => `<link rel="stylesheet" crossorigin href="${style}">`).join('')}</head>`);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(html);
  }

  private ask({ documentId, variables }: { documentId: string; variables: Variables }): Reply {
    const document = this.documents[documentId.replace('sha256:', '')];
    const name = /(?:query|mutation)\s+(\w+)/.exec(document ?? '')?.[1] ?? '';
    const fault = (code: string, path: string[] = []): Reply => ({
      errors: [{ message: code, path, extensions: { code, traceId: 'trace-1' } }],
    });
    if (!document) return fault('BAD_INPUT');
    if (!this.signedIn && !openToAll.has(name)) return fault('UNAUTHENTICATED');
    if (this.failing.has(name)) return fault('INTERNAL', [name]);
    const data = this.resolve(name, variables);
    const partial = this.failing.has(`${name}.entitlement`);
    return partial ? { data, ...fault('INTERNAL', ['case', 'entitlement']) } : { data };
  }

  private resolve(name: string, { id = '', code = '', formCode = '', text = '', receipt = '', input = {} as never }: Variables): unknown {
    const found = this.cases.get(id || (input.caseId as unknown as string)) ?? null;
    const inputs = input as unknown as Record<string, string> & { answers: Record<string, unknown>; revision: number; deferred: boolean };
    const answers: Record<string, () => unknown> = {
      Portal: () => ({ portal: code === withoutPortal ? null : portal, jurisdiction: place(code) }),
      Portals: () => ({ portals: [portal] }),
      PortalHome: () => ({ portal }),
      Places: () => ({ jurisdiction: place(code) }),
      PlaceSearch: () => ({ jurisdictionSearch: placesCalled(text) }),
      Prechecks: () => ({ prechecks: this.prechecks, jurisdiction: place(code) }),
      PrecheckAnswer: () => ({ precheckResult: precheckResults[this.verdict] }),
      ReportEntry: () => ({ protectionEntry: this.takesReports ? reportEntry : null }),
      ReportChildInDanger: () => ({ reportChildInDanger: this.failing.has('REPORT') ? reportRefusal : reportReceipt }),
      ReportProgress: () => ({ protectionProgress: receipt.toUpperCase().startsWith('7KQM') ? progressAt(this.progress) : null }),
      OfferedServices: () => ({ case: { referrals: sampleServices } }),
      AnswerOffer: () => ({ answerOffer: { __typename: 'Referral', id: 'service-1' } }),
      RaiseObjection: () => ({ raiseObjection: Object.assign(found!, handedIn(found!.id, 'OBJECTED')) }),
      DeclarePayeeAccount: () => ({
        declarePayeeAccount: declareAccount([...this.cases.values()][0]!, String((input as { accountNumber?: string }).accountNumber)),
      }),
      RaiseAmountObjection: () => ({
        raiseAmountObjection: raiseAmountObjection(found ?? [...this.cases.values()][0]!, String(inputs.reason)),
      }),
      RateService: () => ({
        rateService: Object.assign(found!, { rating: { score: inputs.score, comment: null, ratedAt: '2026-03-28T02:00:00Z' } }),
      }),
      ServiceGuide: () => ({ serviceGuide: guide }),
      MaterialHints: () => ({ serviceGuide: guide }),
      Offered: () => ({ jurisdiction: place(code) }),
      FormDefinition: () => ({ form: { definition: publishedForm(formCode) } }),
      Prefill: () => ({ prefill: { values: {}, sources: [], awaited: false } }),
      StartApplication: () => ({ startApplication: this.add(draftCase('started')) }),
      SaveDraft: () => ({ saveDraft: saveDraft(found!, inputs) }),
      MyCases: () => ({
        myCases: {
          edges: [...this.cases.values()].map((node) => ({ cursor: node.id, node })),
          pageInfo: { hasNextPage: false, endCursor: null },
        },
      }),
      Inbox: () => ({
        myMessages: { edges: this.messages.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } },
      }),
      ContactPreference: () => ({ contactPreference: this.contact }),
      SaveContactPreference: () => ({
        saveContactPreference: this.failing.has('PHONE_INVALID') ? phoneRefusal : Object.assign(this.contact, inputs),
      }),
      UnreadCount: () => ({ unreadMessageCount: this.messages.filter(({ read }) => !read).length }),
      ReadMessages: () => ({ readMessages: { unreadCount: 0 } }),
      AttachMaterial: () => ({ attachMaterial: changeMaterial(found!, inputs.materialCode!, { state: 'UPLOADED', files: [sampleFile] }) }),
      RemoveMaterial: () => ({ removeMaterial: changeMaterial(found!, 'CHILD_PHOTO', { state: 'MISSING', files: [] }) }),
      DeferMaterial: () => ({
        deferMaterial: changeMaterial(found!, inputs.materialCode!, { state: inputs.deferred ? 'DEFERRED' : 'MISSING' }),
      }),
      SubmitApplication: () => ({
        submitApplication: this.failing.has('ACCEPTANCE')
          ? refusal
          : Object.assign(found!, { status: 'SUBMITTED', number: '历城儿保〔2026〕0001' }),
      }),
    };
    return structuredClone((answers[name] ?? (() => ({ case: found })))());
  }
}

const sampleContact = (): object => ({
  __typename: 'ContactPreference',
  language: 'ZH',
  sms: true,
  email: true,
  phone: '138****0001',
  emailAddress: null,
});
const phoneRefusal = {
  __typename: 'LawfulRefusal',
  code: 'PHONE_INVALID',
  message: '手机号应为 11 位',
  details: [{ path: 'phone', code: 'PHONE_INVALID', message: '手机号应为 11 位，以 1 开头，请检查。' }],
};
const sampleFile = { fileId: 'file', fileName: '户口本-首页.jpg', mediaType: 'image/png', sizeBytes: 234567, url: '/files/file' };
const refusal = {
  __typename: 'LawfulRefusal',
  code: 'ALREADY_APPLIED',
  message: '这个孩子已有申请',
  details: [{ path: '/child/residentId', code: 'ALREADY_APPLIED', message: '这个孩子已经在另一处申请' }],
};

function saveDraft(found: SampleCase, input: { revision: number; answers: Record<string, unknown> }): unknown {
  if (found.form.revision !== input.revision)
    return { __typename: 'LawfulRefusal', code: 'DRAFT_CHANGED_ELSEWHERE', message: '', details: [] };
  found.form = { ...found.form, answers: input.answers, revision: found.form.revision + 1 };
  return { __typename: 'SavedDraft', case: found, problems: [] };
}

function declareAccount(found: SampleCase, accountNumber: string): unknown {
  const code = 'ACCOUNT_CHECK_DIGIT';
  const message = '账号校验不通过，请对照银行卡再看一遍';
  if (accountNumber === '1') return { __typename: 'LawfulRefusal', code, message, details: [{ path: 'accountNumber', code, message }] };
  const { payeeAccount } = found.entitlement as unknown as { payeeAccount: object };
  found.entitlement = {
    ...found.entitlement,
    payeeAccount: { ...payeeAccount, id: 'next', state: 'UNVERIFIED', checkedAt: null },
  } as never;
  return { __typename: 'PaymentStepRecorded', recordedId: 'next' };
}

function raiseAmountObjection(found: SampleCase, reason: string): unknown {
  const objection = {
    id: 'objection',
    month: null,
    reason,
    raisedAt: '2026-05-20T02:00:00Z',
    outcome: null,
    answer: null,
    answeredAt: null,
  };
  found.entitlement = { ...found.entitlement, amountObjections: [objection] } as never;
  return { __typename: 'AmountObjection', id: objection.id };
}

function changeMaterial(found: SampleCase, code: string, patch: object): SampleCase {
  found.materials = found.materials.map((each) => (each.code === code ? { ...each, ...patch } : each));
  return found;
}
