import type { Page } from 'playwright-core';
import { caseAt, own, submit } from './page-state.ts';
import type { PageState } from './page-state.ts';

const money = `${own}/money`;
const unfold = (page: Page) => page.locator('section details > summary').last().click();

/** What a child is paid, as whoever receives it reads it. */
export const moneyStates: PageState[] = [
  {
    name: 'money month by month',
    path: money,
    prepare: caseAt('CONFIRMED'),
    act: (page) => page.locator('.months summary').first().click(),
  },
  { name: 'money before anything is confirmed', path: money, prepare: caseAt('VERIFYING') },
  { name: 'money that did not come', path: money, prepare: (gateway) => gateway.failing.add('CaseMoney') },
  { name: 'money of a case that is not there', path: money },
  {
    name: 'objection to an amount without a reason',
    path: money,
    prepare: caseAt('CONFIRMED'),
    act: async (page) => (await unfold(page), submit(page)),
  },
  {
    name: 'objection to an amount that waits',
    path: money,
    prepare: caseAt('CONFIRMED'),
    act: async (page) => (
      await unfold(page),
      await page.locator('#amount-objection-reason').fill('从六月起不再领低保。'),
      await submit(page),
      page.locator('.objection').waitFor()
    ),
  },
];
