import type { Policy } from '@onething/policy';
import { clocksOn, currentClock } from '../../case/case-clocks.ts';
import { validateAnswers } from '../../form/validate-answers.ts';
import type { CaseEffectKind } from '../enums.ts';
import type { CaseCause, CaseEffectDetails } from '../rehearsal.entity.ts';
import type { StoredCase } from './stored-cases.ts';

/** Something that would be otherwise for a case. */
export interface CaseEffect {
  kind: CaseEffectKind;
  cause: CaseCause;
  details: Omit<CaseEffectDetails, 'category'>;
}

/** A place and the policy that answers for it. */
export interface Side {
  policy: Policy;
  code: string;
}

/** The days a rehearsal asks about. */
export interface AskedDays {
  on: string;
  today: string;
}

/** What would be otherwise for an open case besides its eligibility: its due date, its papers, its form. */
export function openCaseEffects(stored: StoredCase, before: Side, after: Side, days: AskedDays): CaseEffect[] {
  if (before.policy === after.policy && before.code === after.code) return [];
  const effects = [
    deadlineEffect(stored, before, after, days),
    materialsEffect(stored, before, after, days),
    formEffect(stored, before, after, days),
  ];
  return effects.filter((effect) => effect !== undefined);
}

/** The working-day clock under the new limit: broken if the due day would be over already. */
function deadlineEffect({ record }: StoredCase, before: Side, after: Side, { on, today }: AskedDays): CaseEffect | undefined {
  if (record.dueOn === null) return undefined;
  const [was, becomes] = [before, after].map(({ policy, code }) => currentClock(clocksOn(policy, code, record.clockInputs, on))?.answer);
  const dueBefore = was?.dueOn ?? null;
  const dueAfter = becomes?.dueOn ?? null;
  if (dueBefore === null || dueAfter === null || dueAfter >= dueBefore) return undefined;
  const days = becomes?.limitWorkingDays ?? 0;
  const label = { zh: `办理时限改为${days}个工作日`, en: `The limit becomes ${days} working days` };
  const kind = dueAfter < today && dueBefore >= today ? 'DEADLINE_BROKEN' : 'DEADLINE_EARLIER';
  return { kind, cause: { label, citation: becomes?.citation ?? null }, details: { dueBefore, dueAfter } };
}

/** Papers that would be asked for and are neither asked for now nor in hand. */
function materialsEffect({ subject, given, inHand }: StoredCase, before: Side, after: Side, { on }: AskedDays): CaseEffect | undefined {
  const [was, becomes] = [before, after].map(({ policy, code }) =>
    policy.materials({ jurisdiction: code, on, given: { category: subject.category, ...given } }),
  );
  const fresh = (becomes?.materials ?? []).filter((code) => !was?.materials.includes(code) && !inHand.includes(code));
  if (fresh.length === 0) return undefined;
  const detail = becomes?.details.find(({ code }) => code === fresh[0]);
  const cause = { label: detail?.because ?? { zh: '需要新的材料', en: 'A further paper is needed' }, citation: detail?.citation ?? null };
  return { kind: 'MATERIALS_REQUIRED', cause, details: { materials: fresh } };
}

/** Answers the form of that day would ask for and that the stored ones do not give. */
function formEffect({ subject, answers }: StoredCase, before: Side, after: Side, { on, today }: AskedDays): CaseEffect | undefined {
  const [was, becomes] = [before, after].map(({ policy, code }) => policy.form(code, subject.formCode, on));
  if (!becomes || was === becomes || JSON.stringify(was?.schema) === JSON.stringify(becomes.schema)) return undefined;
  const wrong = new Set((was ? validateAnswers(was, answers, today) : []).map(({ path }) => path));
  const fields = validateAnswers(becomes, answers, today)
    .map(({ path }) => path ?? '')
    .filter((path) => path !== '' && !wrong.has(path));
  if (fields.length === 0) return undefined;
  const label = { zh: '表格有新的必填项', en: 'The form asks for more' };
  return { kind: 'ANSWERS_REQUIRED', cause: { label, citation: becomes.citation }, details: { fields: fields.slice(0, 20) } };
}
