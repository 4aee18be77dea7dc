import { describe, expect, it } from 'vitest';
import { missingTexts } from '@onething/portal-kit/shell';
import { shellTexts } from './texts.ts';

describe('the shell’s words', () => {
  it('exist in both languages', () => {
    expect(missingTexts(shellTexts['zh-CN'], shellTexts.en)).toEqual([]);
  });
});
