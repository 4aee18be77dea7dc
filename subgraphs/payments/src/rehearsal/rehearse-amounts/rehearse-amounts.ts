import { setImmediate as breathe } from 'node:timers/promises';
import type { RehearsalRequested } from '@onething/events';
import type { Policy } from '@onething/policy';
import {
  defineRehearsalWork,
  jurisdictionPrefix,
  type RehearsalPartRow,
  type RehearsedPage,
  type RehearsedPolicies,
  scopeOfCategory,
} from '@onething/subgraph-kit';
import type { PaymentsKit, PaymentsServices } from '../../payments-context.ts';
import { duesUnder } from '../../entitlement/calculate-dues/calculate-dues.ts';
import type { Dues } from '../../entitlement/calculate-dues/due.ts';
import { AmountRehearsal } from '../rehearsal.entity.ts';
import { amountEffect } from './amount-effect.ts';
import { asIfElsewhere } from './as-if-elsewhere.ts';
import { comparedMonths } from './compared-months.ts';
import { forgetAmounts, RehearsedPageRows } from './rehearsed-page-rows.ts';
import { countBelow, entitlementsAfter, type StoredEnrolment, storedEnrolments } from './stored-enrolments.ts';

/** Small enough that a page is written in a moment, large enough for a million. */
const pageSize = 500;
/** How many calculations are made before others get their turn. */
const atOnce = 20;

/**
 * What a change of the rules would do to what is paid: every stored entitlement of the place, and of all below, calculated under the rules as they are and as they
 * would be, by the same kernel that pays. Nothing of an entitlement changes. Legal basis of the amounts: 辽民发〔2019〕66号 三（一）.
 */
export const rehearseAmounts = defineRehearsalWork<PaymentsServices>({
  part: AmountRehearsal,
  completed: 'payments.rehearsal-completed',
  count: countBelow,
  page: answerPage,
  forget: forgetAmounts,
});

async function answerPage(kit: PaymentsKit, part: RehearsalPartRow, policies: RehearsedPolicies): Promise<RehearsedPage> {
  const { request, rehearsalId } = part;
  const reader = kit.database.read.manager;
  const { entitlements, cursor } = await entitlementsAfter(reader, part.code, part.cursor, pageSize);
  const rows = new RehearsedPageRows(kit, rehearsalId);
  const page = { cursor, done: 0, changed: 0, unanswered: 0, write: rows.write };
  for (const [index, stored] of (await storedEnrolments(kit, reader, entitlements)).entries()) {
    if (index % atOnce === 0) await breathe();
    page.done += 1;
    try {
      if (answer(rows, request, stored, policies)) page.changed += 1;
    } catch (error) {
      page.unanswered += 1;
      kit.logger.error('rehearsal.case-unanswered', error, { rehearsalId, entitlementId: stored.entitlement.id });
    }
  }
  return page;
}

/** Calculates both sides of an entitlement and notes what comes of it. Returns whether they differ. */
function answer(rows: RehearsedPageRows, request: RehearsalRequested, stored: StoredEnrolment, policies: RehearsedPolicies): boolean {
  const { entitlement, facts } = stored;
  const restricted = entitlement.restricted || scopeOfCategory(facts.category) !== null;
  const months = comparedMonths(request);
  const before = calculated(policies.before.policy, asIfElsewhere(stored, request.code, request.before.code), request.on);
  const after = calculated(policies.after.policy, asIfElsewhere(stored, request.code, request.after.code), request.on);
  const about = { entitlement, category: facts.category, restricted };
  const within = jurisdictionPrefix(request.code);
  const countyOf = (payerCode: string): string => (payerCode.startsWith(within) ? payerCode : entitlement.jurisdictionCode);
  rows.addMonths(about, { before, after, months, countyOf });
  const effect = amountEffect(before, after, months, entitlement.jurisdictionCode);
  if (effect) rows.addEffect(about, { ...effect, payerCode: countyOf(effect.payerCode) });
  return effect !== undefined;
}

function calculated(policy: Policy, stored: StoredEnrolment, on: string): Dues {
  const { jurisdictionCode: county, confirmedOn, statedFirstMonth: firstMonth } = stored.entitlement;
  return duesUnder(policy, { county, confirmedOn, firstMonth, facts: stored.facts, others: stored.others }, on);
}
