import type { Page } from 'playwright-core';
import { caseAt, own, submit } from './page-state.ts';
import type { PageState } from './page-state.ts';

const precheck = '/370112/child-welfare/precheck';

/** Chooses the answers one after the other, one a screen. */
async function answer(page: Page, choices: number[]): Promise<void> {
  for (const [step, choice] of choices.entries()) {
    await page.locator('.choice input').nth(choice).check();
    await submit(page);
    await page.waitForURL((url) => url.searchParams.get('step') === String(step + 1));
  }
}

/** Pages before an application and after its decision. */
export const guidanceStates: PageState[] = [
  { name: 'pre-check', path: precheck },
  { name: 'pre-check without a choice', path: precheck, act: submit },
  { name: 'pre-check that did not come', path: precheck, prepare: (gateway) => gateway.failing.add('Prechecks') },
  { name: 'place without a pre-check', path: precheck, prepare: (gateway) => (gateway.prechecks = []) },
  { name: 'question of a pre-check', path: precheck, act: (page) => answer(page, [0]) },
  { name: 'question without an answer', path: precheck, act: (page) => answer(page, [0]).then(() => submit(page)) },
  ...(['LIKELY', 'UNLIKELY', 'UNCLEAR'] as const).map((verdict) => ({
    name: `pre-check that says ${verdict.toLowerCase()}`,
    path: precheck,
    prepare: (gateway: Parameters<NonNullable<PageState['prepare']>>[0]) => (gateway.verdict = verdict),
    act: (page: Page) => answer(page, [0, 0, 0, 0]),
  })),
  {
    name: 'result that did not come',
    path: precheck,
    prepare: (gateway) => gateway.failing.add('PrecheckAnswer'),
    act: (page) => answer(page, [0, 1, 0]),
  },
  { name: 'leaflet', path: '/370112/child-welfare/leaflet' },
  { name: 'leaflet that did not come', path: '/370112/child-welfare/leaflet', prepare: (gateway) => gateway.failing.add('ServiceGuide') },
  { name: 'refusal on a page of its own', path: `${own}/decision`, prepare: caseAt('REFUSED') },
  { name: 'decision that is not made', path: `${own}/decision`, prepare: caseAt('VERIFYING') },
  {
    name: 'objection without a reason',
    path: own,
    prepare: caseAt('REFUSED'),
    act: (page) => page.locator('section[aria-labelledby=objection-title] button[type=submit]').click(),
  },
  { name: 'objection that is looked into', path: own, prepare: caseAt('OBJECTED') },
  { name: 'objection answered and service rated', path: own, prepare: caseAt('UPHELD') },
  {
    name: 'rating without a score',
    path: own,
    prepare: caseAt('CONFIRMED'),
    act: (page) => page.locator('section[aria-labelledby=rating-title] button[type=submit]').click(),
  },
];
