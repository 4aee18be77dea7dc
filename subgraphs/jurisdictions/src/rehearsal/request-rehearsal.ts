import type { PolicyLayerRelease } from '@onething/policy';
import { isDuplicateKey } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { endRehearsal } from './end-rehearsal.ts';
import { type AskedSide, Rehearsal } from './rehearsal.entity.ts';
import { rehearsalRefusal } from './rehearsal-refusals.ts';
import { rehearsedRules } from './rehearsed-rules.ts';

/** What is to be rehearsed. */
export interface RehearsalWanted {
  before: AskedSide;
  after: AskedSide;
  /** The draft as a release, laid over the rules of `after`. */
  candidate?: { draftId: string; revision: number; release: PolicyLayerRelease };
}

/**
 * Asks those who keep cases to answer all of a place under two sets of rules, in the unit of work of `manager`. One at a time for a place: a running
 * rehearsal of an earlier revision of the same draft is stopped, any other refuses REHEARSAL_RUNNING. Returns the id.
 */
export async function requestRehearsal(context: JurisdictionsContext, manager: EntityManager, wanted: RehearsalWanted): Promise<string> {
  const { before, after, candidate } = wanted;
  const { policy } = context.services.directory.now();
  // A draft may be the first word of a place the tree does not know yet.
  if (!candidate && !(policy.jurisdiction(before.code) && policy.jurisdiction(after.code)))
    throw rehearsalRefusal('REHEARSAL_PLACE_UNKNOWN');
  const running = await manager.findOneBy(Rehearsal, { code: before.code, liveKey: 'LIVE' });
  if (running) {
    if (!candidate || running.draftId !== candidate.draftId || running.draftRevision === candidate.revision)
      throw rehearsalRefusal('REHEARSAL_RUNNING');
    await endRehearsal(context, manager, running, 'CANCELLED');
  }
  const row = await rowOf(context, manager, wanted);
  try {
    await manager.insert(Rehearsal, row as never);
  } catch (error) {
    // Somebody else asked at the same moment and was first.
    if (isDuplicateKey(error, 'rehearsal')) throw rehearsalRefusal('REHEARSAL_RUNNING');
    throw error;
  }
  await announce(context, manager, row);
  return row.id;
}

async function rowOf(context: JurisdictionsContext, manager: EntityManager, wanted: RehearsalWanted): Promise<Rehearsal> {
  const { before, after, candidate } = wanted;
  const today = context.clock.today();
  const days = [
    today,
    before.asOf ?? '',
    after.asOf ?? '',
    candidate?.release.effectiveFrom ?? '',
    candidate?.release.content.transition?.from ?? '',
  ];
  const onDay = days.toSorted().at(-1) as string;
  return Object.assign(new Rehearsal(), {
    id: context.ids.next(),
    code: before.code,
    draftId: candidate?.draftId ?? null,
    draftRevision: candidate?.revision ?? null,
    askedBefore: before,
    askedAfter: after,
    rulesBefore: await rehearsedRules(context, manager, before),
    rulesAfter: await rehearsedRules(context, manager, after, candidate?.release),
    onDay,
    fromMonth: (candidate?.release.effectiveFrom ?? onDay).slice(0, 7),
    state: 'RUNNING',
    liveKey: 'LIVE',
    childrenState: 'RUNNING',
    paymentsState: 'RUNNING',
    policyCasesState: 'RUNNING',
    requestedBySubject: context.caller.subject,
    requestedBy: context.caller.name ?? '',
    requestedAt: context.clock.now(),
    endedAt: null,
  } satisfies Rehearsal);
}

async function announce(context: JurisdictionsContext, manager: EntityManager, row: Rehearsal): Promise<void> {
  const { id, code, onDay, fromMonth, rulesBefore, rulesAfter } = row;
  await context.audit.append(manager, {
    jurisdictionCode: code,
    actor: context.caller.subject,
    action: 'rehearse-policy',
    subject: id,
    details: { draftId: row.draftId, draftRevision: row.draftRevision, onDay, fromMonth },
  });
  await context.outbox.append(manager, {
    type: 'jurisdictions.rehearsal-requested',
    subject: id,
    data: {
      rehearsalId: id,
      code,
      on: onDay,
      fromMonth,
      today: context.clock.today(),
      before: rulesBefore,
      after: rulesAfter,
    },
  });
}
