import type { ActionAuthor, ClockStep, RecordedAction } from '@onething/casework';
import { endangeredFrom, levelOf, openStatuses, typicalDaysAhead, waitingStatuses } from '@onething/casework';
import type { LocalisedText } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext, ChildrenKit } from '../children-context.ts';
import { tellPeople } from '../message/tell-people.ts';
import { keepFlags } from '../queue/keep-flags.ts';
import { queueFlags } from '../queue/queue-flags.ts';
import { nextStep, withoutReason } from '../queue/next-step.ts';
import { CaseActionRow } from './case-action.entity.ts';
import { clockInputsOf, clocksOn, currentClock } from './case-clocks.ts';
import type { CaseFile } from './case-file.ts';
import { openCaseFile } from './case-file.ts';
import { Case, restrictedCategory } from './case.entity.ts';
import { isOwner } from './case-relation.ts';
import { changedMeanwhile } from './open-case.ts';

/** An action as a use case states it. */
export interface ActionDraft {
  kind: RecordedAction['kind'];
  facts?: CaseActionRow['facts'];
  /** What officers read in the history. */
  text: LocalisedText;
  /** The same for the applicant in plain words; absent: not their concern. */
  applicantText?: LocalisedText;
}

/** The author of what a caller does. Officers are kept by name, applicants by their subject only. */
export function authorOf(context: Pick<ChildrenContext, 'caller' | 'identityToken'>, file: CaseFile): ActionAuthor {
  const { caller } = context;
  const kind = caller.kind !== 'STAFF' && isOwner(context, file.record) ? 'APPLICANT' : 'STAFF';
  return { kind, subject: caller.subject, ...(kind === 'STAFF' && caller.name ? { name: caller.name } : {}) };
}

/** What the platform notes beside the work: an editor that is open meanwhile stays valid. */
const quietKinds: readonly ActionDraft['kind'][] = ['ESCALATE'];

export const systemAuthor: ActionAuthor = { kind: 'SYSTEM', subject: 'system:children' };

/**
 * Appends an action and brings the case's derived columns up to date; the version counts it. Everything that belongs to the action must have
 * been written before: the file is read again. Returns the new file.
 */
export async function recordAction(
  kit: ChildrenKit,
  manager: EntityManager,
  file: CaseFile,
  by: ActionAuthor,
  draft: ActionDraft,
): Promise<CaseFile> {
  const row = Object.assign(new CaseActionRow(), {
    id: kit.ids.next(),
    caseId: file.record.id,
    sequence: file.actions.length + 1,
    kind: draft.kind,
    at: kit.clock.now(),
    onDate: kit.clock.today(),
    actor: by.kind,
    actorSubject: by.subject,
    actorName: by.name ?? null,
    facts: storedFacts(file.record, draft.facts ?? {}),
    releaseIds: file.policy.layers(file.record.countyCode, kit.clock.today()).map((layer) => `${layer.code}@${layer.releaseId}`),
  });
  row.text = kit.fields.seal(
    row,
    'text',
    JSON.stringify({ staff: draft.text, ...(draft.applicantText ? { applicant: draft.applicantText } : {}) }),
  );
  await manager.insert(CaseActionRow, row);
  const version = file.record.version + (quietKinds.includes(draft.kind) ? 0 : 1);
  const after = await projectCase(kit, manager, file.record, version);
  await tellPeople(kit, manager, file.state, after, row);
  return after;
}

/** Reasons tell what a case is about: of a restricted one the history says only that there are some; they stand in the sealed decision. */
function storedFacts(record: Case, facts: CaseActionRow['facts']): CaseActionRow['facts'] {
  if (!record.restricted || !facts.reasons) return facts;
  const reasons = facts.reasons.map(({ citation }) => ({
    code: restrictedCategory,
    ...(citation ? { citation: { document: restrictedCategory, clause: restrictedCategory } } : {}),
  }));
  return { ...facts, reasons };
}

/** Reads the case again and stores what is derived from it. `version`: what it becomes; the same for facts that are nobody's action. */
export async function projectCase(kit: ChildrenKit, manager: EntityManager, record: Case, version: number): Promise<CaseFile> {
  const file = await openCaseFile(kit, manager, record);
  const derived = derivedColumns(file, kit.clock.today());
  const { affected } = await manager.update(Case, { id: record.id, version: record.version }, { ...derived, version });
  if (affected !== 1) throw changedMeanwhile();
  Object.assign(record, derived, { version });
  await keepFlags(manager, record);
  return file;
}

function derivedColumns(file: CaseFile, today: string): Partial<Case> {
  const { state } = file;
  const inputs = clockInputsOf(file, today);
  const clock = currentClock(clocksOn(file.policy, file.record.countyCode, inputs, today));
  const open = openStatuses.includes(state.status);
  const paused = waitingStatuses.includes(state.status);
  // An objection has no limit of its own.
  const dueOn = open && !paused && state.status !== 'OBJECTION_RAISED' ? (clock?.answer.dueOn ?? null) : null;
  const openYear = open ? (clock?.openYear ?? null) : null;
  const flags = queueFlags(file, today, openYear);
  return {
    status: state.status,
    open,
    tableLevel: levelOf(state.status) ?? null,
    submittedAt: state.submitted?.at ?? null,
    completedAt: state.completed?.at ?? null,
    decidedAt: state.decided?.at ?? null,
    townshipHandler: state.handlers.TOWNSHIP?.subject ?? null,
    townshipHandlerName: state.handlers.TOWNSHIP?.name ?? null,
    countyHandler: state.handlers.COUNTY?.subject ?? null,
    countyHandlerName: state.handlers.COUNTY?.name ?? null,
    dueOn,
    endangeredFrom: dueOn ? endangeredSince(file, dueOn, clock?.input.step ?? 'WHOLE') : null,
    dueSort: dueOn ?? (paused ? '9998-12-31' : '9999-12-31'),
    receivedSort: state.submitted?.at ?? file.record.startedAt,
    paused,
    state,
    firstMonth: file.decisions.findLast((row) => row.decidedAt !== null)?.firstMonth ?? null,
    clockInputs: inputs,
    openYear,
    flagList: flags.length > 0 ? `,${flags.join(',')},` : '',
    nextStep: file.record.restricted ? withoutReason(nextStep(file, flags, today)) : nextStep(file, flags, today),
  };
}

/** From which day the due date is in danger; null where no office has anything left to do. */
function endangeredSince(file: CaseFile, dueOn: string, step: ClockStep): string | null {
  const daysAhead = typicalDaysAhead(file.state.status, step);
  if (daysAhead === null) return null;
  // A due date was computed, so the days before it have a calendar, but for a limit that begins with a year nobody loaded.
  const { policy, record } = file;
  const loaded = policy.calendarYears(record.countyCode);
  return endangeredFrom(
    dueOn,
    daysAhead,
    (date) => !loaded.includes(Number(date.slice(0, 4))) || policy.isWorkingDay(date, record.countyCode),
  );
}
