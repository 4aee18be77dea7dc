import { describe, expect, it } from 'vitest';
import { missingTexts, mixedTexts } from '@onething/portal-kit/shell';
import { shellTexts } from './texts.ts';

describe("the shell's words", () => {
  it('exist in both languages', () => {
    expect(missingTexts(shellTexts['zh-CN'], shellTexts.en)).toEqual([]);
    expect(mixedTexts(shellTexts['zh-CN'], shellTexts.en)).toEqual([]);
  });
});
