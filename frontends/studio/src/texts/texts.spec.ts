/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingTexts, mixedTexts, unusedTexts } from '@onething/portal-kit/shell';
import { describe, expect, it } from 'vitest';
import { studioEn } from './en.ts';
import { studioZh } from './zh.ts';

const source = join(import.meta.dirname, '..');
const sources = globSync('**/*.{ts,tsx}', { cwd: source })
  .filter((file) => !file.startsWith('texts/') && !file.startsWith('browser/') && !file.includes('.spec.'))
  .map((file) => readFileSync(join(source, file), 'utf8'));

describe('the studio’s words', () => {
  it('exist in both languages, with the same placeholders', () => {
    expect(missingTexts(studioZh, studioEn)).toEqual([]);
  });
  it('do not mix the languages', () => {
    expect(mixedTexts(studioZh, studioEn)).toEqual([]);
  });
  it('are all used', () => {
    expect(unusedTexts(studioZh, 'studio.', sources)).toEqual([]);
  });
});
