import type { CaseActionKind, CaseState } from '@onething/casework';
import { allowedActions } from '@onething/casework';
import { maskName, maskResidentId } from '@onething/subgraph-kit';
import { careOnlyRule } from '../decision/care-only-rule.ts';
import type { ChildrenContext } from '../children-context.ts';
import { copiedSources } from '../filing/copied-sources.ts';
import { dateInChinese } from '../form/display-value.ts';
import { revealablePaths, maskAnswers } from '../form/mask-answers.ts';
import { CaseAction, CaseClock, CaseForm, CaseStage, ChildSummary, ClockTick, StaffName } from './case-parts.type.ts';
import { openLabel } from '../restricted/open-label.ts';
import { isOnApplicantsSide, isOwner } from './case-relation.ts';
import type { CaseFile } from './case-file.ts';
import { workflowOf } from './case-file.ts';
import type { RunningClock } from './case-clocks.ts';
import { actorOn } from './open-case.ts';
import type { Case } from './case.entity.ts';

/** The child as the caller may see it: plain for the applicant, masked for staff. */
export function childSummary(context: ChildrenContext, record: Case): ChildSummary {
  const plain = isOwner(context, record);
  const name = context.fields.openOptional(record, 'childName');
  const residentId = context.fields.openOptional(record, 'childResidentId');
  return Object.assign(new ChildSummary(), {
    id: record.childId,
    name: name === null || plain ? name : maskName(name),
    sex: record.childSex,
    ageYears: record.childBornOn ? ageOn(record.childBornOn, context.clock.today()) : null,
    bornOn: record.childBornOn,
    residentId: residentId === null || plain ? residentId : maskResidentId(residentId),
  });
}

/** Completed years between two days. */
function ageOn(bornOn: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** The applicant's name, masked for staff. */
export function applicantName(context: ChildrenContext, record: Case): string {
  const name = context.fields.openOptional(record, 'applicantName') ?? '';
  return isOwner(context, record) ? name : maskName(name);
}

/** A clock as the API shows it. */
export function clockView({ input, answer, openYear }: RunningClock): CaseClock {
  const ticks = answer.ticks.map((tick) => Object.assign(new ClockTick(), tick));
  return Object.assign(new CaseClock(), {
    step: input.step,
    state: openYear === null ? answer.state : answer.state === 'PAUSED' ? 'PAUSED' : 'OPEN',
    limitWorkingDays: answer.limitWorkingDays,
    workingDaysUsed: answer.workingDaysUsed,
    workingDaysLeft: answer.workingDaysLeft,
    dueOn: answer.dueOn,
    ticks,
    pausedDays: ticks.filter((tick) => tick.kind === 'PAUSED').length,
    citation: answer.citation,
    openYear,
  });
}

/** The form with its answers as the caller may see them. */
export function formView(context: ChildrenContext, file: CaseFile): CaseForm {
  const plain = isOwner(context, file.record);
  return Object.assign(new CaseForm(), {
    code: file.form.code,
    title: plain && file.record.restricted ? openLabel(file.category) : file.form.title,
    definition: file.form,
    releases: file.record.releases,
    answers: plain ? file.answers : maskAnswers(file.form, file.answers),
    revision: file.answersRow.revision,
    step: file.answersRow.step,
    // That there was a report is nothing a family learns: what an office told is marked for whoever files alone.
    sources: plain && !(file.filing?.fromReportId && context.caller.kind !== 'STAFF') ? copiedSources(file) : [],
    revealablePaths: plain ? [] : revealablePaths(file.form, file.answers),
  });
}

/** The history as the caller may read it: officers everything, the applicant what concerns them, in plain words. */
export function actionViews(context: ChildrenContext, file: CaseFile): CaseAction[] {
  const plain = isOnApplicantsSide(context, file.record);
  return file.actions.flatMap((row) => {
    const texts = JSON.parse(context.fields.open(row, 'text')) as {
      staff: { zh: string; en: string };
      applicant?: { zh: string; en: string };
    };
    const text = plain ? texts.applicant : texts.staff;
    if (!text) return [];
    const by = !plain && row.actor === 'STAFF' ? staffName(row.actorSubject, row.actorName) : null;
    return [
      Object.assign(new CaseAction(), { id: row.id, at: row.at, actor: row.actor, by, kind: row.kind, text, releaseIds: row.releaseIds }),
    ];
  });
}

/** Everything the caller may begin now. */
export function allowedActionsOf(context: ChildrenContext, record: Case): CaseActionKind[] {
  return allowedActions(
    record.state,
    actorOn(context, record),
    workflowOf(context.policy.current(), record.countyCode, record.startedOn),
    context.clock.today(),
  );
}

/** A member of staff by subject and name. */
export function staffName(subject: string, name: string | null): StaffName {
  return Object.assign(new StaffName(), { subject, name: name ?? '' });
}

/** The five stages with who did what when; names of officers for staff only. */
export function stagesOf(context: ChildrenContext, record: Case): CaseStage[] {
  const { state } = record;
  const plain = isOnApplicantsSide(context, record);
  const name = (text: string | null | undefined): string | null => (plain ? null : (text ?? null));
  const table = record.tableLevel;
  const stage = (
    kind: CaseStage['stage'],
    done: string | undefined,
    current: boolean,
    by: string | null,
    note: CaseStage['note'],
  ): CaseStage =>
    Object.assign(new CaseStage(), { stage: kind, state: done ? 'DONE' : current ? 'CURRENT' : 'AHEAD', on: done ?? null, by, note });
  return [
    stage('APPLICATION', state.submitted?.at, state.status === 'DRAFT', null, stageNoteOf(record)),
    stage(
      'ACCEPTANCE',
      state.accepted?.at,
      state.status === 'SUBMITTED' || state.status === 'NOTICE_SENT',
      name(record.townshipHandlerName),
      null,
    ),
    stage(
      'VERIFICATION',
      state.reported?.at,
      state.accepted !== undefined && table === 'TOWNSHIP',
      name(record.townshipHandlerName),
      conclusionNote(state),
    ),
    stage('CONFIRMATION', state.decided?.at, table === 'COUNTY', name(record.countyHandlerName), outcomeNote(state)),
    stage('PAYMENT', state.ended?.at, state.status === 'CONFIRMED', null, paymentNote(context, record)),
  ];
}

function paymentNote(context: ChildrenContext, { firstMonth, countyCode, storedCategory }: Case): CaseStage['note'] {
  if (careOnlyRule(context.policy.current(), countyCode, storedCategory, context.clock.today()))
    return { zh: '提供关爱服务，不发放补贴', en: 'care, no monthly allowance' };
  return firstMonth
    ? { zh: `从${dateInChinese(firstMonth)}起发放`, en: `paid from ${firstMonth}` }
    : { zh: '待确认', en: 'after the confirmation' };
}

/** Through whom it came, where it was not the guardian online. */
function stageNoteOf(record: Case): CaseStage['note'] {
  if (record.channel === 'WINDOW') return { zh: '窗口代录', en: 'at the window' };
  if (record.channel === 'VILLAGE_DIRECTOR') return { zh: '儿童主任代办', en: 'through the village director' };
  if (record.channel === 'RELIEF_HELPER') return { zh: '协理员代办', en: 'through a relief helper' };
  if (record.capacity === 'ENTRUSTED_RELATIVE') return { zh: '亲属代办', en: 'by a relative' };
  return record.capacity === 'VILLAGE_COMMITTEE' ? { zh: '村（居）委会申请', en: 'by the village committee' } : null;
}

function conclusionNote(state: CaseState): CaseStage['note'] {
  if (!state.reported) return null;
  return state.verification?.conclusion === 'MEETS'
    ? { zh: '建议予以确认', en: 'confirmation proposed' }
    : { zh: '建议不予确认', en: 'refusal proposed' };
}

function outcomeNote(state: CaseState): CaseStage['note'] {
  if (!state.decided) return null;
  return state.decision?.kind === 'CONFIRM' ? { zh: '予以确认', en: 'confirmed' } : { zh: '不予确认', en: 'refused' };
}
