import type { Page } from 'playwright-core';
import { caseAt, own } from './page-state.ts';
import type { PageState } from './page-state.ts';

const money = `${own}/money`;
const unfold = (page: Page) => page.locator('section:has(#amount-objection-title) details > summary').click();

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
    name: 'account with a wrong digit',
    path: money,
    prepare: caseAt('CONFIRMED'),
    act: async (page) => (
      await page.locator('section:has(#account-title) summary').click(),
      await page.locator('#account-holderKind').selectOption('GUARDIAN'),
      await page.locator('#account-accountNumber').fill('1'),
      await page.locator('section:has(#account-title) button[type=submit]').click(),
      page.locator('.field-error').waitFor()
    ),
  },
  {
    name: 'account of nobody in particular',
    path: money,
    prepare: caseAt('CONFIRMED'),
    act: async (page) => (
      await page.locator('section:has(#account-title) summary').click(),
      await page.locator('section:has(#account-title) button[type=submit]').click(),
      page.locator('#account-holderKind-error').waitFor()
    ),
  },
  {
    name: 'account that is being checked',
    path: money,
    prepare: caseAt('CONFIRMED'),
    act: async (page) => (
      await page.locator('section:has(#account-title) summary').click(),
      await page.locator('#account-holderKind').selectOption('CARER'),
      await page.locator('#account-accountNumber').fill('6222000000000008825'),
      await page.locator('section:has(#account-title) button[type=submit]').click(),
      page.locator('.callout').last().waitFor()
    ),
  },
  {
    name: 'held payments of which one came back, and what was paid too much',
    path: money,
    prepare: (gateway) => {
      const found = caseAt('CONFIRMED')(gateway);
      const entitlement = found.entitlement as unknown as { payments: object[] };
      const [payment] = entitlement.payments;
      const overpayment = { id: 'o1', state: 'RECOVERING', amountFen: 60_000, recoveredFen: 20_000, outstandingFen: 40_000 };
      const overpayments = [
        { ...overpayment, months: [{ month: '2026-02' }], recovery: { id: 'r1', method: 'NETTING', limitPercent: 10 } },
      ];
      const payments = [{ ...payment, state: 'RETURNED', returnReason: '账户已销户' }];
      found.entitlement = { ...entitlement, heldSince: '2026-05-02T02:00:00Z', payments, overpayments } as never;
    },
  },
  {
    name: 'objection to an amount without a reason',
    path: money,
    prepare: caseAt('CONFIRMED'),
    act: async (page) => (await unfold(page), page.locator('section:has(#amount-objection-title) form button[type=submit]').click()),
  },
  {
    name: 'objection to an amount that waits',
    path: money,
    prepare: caseAt('CONFIRMED'),
    act: async (page) => (
      await unfold(page),
      await page.locator('#amount-objection-reason').fill('从六月起不再领低保。'),
      await page.locator('section:has(#amount-objection-title) form button[type=submit]').click(),
      page.locator('.objection').waitFor()
    ),
  },
];
