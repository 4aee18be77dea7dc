import { describe, expect, it } from 'vitest';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kitTextsEn } from './en.ts';
import { kitTextsZh } from './zh.ts';
import { mixedTexts } from './mixed-texts.ts';
import { unusedTexts } from './unused-texts.ts';

describe('texts', () => {
  it('of two languages are told apart', () => {
    expect(mixedTexts({ a: '上传 PDF，{{name}}' }, { a: 'Upload a PDF, {{name}}' })).toEqual([]);
    expect(mixedTexts({ a: '上传 file' }, { a: 'ok' })).toEqual(['a: 上传 file']);
    expect(mixedTexts({ a: '好' }, { a: 'a 文件' })).toEqual(['a: a 文件']);
  });

  it('that nobody names are found; those named whole, in part or by a template are not', () => {
    const tree = { hall: { a: '1', b: '2', c_one: '3', c_other: '3', state: { X: '4' }, step: { one: { title: '5' } } } };
    const sources = ["t('hall.a'); t('hall.c', { count })", 't(`hall.state.${state}`); t(`hall.step.${name}.title`)'];
    expect(unusedTexts(tree, 'hall.', sources)).toEqual(['hall.b']);
    expect(unusedTexts({ a: '1' }, 'workbench.', ["t('a')"])).toEqual([]);
  });

  it('of the kit are not mixed, and each is used by the kit or a front end', () => {
    expect(mixedTexts(kitTextsZh, kitTextsEn)).toEqual([]);
    const root = join(import.meta.dirname, '../../../..');
    const files = ['packages/portal-kit/src', 'frontends'].flatMap((folder) =>
      globSync('**/src/**/*.{ts,tsx}', { cwd: join(root, folder), exclude: (name) => name === 'node_modules' }).map((file) =>
        join(root, folder, file),
      ),
    );
    files.push(
      ...globSync('**/*.{ts,tsx}', { cwd: join(root, 'packages/portal-kit/src') }).map((file) =>
        join(root, 'packages/portal-kit/src', file),
      ),
    );
    const sources = files.filter((file) => !/\/texts\/|\.spec\./.test(file)).map((file) => readFileSync(file, 'utf8'));
    expect(unusedTexts(kitTextsZh, '', sources)).toEqual([]);
  });
});
