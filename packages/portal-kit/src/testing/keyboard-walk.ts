import type { CDPSession, Page } from 'playwright-core';

/** Year, month and day of a date are stops inside one control. */
const mostParts = 8;
/** Far more stops than any page has: who is still walking then is caught. */
const mostSteps = 400;
/** Keys sent in one go: most pages are through after one or two. */
const stride = 24;
/** The inspector's word for the key that turns Tab around. */
const shift = 8;

/**
 * Walks through the page by Tab alone, there and back, and says in words what a person without a mouse would miss: a control that is never reached,
 * a focus that is not seen, an order that jumps back, a place one cannot leave, a thing that answers the mouse only. Empty: nothing.
 *
 * The page itself looks at each stop when the key comes up, so a walk is a few messages to the browser and not three for each stop.
 */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  const keys = await page.context().newCDPSession(page);
  try {
    await page.evaluate(prepareWalk);
    await page.evaluate(`globalThis.lookAtStop = ${lookAtStop.toString()}`);
    await page.evaluate(noteStops);
    const { stops, problems } = await walkThere(page, keys);
    problems.push(...(await page.evaluate(judgeWalk, stops)));
    return stops.length === 0 || problems.length > 0 ? problems : await walkBack(page, keys, stops);
  } finally {
    await page.evaluate(() => (globalThis as unknown as WalkWindow).endOfWalk());
    await keys.detach();
  }
}

/** Everything that is met going forwards, until the first place comes again or the page is left. */
async function walkThere(page: Page, keys: CDPSession): Promise<{ stops: number[]; problems: string[] }> {
  const stops: number[] = [];
  const problems: string[] = [];
  let parts = 0;
  for (let step = 0; step < mostSteps; step += stride)
    for (const stop of await pressTab(page, keys, stride)) {
      if (stop.place !== undefined && stop.hasParts && stop.place === stops.at(-1) && parts++ < mostParts) continue;
      parts = 0;
      if (stop.place === undefined || stops.includes(stop.place)) {
        // Beyond the last stop comes the first again; a place before it that comes again is a trap, unless nothing else is open to the person.
        if (stop.place !== undefined && stop.place !== stops[0]) problems.push(`the focus is caught at ${stop.name}`);
        return { stops, problems };
      }
      stops.push(stop.place);
      problems.push(...stop.problems);
    }
  return { stops, problems };
}

/** The same way backwards: nothing that only lets one through forwards. */
async function walkBack(page: Page, keys: CDPSession, stops: number[]): Promise<string[]> {
  await page.evaluate((place: number) => (globalThis as unknown as WalkWindow).walked[place]!.focus(), stops.at(-1)!);
  const ahead = stops.slice(0, -1).reverse();
  let parts = 0;
  while (ahead.length > 0)
    for (const { place, name, hasParts } of await pressTab(page, keys, Math.min(stride, ahead.length), true)) {
      if (place === ahead[0]) {
        ahead.shift();
        parts = 0;
      } else if (!hasParts || parts++ >= mostParts) {
        return [`going back, the focus comes to ${name} instead of where it came from`];
      }
    }
  return [];
}

/** Presses Tab so many times in a row and says where the focus was each time the key came up. */
async function pressTab(page: Page, keys: CDPSession, times: number, back = false): Promise<Stop[]> {
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: back ? shift : 0 };
  const presses = Array.from({ length: times }, () => [
    keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ]);
  await Promise.all(presses.flat());
  const stops = await page.evaluate(takeStops);
  if (stops.length !== times) throw new Error(`The page was given ${times} keys and saw ${stops.length}`);
  return stops;
}

/** Where the focus stands. */
interface Stop {
  place?: number;
  name: string;
  /** A date or a time, within which Tab goes on as well. */
  hasParts?: boolean;
  problems: string[];
}

interface WalkWindow {
  /** Everything a person can act on, in the order of the document. */
  walked: HTMLElement[];
  /** How each looked without the focus, its neighbourhood included. */
  looks: string[];
  /** Where each stood, and in which part of the page that scrolls by itself. */
  stands: { rect: DOMRect; scroller: Element | null }[];
  lookOf: (element: Element) => string;
  nameOf: (element: Element | null) => string;
  /** Where the focus was at each press since they were taken last. */
  stops: Stop[];
  lookAtStop: () => Stop;
  endOfWalk: () => void;
}

/** Lists what must be reached, notes how it looks without the focus, and puts the focus before the first. Runs in the page. */
function prepareWalk(): void {
  const window = globalThis as unknown as WalkWindow;
  const selector =
    'a[href], area[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex], [contenteditable=true], [role=button], [role=link], [role=tab], [role=checkbox], [role=switch], [role=combobox]';
  const isThere = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], [aria-hidden=true]')
    );
  };
  // While a dialog is open, nothing but it is open to the person.
  const modal = [...document.querySelectorAll('dialog:modal, [aria-modal=true]')].filter(isThere).at(-1);
  (document.activeElement as HTMLElement | null)?.blur();
  const scope = modal ?? document.body;
  scope.setAttribute('tabindex', '-1');
  (scope as HTMLElement).focus({ preventScroll: true });
  window.walked = [...scope.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => isThere(element) && !element.matches(':disabled, [aria-disabled=true]:not([tabindex="0"])'),
  );
  if (!modal) scope.removeAttribute('tabindex');
  window.lookOf = (element) => {
    const near = [
      element,
      element.parentElement,
      element.parentElement?.parentElement,
      element.nextElementSibling,
      element.closest('label'),
    ];
    const parts = [...near, ...element.children].filter((part) => part !== null && part !== undefined);
    const style = (part: Element, pseudo?: string) => {
      const { outline, outlineOffset, boxShadow, borderColor, backgroundColor, textDecoration, color, clip, transform, top } =
        getComputedStyle(part, pseudo);
      return [outline, outlineOffset, boxShadow, borderColor, backgroundColor, textDecoration, color, clip, transform, top].join();
    };
    return parts.map((part) => style(part) + style(part, '::before') + style(part, '::after')).join('|');
  };
  window.nameOf = (element) => {
    if (!element) return 'nothing';
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const id = element.id ? `#${element.id}` : typeof element.className === 'string' ? `.${element.className.replaceAll(' ', '.')}` : '';
    return `${element.tagName.toLowerCase()}${id} "${words.trim().replaceAll(/\s+/g, ' ').slice(0, 30)}"`;
  };
  window.looks = window.walked.map(window.lookOf);
  const scrollerOf = (element: Element | null): Element | null =>
    element === null || /auto|scroll/.test(getComputedStyle(element).overflowY) ? element : scrollerOf(element.parentElement);
  window.stands = window.walked.map((element) => ({ rect: element.getBoundingClientRect(), scroller: scrollerOf(element.parentElement) }));
}

/** Looks at where the focus is whenever Tab comes up. Runs in the page. */
function noteStops(): void {
  const window = globalThis as unknown as WalkWindow;
  window.stops = [];
  const note = (event: KeyboardEvent): void => void (event.key === 'Tab' && window.stops.push(window.lookAtStop()));
  addEventListener('keyup', note, true);
  window.endOfWalk = () => removeEventListener('keyup', note, true);
}

/** The stops noted since they were taken last. Runs in the page. */
function takeStops(): Stop[] {
  return (globalThis as unknown as WalkWindow).stops.splice(0);
}

/** Where the focus is now and what is wrong with how that is shown. Runs in the page. */
function lookAtStop(): Stop {
  const { walked, looks, lookOf, nameOf } = globalThis as unknown as WalkWindow;
  const element = document.activeElement as HTMLElement | null;
  const name = nameOf(element);
  if (!element || element === document.body || element === document.documentElement) return { name, problems: [] };
  const place = walked.indexOf(element);
  const hasParts = element.matches('input:is([type=date], [type=month], [type=time], [type=week], [type=datetime-local])');
  // What appears only with the focus is met for the first time here; a region that scrolls may take the focus by itself.
  if (place < 0) {
    walked.push(element);
    return { place: walked.length - 1, name, hasParts, problems: [] };
  }
  const problems: string[] = [];
  if (looks[place] !== undefined && lookOf(element) === looks[place]) problems.push(`the focus is not seen at ${name}`);
  const seen = element.matches('input') ? (element.closest('label') ?? element) : element;
  const { left, right, top, bottom } = seen.getBoundingClientRect();
  const isInWindow = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  if (!isInWindow) problems.push(`the focus is outside the window at ${name}`);
  else {
    // Something lying over it (a bar that stays) must leave a part of it to be seen.
    const clampX = (x: number) => Math.min(Math.max(x, 1), innerWidth - 2);
    const clampY = (y: number) => Math.min(Math.max(y, 1), innerHeight - 2);
    const points = [0.5, 0.1, 0.9].flatMap((x) =>
      [0.5, 0.1, 0.9].map((y) => [clampX(left + (right - left) * x), clampY(top + (bottom - top) * y)]),
    );
    const isSeen = points.some(([x, y]) => {
      const over = document.elementFromPoint(x!, y!);
      return (
        over !== null &&
        (seen.contains(over) ||
          over.contains(seen) ||
          (element.matches('input, select, textarea') && element.parentElement!.contains(over)))
      );
    });
    if (!isSeen) problems.push(`the focus is covered at ${name}`);
  }
  return { place, name, hasParts, problems };
}

/** What was not reached, the order in which it was, and what only a mouse can use. Runs in the page. */
function judgeWalk(stops: number[]): string[] {
  const { walked, stands, nameOf } = globalThis as unknown as WalkWindow;
  const problems: string[] = [];
  const reached = new Set(stops.map((stop) => walked[stop]!));
  // One stop for many: rows of a grid, tabs, options, radios of one question are walked with the arrows.
  const composite = '[role=grid], [role=tablist], [role=listbox], [role=radiogroup], [role=toolbar], [role=menu], [role=tree]';
  const isExcused = (element: HTMLElement): boolean => {
    if (element.matches('[tabindex="-1"]:not(a, button, summary, select, textarea, input)')) return true;
    if (element.matches('input[type=radio]')) {
      const { name, form } = element as HTMLInputElement;
      return [...reached].some(
        (other) =>
          other.matches('input[type=radio]') && (other as HTMLInputElement).name === name && (other as HTMLInputElement).form === form,
      );
    }
    const around = element.closest(composite);
    return around !== null && [...reached].some((other) => around.contains(other));
  };
  // Beyond these are only stops that appeared with the focus.
  for (const element of walked.slice(0, stands.length))
    if (!reached.has(element) && element.isConnected && !isExcused(element)) problems.push(`never reached: ${nameOf(element)}`);
  for (const element of walked) if (element.tabIndex > 0) problems.push(`an order of its own: ${nameOf(element)}`);

  const isFixed = (element: Element | null): boolean =>
    element !== null && (['fixed', 'sticky'].includes(getComputedStyle(element).position) || isFixed(element.parentElement));
  const inFlow = stops.filter((stop) => stands[stop] && !isFixed(walked[stop]!) && !walked[stop]!.matches('.skip-link'));
  for (const [index, stop] of inFlow.entries()) {
    const [was, is] = [stands[inFlow[index - 1] ?? stop]!, stands[stop]!];
    if (was.scroller !== is.scroller) continue;
    const name = `from ${nameOf(walked[inFlow[index - 1] ?? stop]!)} to ${nameOf(walked[stop]!)}`;
    const isAbove = is.rect.bottom <= was.rect.top + 1;
    // Further up is right only in the next column.
    if (isAbove && is.rect.left < was.rect.right - 1) problems.push(`the order jumps back ${name}`);
    const shared = Math.min(is.rect.bottom, was.rect.bottom) - Math.max(is.rect.top, was.rect.top);
    const isBeside = shared > Math.min(is.rect.height, was.rect.height) / 2;
    if (isBeside && is.rect.right <= was.rect.left + 1) problems.push(`the order goes leftwards ${name}`);
  }

  const active =
    'a[href], button, summary, label, select, textarea, input, option, [tabindex], [role=row], [role=option], [role=tab], [contenteditable=true]';
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const isPointed = getComputedStyle(element).cursor === 'pointer' && element.checkVisibility();
    if (isPointed && !element.closest(active)) problems.push(`for the mouse only: ${nameOf(element)}`);
  }
  return problems;
}
