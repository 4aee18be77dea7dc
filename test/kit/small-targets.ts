import type { Page } from 'playwright-core';

/** What applicants and village staff touch with a finger is this high. */
const fingerPixels = 44;

/**
 * Buttons, links, folds and inputs on the page that are too small for a finger, one line each. A link in the middle of a sentence, a link of the page's
 * map for keyboards and what lies in a printed paper are let alone; an input counts with the label around it.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const isVisible = (element: Element): boolean => {
      const { width, height, bottom, right } = element.getBoundingClientRect();
      const { visibility, opacity } = getComputedStyle(element);
      return width > 1 && height > 1 && bottom > 0 && right > 0 && visibility !== 'hidden' && opacity !== '0';
    };
    const standsInSentence = (element: Element): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const around = (element.parentElement?.textContent ?? '').trim().length;
      return around > (element.textContent ?? '').trim().length + 1;
    };
    const found: string[] = [];
    for (const element of document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden]), [role=tab]')) {
      if (!isVisible(element) || element.closest('.official-form, [aria-hidden=true]')) continue;
      if (element.matches('a') && standsInSentence(element)) continue;
      const target = element.matches('input') ? (element.closest('label, .ant-input-affix-wrapper, .ant-select') ?? element) : element;
      const { width, height } = target.getBoundingClientRect();
      if (height >= least - 0.5 && width >= Math.min(least, 24) - 0.5) continue;
      const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30);
      found.push(`${element.tagName.toLowerCase()}.${String(element.className)} "${words}" ${Math.round(width)}×${Math.round(height)}`);
    }
    return found;
  }, fingerPixels);
}
