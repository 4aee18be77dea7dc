import { describe, expect, it } from 'vitest';
import { checkUpload } from './check-upload.ts';

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

describe('the name of an uploaded file', () => {
  it.each([
    ['户口本370112201503129929正面.pdf', '户口本＊正面.pdf'],
    ['37011220150312992X.pdf', '＊.pdf'],
    ['３７０１１２２０１５０３１２９９２９.pdf', '＊.pdf'],
    ['6222 0000 0000 8826 银行卡.pdf', '＊ 银行卡.pdf'],
    ['13800000027.pdf', '＊.pdf'],
    ['IMG_20260310_0815.pdf', 'IMG_20260310_0815.pdf'],
    ['扫描 2026-03-10.pdf', '扫描 2026-03-10.pdf'],
  ])('%s is kept as %s', async (name, kept) => {
    expect((await checkUpload(pdf, name)).fileName).toBe(kept);
  });
});
