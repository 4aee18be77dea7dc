import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingTexts, mixedTexts, unusedTexts } from '@onething/portal-kit/shell';
import { describe, expect, it } from 'vitest';
import { workbenchEn } from './en.ts';
import { workbenchZh } from './zh.ts';

const source = join(import.meta.dirname, '..');
const sources = globSync('**/*.{ts,tsx}', { cwd: source })
  .filter((file) => !file.startsWith('texts/') && !file.startsWith('browser/') && !file.includes('.spec.'))
  .map((file) => readFileSync(join(source, file), 'utf8'));

describe("the workbench's words", () => {
  it('exist in both languages, with the same placeholders', () => {
    expect(missingTexts(workbenchZh, workbenchEn)).toEqual([]);
  });
  it('do not mix the languages', () => {
    expect(mixedTexts(workbenchZh, workbenchEn)).toEqual([]);
  });
  it('are all used', () => {
    expect(unusedTexts(workbenchZh, 'workbench.', sources)).toEqual([]);
  });
});
