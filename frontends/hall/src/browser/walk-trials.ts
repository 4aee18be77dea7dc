import { walkByKeyboard } from '@onething/portal-kit/keyboard-walk';
import { expect, it } from 'vitest';
import type { HallTrial } from './hall-trial.ts';

const page = (body: string) => `<!doctype html><title>x</title><main>${body}</main>`;

/** The walk by keyboard itself: it must notice what it is there for. */
export function tryWalk(start: () => HallTrial): void {
  it.each([
    ['nothing on a sound page', '<a href="#x">a</a> <button>b</button> <input aria-label="c"> <input type="date" aria-label="d">', []],
    ['nothing of radios, of which one stands for all', '<input type="radio" name="q"><input type="radio" name="q"><button>b</button>', []],
    ['a control that Tab passes by', '<button>a</button><button tabindex="-1">b</button>', ['never reached: button. "b"']],
    ['a focus that is not seen', '<button style="outline: none">a</button>', ['the focus is not seen at button. "a"']],
    [
      'an order of its own',
      '<button>a</button><button tabindex="2">b</button>',
      ['never reached: button. "b"', 'an order of its own: button. "b"'],
    ],
    [
      'an order that jumps back',
      '<div style="display: flex; flex-direction: column-reverse"><button>a</button><button>b</button></div>',
      ['the order jumps back from button. "a" to button. "b"'],
    ],
    ['a thing for the mouse only', '<button>a</button><div style="cursor: pointer">b</div>', ['for the mouse only: div. "b"']],
    [
      'a focus that something covers',
      '<button>a</button><div style="position: fixed; inset: 0; background: #fff"></div>',
      ['the focus is covered at button. "a"'],
    ],
  ])('notices %s', async (_what, body, problems) => {
    const tried = await start().browser.newPage();
    await tried.setContent(page(body));
    expect(await walkByKeyboard(tried)).toEqual(problems);
    await tried.close();
  });

  it('goes past the bar by the skip link, into the page', async () => {
    const trial = start();
    await trial.newDevice(390, 'zh-CN');
    await trial.open('/370112/child-welfare');
    const focused = () => trial.page.evaluate(() => [document.activeElement?.id, document.activeElement?.textContent]);
    // The page's own heading takes the focus when it comes; from the top the link is the first to be reached.
    await trial.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await trial.page.keyboard.press('Tab');
    expect(await focused()).toEqual(['', '跳到主要内容']);
    expect(await trial.page.locator('.skip-link').evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await trial.page.keyboard.press('Enter');
    expect((await focused())[0]).toBe('main');
    await trial.page.keyboard.press('Tab');
    expect(await trial.page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('notices a place one cannot leave', async () => {
    const tried = await start().browser.newPage();
    await tried.setContent(page('<button>a</button><button id="b">b</button><button>c</button>'));
    await tried.evaluate(() =>
      document.getElementById('b')!.addEventListener('keydown', (event) => event.key === 'Tab' && event.preventDefault()),
    );
    expect(await walkByKeyboard(tried)).toContain('the focus is caught at button#b "b"');
    await tried.close();
  });
}
