import { enrolChildren } from './enrol-children.ts';
import { payMonth } from './pay-month.ts';
import { planTroubles } from './plan-troubles.ts';
import { reissueReturned, settleOverpayments } from './put-right.ts';
import type { Happened, Trouble } from './troubles/trouble.ts';
import { turning18 } from './troubles/turning-18.ts';
import type { Place, YearChild } from './year-child.ts';
import { places } from './year-child.ts';
import type { Year } from './year.ts';
import { monthAfter } from './year.ts';

/** Lives the year from January on: children are enrolled, then every month something goes wrong and every county pays. */
export async function liveYear(year: Year, monthCount: number): Promise<void> {
  year.tell(year.month);
  for (const place of places) await year.grantBudget(place);
  await enrolChildren(year);
  const plan = planTroubles(year.chance);
  for (let passed = 1; passed < monthCount; passed += 1) {
    await turnTo(year, monthAfter('2026-01', passed));
    await putRight(year);
    const banks: NonNullable<Happened['bank']>[] = [];
    const troubled = new Set<YearChild>();
    for (const trouble of plan.get(year.month) ?? []) {
      const happened = await befall(year, trouble, { troubled, banks });
      if (happened?.bank) banks.push(happened.bank);
      // Nobody it could befall: perhaps next month.
      if (!happened) plan.get(monthAfter(year.month))?.push(trouble);
    }
    for (const child of year.children.filter((candidate) => turning18.befalls(year, candidate))) await lived(year, turning18, child);
    await settleOverpayments(year);
    const bankOf = (place: Place): Happened['bank'] => banks.find((bank) => bank.place === place);
    // A bank that stays silent until next month is silent for all: whom it shall answer pays before.
    const order = [...places].sort((one, other) => Number(bankOf(one)?.waits ?? false) - Number(bankOf(other)?.waits ?? false));
    for (const place of order) await pay(year, place, bankOf(place));
  }
}

/** The platform starts again on the 20th of the month, by when every county is to have paid. */
async function turnTo(year: Year, month: string): Promise<void> {
  Object.assign(year, { month, today: `${month}-20` });
  await year.platform.stop();
  await year.platform.restart({ ONETHING_TODAY: year.today });
  year.people.forget();
  year.tell(`\n${month}`);
}

async function putRight(year: Year): Promise<void> {
  const due = year.later.filter(({ month }) => month <= year.month);
  year.later = year.later.filter((later) => !due.includes(later));
  for (const { work } of due) year.tell(`  ${await work()}`);
}

/** Whom something happened to in the month already, and where the bank is in a mood. */
interface Troubled {
  troubled: Set<YearChild>;
  banks: NonNullable<Happened['bank']>[];
}

/** Lets a trouble befall a child it can befall, one that nothing else happened to this month; undefined: there is none. */
async function befall(year: Year, trouble: Trouble, { troubled, banks }: Troubled): Promise<Happened | undefined> {
  const spared = (child: YearChild): boolean =>
    trouble.ofBank === true ? !banks.some(({ place }) => place === child.place) : !troubled.has(child);
  const candidates = year.children.filter((child) => !child.ended && spared(child) && trouble.befalls(year, child));
  if (candidates.length === 0) return undefined;
  const child = year.chance.pick(candidates);
  if (trouble.ofBank !== true) troubled.add(child);
  return lived(year, trouble, child);
}

async function lived(year: Year, trouble: Trouble, child: YearChild): Promise<Happened> {
  const happened = await trouble.happen(year, child);
  const who = happened.bank ? '' : `${child.family.child.name}: `;
  year.tell(`  ! ${who}${happened.said}`);
  if (!happened.bank) child.happened.set(year.month, [child.happened.get(year.month), happened.said].filter(Boolean).join('; '));
  return happened;
}

async function pay(year: Year, place: Place, bank: Happened['bank']): Promise<void> {
  // All sample accounts end in these digits.
  if (bank) await year.bank.feels(bank.mood, bank.sendsBack ? '8825' : '');
  const run = await payMonth(year, place, { waits: bank?.waits ?? false });
  // A bank that never answers keeps its mood until next month: as long as it has the mood, nothing is answered.
  if (bank && !bank.waits) await year.bank.feels('GOOD');
  if (bank?.waits) year.later.push({ month: monthAfter(year.month), work: () => answersAgain(year, place) });
  if (run.state === 'RETURNED') year.later.push({ month: monthAfter(year.month), work: () => reissueReturned(year, place, run.id) });
  year.tell(
    `  ${place.id} pays ${run.itemCount} payments, ${(run.totalFen / 100).toFixed(2)} yuan; ${run.exceptionCount} held; ${run.state}`,
  );
}

async function answersAgain(year: Year, place: Place): Promise<string> {
  await year.bank.feels('GOOD');
  return `${place.id}: the bank answers again`;
}
