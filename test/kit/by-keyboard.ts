import type { Locator, Page } from 'playwright-core';

/** More steps than any page has: who walks on is lost. */
const mostSteps = 300;
type Act = (page: Page, target: Locator, ...rest: never[]) => Promise<unknown>;
const behind = new WeakMap<object, object>();
const isLocator = (thing: unknown): thing is Locator =>
  typeof thing === 'object' && thing !== null && 'selectOption' in thing && 'nth' in thing;

/**
 * The same page for somebody without a mouse: steps written for a click, a choice or a photo are done with Tab, Enter, Space and arrows, from wherever the
 * focus is. Fails where something cannot be reached or done so.
 */
export function byKeyboard(page: Page): Page {
  // From now on: asked for with the key, it would come too late.
  page.on('filechooser', () => undefined);
  return wrapped(page, page);
}

function wrapped<Thing extends object>(thing: Thing, page: Page): Thing {
  const proxy = new Proxy(thing, {
    get(target, name) {
      if (name === 'mouse' || name === 'touchscreen') throw new Error('Nobody here has a mouse');
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const act = isLocator(thing) ? acts[String(name)] : undefined;
      if (act) return (...rest: never[]) => act(page, thing as unknown as Locator, ...rest);
      return (...rest: unknown[]) => {
        const given = rest.map((each) => (typeof each === 'object' && each !== null ? (behind.get(each) ?? each) : each));
        const result: unknown = Reflect.apply(value, target, given);
        return isLocator(result) ? wrapped(result, page) : result;
      };
    },
  });
  behind.set(proxy, thing);
  return proxy;
}

type Place = 'HERE' | 'BESIDE' | 'FURTHER' | 'BEFORE';

/** Where the focus is, seen from what is wanted: on it, on another answer of its question, before or behind it. */
const placeOf = (target: Locator): Promise<Place> =>
  target.evaluate((element) => {
    const wanted = element instanceof HTMLLabelElement ? (element.control ?? element) : element;
    const active = document.activeElement;
    if (active === wanted) return 'HERE';
    const isRadio = (one: Element | null): one is HTMLInputElement => one?.matches('input[type=radio]') === true;
    if (isRadio(active) && isRadio(wanted) && active.name === wanted.name && active.form === wanted.form) return 'BESIDE';
    if (!active || active === document.body) return 'FURTHER';
    return wanted.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING ? 'BEFORE' : 'FURTHER';
  });

/** Walks to the control with Tab, or with the arrows among the answers of one question. */
async function walkTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let step = 0; step < mostSteps; step++) {
    const place = await placeOf(target);
    if (place === 'HERE') return;
    await page.keyboard.press(place === 'BESIDE' ? 'ArrowDown' : place === 'BEFORE' ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

async function choose(page: Page, target: Locator): Promise<void> {
  await walkTo(page, target);
  if (!(await target.isChecked())) await page.keyboard.press('Space');
  if (!(await target.isChecked())) throw new Error(`Space does not choose ${String(target)}`);
}

const acts: Record<string, Act> = {
  click: async (page, target) => {
    await walkTo(page, target);
    const isTicked = await target.evaluate((element) => {
      const control = element instanceof HTMLLabelElement ? element.control : element;
      return control?.matches('input[type=radio], input[type=checkbox]') === true;
    });
    await page.keyboard.press(isTicked ? 'Space' : 'Enter');
  },
  check: choose,
  fill: async (page, target, text: string) => {
    await walkTo(page, target);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  },
  selectOption: async (page, target, { label }: { label: string }) => {
    await walkTo(page, target);
    const stepsTo = () =>
      target.evaluate((element, wanted) => {
        const { options, selectedIndex } = element as HTMLSelectElement;
        return [...options].findIndex((option) => option.label === wanted) - selectedIndex;
      }, label);
    for (let steps = await stepsTo(); steps !== 0; steps = await stepsTo()) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  },
  setInputFiles: async (page, target, files: Parameters<Locator['setInputFiles']>[0]) => {
    await walkTo(page, target);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles(files);
  },
};
