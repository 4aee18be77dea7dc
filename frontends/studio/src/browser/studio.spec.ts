import { browserIsHere, PreviewBrowser, settled, sidewaysScroll, violations } from '@onething/portal-kit/preview-browser';
import type { PreviewQuery } from '@onething/portal-kit/preview-browser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from './states.ts';

describe.skipIf(!browserIsHere('the studio'))('the studio in a browser', () => {
  let preview: PreviewBrowser;
  beforeAll(async () => {
    preview = await PreviewBrowser.begin('studio');
  }, 240_000);
  afterAll(() => preview?.end());

  const open = (path: string, { width = 1440, as = 'administrator', ...more }: PreviewQuery & { width?: number } = {}) =>
    preview.open(path, { as, ...more }, width);

  it.each(states)('$name: accessible, nothing blocked, fits a desk, a tablet and a phone', async ({ path, as, trouble, act }) => {
    const { page, complaints } = await open(path, { as, trouble });
    await act?.(page);
    await settled(page, trouble);
    expect(await violations(page)).toEqual([]);
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await sidewaysScroll(page)]).toEqual([width, 0]);
    }
    expect(complaints).toEqual([]);
  });

  it.each(['/studio', '/studio/standards?draft=draft-1', '/studio/drafts'])(
    '%s in English: accessible and without sideways scroll on a phone',
    async (path) => {
      const { page, complaints } = await open(path, { width: 390, language: 'en' });
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      // Official texts and people's names alone are Chinese.
      expect(await page.locator('.stu-rail-fold').innerText()).not.toMatch(/[\u4e00-\u9fff]/);
    },
  );
});
