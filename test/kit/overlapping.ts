import type { Page } from 'playwright-core';

/** Pairs of links, buttons and inputs of the top bar that are drawn over each other or beyond its edge, one line each; none where all stand apart. */
export function overlappingInTopBar(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bar = document.querySelector('.top-bar');
    if (!bar) return ['there is no top bar'];
    const boxes = [...bar.querySelectorAll('a[href], button, summary, input')]
      // What a closed fold holds has a box too.
      .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
      .map((element) => ({
        words: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30),
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const beyond = boxes.filter(({ box }) => box.right > innerWidth + 0.5).map(({ words }) => `"${words}" ends beyond the page`);
    const over = boxes.flatMap(({ words, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right - 0.5 && other.left < box.right - 0.5 && box.top < other.bottom - 0.5 && other.top < box.bottom - 0.5,
        )
        .map((other) => `"${words}" and "${other.words}"`),
    );
    return [...beyond, ...over];
  });
}
