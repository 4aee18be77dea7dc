import { setImmediate as breathe } from 'node:timers/promises';
import type { RehearsalRequested } from '@onething/events';
import {
  defineRehearsalWork,
  jurisdictionPrefix,
  type RehearsalPartRow,
  type RehearsedPage,
  type RehearsedPolicies,
  type RehearsedSide,
} from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { lawCountyOf } from '../../case/case-file.ts';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { CaseRehearsal, RehearsedCaseRow } from '../rehearsal.entity.ts';
import { type CaseEffect, openCaseEffects, type Side } from './open-case-effects.ts';
import { changedDecision, SideRecognition } from './recognition-effect.ts';
import { RehearsedCaseRows } from './rehearsed-case-rows.ts';
import { casesAfter, countBelow, isTouched, openStoredCases, type StoredCase } from './stored-cases.ts';

/** Small enough that a page is opened in a moment, large enough for a million. */
const pageSize = 250;
/** How many cases are answered before others get their turn. */
const atOnce = 25;

/**
 * What a change of the rules would do to cases: every open case and every enrolled child of the place, and of all below, answered under the rules as they are and
 * as they would be, by the same kernel that decides. Open cases follow the transition rule of the releases. Nothing of a case changes. Legal basis of the
 * recognition: 辽民发〔2019〕66号 一.
 */
export const rehearseCases = defineRehearsalWork<ChildrenServices>({
  part: CaseRehearsal,
  completed: 'children.rehearsal-completed',
  count: (manager, { code }) => countBelow(manager, code),
  page: answerPage,
  forget: forgetCases,
});

async function answerPage(kit: ChildrenKit, part: RehearsalPartRow, policies: RehearsedPolicies): Promise<RehearsedPage> {
  const { request, rehearsalId } = part;
  const reader = kit.database.read.manager;
  const found = await casesAfter(reader, part.code, part.cursor, pageSize);
  const rows = new RehearsedCaseRows(kit, rehearsalId);
  const last = found.length < pageSize ? undefined : found.at(-1);
  const cursor = last ? `${last.countyCode} ${last.id}` : null;
  const page = { cursor, done: found.length, changed: 0, unanswered: 0, write: rows.write };
  const recognition = recognitionOf(policies, request.on);
  for (const [index, stored] of (await openStoredCases(kit, reader, found.filter(isTouched))).entries()) {
    if (index % atOnce === 0) await breathe();
    try {
      const effects = effectsOf(stored, request, policies, recognition);
      for (const effect of effects) rows.add(stored, effect);
      if (effects.length > 0) page.changed += 1;
    } catch (error) {
      page.unanswered += 1;
      kit.logger.error('rehearsal.case-unanswered', error, { rehearsalId, caseId: stored.record.id });
    }
  }
  return page;
}

const recognitions = new WeakMap<RehearsedPolicies, SideRecognition>();

/** Compiled once for all pages of a rehearsal. */
function recognitionOf(policies: RehearsedPolicies, on: string): SideRecognition {
  const known = recognitions.get(policies) ?? new SideRecognition(on);
  recognitions.set(policies, known);
  return known;
}

function effectsOf(
  stored: StoredCase,
  request: RehearsalRequested,
  policies: RehearsedPolicies,
  recognition: SideRecognition,
): CaseEffect[] {
  const before = sideOf(stored, policies.before, request.code);
  const after = sideOf(stored, policies.after, request.code);
  const { category } = stored.subject;
  const { given } = stored;
  const decisionBefore = recognition.decide(before.policy, before.code, category, given);
  const decisionAfter = recognition.decide(after.policy, after.code, category, given);
  const kind = changedDecision(decisionBefore, decisionAfter);
  const effects = stored.record.decidedAt === null ? openCaseEffects(stored, before, after, request) : [];
  if (!kind) return effects;
  const sides: [Side['policy'], string][] = [
    [before.policy, before.code],
    [after.policy, after.code],
  ];
  const cause = recognition.explain(sides, category, given);
  return [{ kind, cause, details: { decisionBefore, decisionAfter } }, ...effects];
}

/** The law of a case on one side: of an open case that of the day it was begun, as far as the releases say so; of another place that of this one. */
function sideOf({ record }: StoredCase, side: RehearsedSide, home: string): Side {
  const own = lawCountyOf(record);
  const code = side.code !== home && own.startsWith(jurisdictionPrefix(home)) ? side.code : own;
  return { policy: record.decidedAt === null ? side.forOpenCase(record.startedOn) : side.policy, code };
}

/** Takes away the rows of single cases; the counts name nobody and stay. */
async function forgetCases(manager: EntityManager, rehearsalId: string): Promise<void> {
  await manager.delete(RehearsedCaseRow, { rehearsalId });
}
