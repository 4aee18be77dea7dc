import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { uuidIds } from '@onething/subgraph-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testFileScanner } from './antivirus.ts';
import type { AntivirusScanner } from './antivirus.ts';
import { DiskFileStore } from './disk-file-store.ts';
import type { FileDetails } from './file-store.ts';
import { receiveUpload } from './receive-upload.ts';

let folder: string;
let store: DiskFileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-files-'));
  store = new DiskFileStore(folder, { current: 'f1', keys: new Map([['f1', randomBytes(32)]]) });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function upload(content: Buffer, fileName: string, scanner: AntivirusScanner = testFileScanner, isTooLarge = false): Promise<FileDetails> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield content;
  }
  return receiveUpload(
    { store, scanner },
    {
      fileId: uuidIds().next(),
      fileName,
      purpose: 'material',
      uploadedBy: 'sample',
      uploadedAt: '2026-03-10T00:00:00Z',
      content: stream(),
      isTooLarge: () => isTooLarge,
    },
  );
}

async function keptContent(details: FileDetails): Promise<Buffer> {
  const opened = await store.open(details.fileId);
  const parts: Buffer[] = [];
  for await (const part of opened?.content ?? []) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

function picture(format: 'jpeg' | 'png' | 'webp' | 'gif', width = 64, height = 48): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 40 } } })
    .toFormat(format)
    .toBuffer();
}

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n', 'latin1');
/** First box of a HEIC file: enough for it to be known as one. */
const HEIC = Buffer.from('000000186674797068656963000000006d69663168656963', 'hex');
const PROGRAM = Buffer.concat([
  Buffer.from('MZ'),
  Buffer.alloc(58),
  Buffer.from([0x80, 0, 0, 0]),
  Buffer.alloc(64),
  Buffer.from('PE\0\0'),
  Buffer.alloc(400),
]);

describe('receiving an upload', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('keeps a %s picture, encrypted, under a name that says nothing', async (format) => {
    const details = await upload(await picture(format), `户口簿-王小雨.${format}`);
    expect(details).toMatchObject({ mediaType: `image/${format}`, purpose: 'material' });
    const [kept = '', ...others] = await filesOnDisk();
    expect(others).toEqual([]);
    expect(kept).toContain(details.fileId);
    const bytes = await readFile(kept);
    expect(bytes.includes('王小雨')).toBe(false);
    expect((await sharp(await keptContent(details)).metadata()).format).toBe(format);
  });

  it('keeps a PDF byte for byte', async () => {
    const details = await upload(PDF, '判决书.pdf');
    expect(details).toMatchObject({ mediaType: 'application/pdf', fileName: '判决书.pdf', sizeBytes: PDF.length });
    expect(await keptContent(details)).toEqual(PDF);
  });

  it('takes the place and the camera out of a photo and keeps it upright', async () => {
    const withPlace = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#808080' } })
      .jpeg()
      .withExif({ IFD0: { Make: 'CANARY-CAMERA' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 40/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(withPlace).metadata()).exif).toBeDefined();
    const content = await keptContent(await upload(withPlace, 'photo.jpg'));
    const metadata = await sharp(content).metadata();
    expect(metadata.exif).toBeUndefined();
    expect(content.includes('CANARY-CAMERA')).toBe(false);
    expect([metadata.width, metadata.height]).toEqual([40, 80]);
  });

  it('drops what is hidden behind a picture', async () => {
    const hidden = Buffer.concat([await picture('jpeg'), Buffer.from('<script>alert(1)</script>PK\x05\x06')]);
    const content = await keptContent(await upload(hidden, 'photo.jpg'));
    expect(content.includes('<script>')).toBe(false);
  });

  it.each([
    ['a program named as a photo', PROGRAM, 'photo.jpg', 'FILE_DISGUISED'],
    ['an iPhone photo', HEIC, 'IMG_0001.HEIC', 'FILE_HEIC'],
    ['an iPhone photo under another name', HEIC, 'photo.jpg', 'FILE_HEIC'],
    ['a program under its own name', PROGRAM, 'setup.exe', 'FILE_TYPE_REFUSED'],
    ['a page named as a photo', Buffer.from('<html><script>1</script></html>'), 'photo.png', 'FILE_DISGUISED'],
    ['a drawing that could run scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'drawing.svg', 'FILE_TYPE_REFUSED'],
    ['a PDF named as a photo', PDF, 'photo.jpg', 'FILE_DISGUISED'],
    ['a PDF with an archive behind it', Buffer.concat([PDF, Buffer.from('PK\x05\x06'), Buffer.alloc(18)]), 'a.pdf', 'FILE_DISGUISED'],
    ['a PDF with a page behind it', Buffer.concat([PDF, Buffer.alloc(2000, 'x')]), 'a.pdf', 'FILE_DISGUISED'],
    [
      'a PDF that runs scripts',
      Buffer.from(PDF.toString().replace('/Catalog', '/Catalog /OpenAction << /S /JavaScript >>')),
      'a.pdf',
      'FILE_WITH_SCRIPT',
    ],
    ['a PDF cut short', PDF.subarray(0, 40), 'a.pdf', 'FILE_UNREADABLE'],
    ['nothing at all', Buffer.alloc(0), 'photo.jpg', 'FILE_UNREADABLE'],
  ])('refuses %s and keeps nothing', async (_what, content, fileName, code) => {
    await expect(upload(content, fileName)).rejects.toMatchObject({ code });
    expect(await filesOnDisk()).toEqual([]);
  });

  it('refuses a moving picture format and a photo cut in half', async () => {
    await expect(upload(await picture('gif'), 'a.gif')).rejects.toMatchObject({ code: 'FILE_TYPE_REFUSED' });
    const noise = await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
      .jpeg()
      .toBuffer();
    await expect(upload(noise.subarray(0, noise.length / 2), 'photo.jpg')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it('refuses a small file that unpacks to more pixels than the limit, on both sides of it', async () => {
    const bomb = await picture('png', 8_001, 8_000);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(upload(bomb, 'bomb.png')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    const largest = await upload(await picture('png', 8_000, 8_000), 'large.png');
    expect((await sharp(await keptContent(largest)).metadata()).width).toBe(4096);
  });

  it('refuses what was cut off at the size limit', async () => {
    await expect(upload(await picture('jpeg'), 'a.jpg', testFileScanner, true)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(await filesOnDisk()).toEqual([]);
  });

  it('refuses an infected file, and every file while nobody can say', async () => {
    const infected = Buffer.concat([
      PDF.subarray(0, 9),
      Buffer.from(`%${['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')}\n`),
      PDF.subarray(9),
    ]);
    await expect(upload(infected, 'a.pdf')).rejects.toMatchObject({ code: 'FILE_INFECTED' });
    const broken: AntivirusScanner = { scan: () => Promise.reject(new Error('down')) };
    await expect(upload(PDF, 'a.pdf', broken)).rejects.toMatchObject({ code: 'FILE_NOT_CHECKED' });
    expect(await filesOnDisk()).toEqual([]);
  });

  it('gives the name the ending of the content and nothing that hides or climbs', async () => {
    expect((await upload(await picture('png'), '../../etc/照片.jpg')).fileName).toBe('etc 照片.png');
    expect((await upload(PDF, 'gpj.‮文件.pdf')).fileName).toBe('gpj. 文件.pdf');
  });

  it('opens nothing for an id that is not one of ours', async () => {
    expect(await store.open('../../etc/passwd')).toBeUndefined();
    expect(await store.open(uuidIds().next())).toBeUndefined();
  });

  it('sweeps what a killed process left in quarantine', async () => {
    async function* stream(): AsyncGenerator<Uint8Array> {
      yield PDF;
    }
    await store.quarantine(uuidIds().next(), stream());
    expect(await store.sweepQuarantine(0)).toBe(0);
    expect(await store.sweepQuarantine(Date.now() + 1000)).toBe(1);
    expect(await filesOnDisk()).toEqual([]);
  });
});
