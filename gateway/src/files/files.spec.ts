import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway } from '../testing/test-gateway.ts';
import type { TestGateway } from '../testing/test-gateway.ts';
import { UPLOAD_BYTES_MAX } from './check-upload.ts';

let test: TestGateway;
let photo: Buffer;

beforeAll(async () => {
  test = await startTestGateway(4725);
  photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#405060' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => test.stop());

interface Uploaded {
  receipt: string;
  fileId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
}

async function signedIn(subject: string): Promise<ReturnType<TestGateway['browser']>> {
  const browser = test.browser();
  await browser.signIn(subject);
  return browser;
}

describe('uploading', () => {
  it('answers with a receipt that the owning subgraph can verify on its own', async () => {
    const response = await (await signedIn('guardian')).upload(photo, '户口簿.jpg');
    expect(response.status).toBe(201);
    const { receipt, ...file } = (await response.json()) as Uploaded;
    expect(file).toMatchObject({ fileName: '户口簿.jpg', mediaType: 'image/jpeg' });
    expect(decodeProtectedHeader(receipt)).toMatchObject({ alg: 'EdDSA', typ: 'onething-upload-receipt+jwt' });
    const [key] = test.behaviour.keys;
    const { payload } = await jwtVerify(receipt, await importJWK(key ?? {}, 'EdDSA'), {
      issuer: 'onething-gateway',
      audience: 'children',
      typ: 'onething-upload-receipt+jwt',
      algorithms: ['EdDSA'],
      currentDate: new Date(Date.parse(test.clock.now())),
    });
    expect(payload).toMatchObject({ sub: 'guardian', purpose: 'material', ...file });
    expect(payload['sha256']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is for people who are signed in, and from a page of this site', async () => {
    const nobody = await test.browser().upload(photo, 'a.jpg');
    expect(nobody.status).toBe(401);
    expect(await nobody.json()).toMatchObject({ code: 'UPLOAD_UNAUTHENTICATED' });
    const foreign = await (await signedIn('guardian')).upload(photo, 'a.jpg', {});
    expect(foreign.status).toBe(403);
  });

  it('is for a report of a child in danger without signing in: photos only, for that purpose, in nobody’s name, few from an address', async () => {
    const send = (content: Buffer, name: string, headers: Record<string, string> = { 'x-onething-request': '1' }): Promise<Response> => {
      const form = new FormData();
      form.append('purpose', 'material');
      form.append('file', new Blob([new Uint8Array(content)]), name);
      return fetch(`${test.origin}/uploads/unsigned`, { method: 'POST', headers, body: form });
    };
    expect((await send(photo, 'a.jpg', {})).status).toBe(403);
    const kept = await send(photo, 'a.jpg');
    expect(kept.status).toBe(201);
    const { receipt } = (await kept.json()) as Uploaded;
    const [key] = test.behaviour.keys;
    const { payload } = await jwtVerify(receipt, await importJWK(key ?? {}, 'EdDSA'), {
      currentDate: new Date(Date.parse(test.clock.now())),
    });
    expect(payload).toMatchObject({ sub: 'anonymous', purpose: 'protection-report', aud: 'children' });
    const pdf = Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
    );
    expect((await send(pdf, 'a.pdf')).status).toBeGreaterThanOrEqual(415);
    const statuses = await Promise.all(Array.from({ length: 14 }, async () => (await send(photo, 'a.jpg')).status));
    expect(statuses).toContain(429);
  });

  it('says at the field what is wrong, in both languages', async () => {
    const browser = await signedIn('guardian');
    const chinese = await browser.upload(Buffer.from('MZ and nothing else'), 'photo.jpg', {
      'x-onething-request': '1',
      'accept-language': 'zh-CN',
    });
    expect(chinese.status).toBe(415);
    expect(await chinese.json()).toMatchObject({
      code: 'FILE_DISGUISED',
      message: '文件的内容和它的名称不一致，不能上传。请重新拍照或扫描。',
    });
    const english = await browser.upload(Buffer.from('text'), 'notes.txt', { 'x-onething-request': '1', 'accept-language': 'en' });
    expect(((await english.json()) as { message: string }).message).toMatch(/^Only JPEG/);
  });

  it('takes a file of exactly the limit and refuses one byte more', async () => {
    const browser = await signedIn('guardian');
    const head = Buffer.from('%PDF-1.4\n', 'latin1');
    const tail = Buffer.from('\n%%EOF\n', 'latin1');
    const pdf = (sizeBytes: number): Buffer => Buffer.concat([head, Buffer.alloc(sizeBytes - head.length - tail.length, '%'), tail]);
    expect((await browser.upload(pdf(UPLOAD_BYTES_MAX), 'scan.pdf')).status).toBe(201);
    const refused = await browser.upload(pdf(UPLOAD_BYTES_MAX + 1), 'scan.pdf');
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it('refuses a form without a file and a body that is no form', async () => {
    const browser = await signedIn('guardian');
    const form = new FormData();
    form.set('purpose', 'material');
    const empty = await browser.open('/uploads', { method: 'POST', headers: { 'x-onething-request': '1' }, body: form });
    expect(await empty.json()).toMatchObject({ code: 'FILE_MISSING' });
    const json = await browser.open('/uploads', {
      method: 'POST',
      headers: { 'x-onething-request': '1', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(400);
  });
});

describe('downloading', () => {
  async function uploaded(): Promise<{ owner: ReturnType<TestGateway['browser']>; fileId: string }> {
    const owner = await signedIn('guardian');
    const { fileId } = (await (await owner.upload(photo, 'a.jpg')).json()) as Uploaded;
    return { owner, fileId };
  }

  it("asks the owning subgraph in the caller's name and sends an attachment nothing can run", async () => {
    const { owner, fileId } = await uploaded();
    test.behaviour.files.set(fileId, 'guardian');
    const response = await owner.open(`/files/${fileId}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="___.jpg"; filename*=UTF-8''${encodeURIComponent('户口簿.jpg')}`,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(60);
    expect((await owner.open(`/files/${fileId}?inline=1`)).headers.get('content-disposition')).toMatch(/^inline/);
  });

  it('gives one and the same no to strangers, for unknown files and for files nobody linked', async () => {
    const { owner, fileId } = await uploaded();
    const unlinked = await owner.open(`/files/${fileId}`);
    test.behaviour.files.set(fileId, 'guardian');
    const stranger = await (await signedIn('officer')).open(`/files/${fileId}`);
    const unknown = await owner.open('/files/018f0000-0000-7000-8000-000000000000');
    test.behaviour.files.set('../../../etc/passwd', 'guardian');
    const climbing = await owner.open(`/files/${encodeURIComponent('../../../etc/passwd')}`);
    for (const response of [unlinked, stranger, unknown, climbing]) {
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await test.browser().open(`/files/${fileId}`)).status).toBe(401);
  });

  it('sends nothing while the owning subgraph cannot be asked', async () => {
    const { owner, fileId } = await uploaded();
    test.behaviour.files.set(fileId, 'guardian');
    test.behaviour.before = (subgraph) => (subgraph === 'children' ? new Promise(() => undefined) : undefined);
    const response = await owner.open(`/files/${fileId}`);
    test.behaviour.before = undefined;
    expect(response.status).toBe(503);
  });
});
