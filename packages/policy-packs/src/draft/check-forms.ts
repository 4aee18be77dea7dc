import { type FormDefinition, parseDraftPath, ruleFieldsOf } from '@onething/policy';
import { fieldName, type FormProblem, formProblems, formProblemText, lostFacts } from '@onething/policy/form-editing';
import { type DraftProblem, type Finding, refused, warning } from './draft-problem.ts';
import type { DraftUnderCheck } from './draft-under-check.ts';

/** What is wrong with a form, in the words of its page. `before`: the form as it was, for the names of what is gone. */
function findingOf(form: FormDefinition, before: FormDefinition | undefined, problem: FormProblem): Finding {
  const { code, severity } = problem;
  const { zh, en } = formProblemText(form, problem, before);
  const said = (words: Finding): Finding => (severity === 'ERROR' ? words : warning(words.code, words.message.zh, words.message.en));
  if (code.startsWith('CONDITION_')) return said(refused('FORM_CONDITION_BROKEN', `显示条件有误：${zh}`, `A condition is broken: ${en}`));
  if (code.startsWith('FACT_'))
    return said(refused('FORM_FACT_BROKEN', `题目与事实的对应有误：${zh}`, `What a field tells the rules is wrong: ${en}`));
  if (code.startsWith('PRINT_')) return said(refused('FORM_PRINT_BROKEN', `打印版式有误：${zh}`, `The print layout is wrong: ${en}`));
  return said(refused('FORM_INCOMPLETE', `表单内容不完整或前后不一致：${zh}`, `The form is incomplete or contradicts itself: ${en}`));
}

const keyOf = (problem: FormProblem): string => JSON.stringify(problem);

/** A form as a draft would have it: what is newly wrong with it, and what the rules could no longer read. */
function findingsOf({ draft, policy }: DraftUnderCheck, formCode: string, form: FormDefinition): Finding[] {
  const moment = { on: draft.effectiveFrom, knownOn: '9999-12-31' };
  const before = policy.form(draft.code, formCode, moment.on, moment.knownOn);
  const known = new Set((before ? formProblems(before) : []).map(keyOf));
  const wrong = formProblems(form).filter((problem) => !known.has(keyOf(problem)));
  const told = wrong.map((problem) => findingOf(form, before, problem));
  if (wrong.some(({ code }) => code === 'MALFORMED')) return told;
  const lost = before ? lostFacts(ruleFieldsOf(policy, draft.code, formCode, { ...moment, form: before }), form) : [];
  return [
    ...told,
    ...lost.map(({ fields: [field = ''], rules: [rule] }) => {
      const { zh, en } = fieldName(before ?? form, field);
      const clause = rule?.citation ? `（${rule.citation.document} ${rule.citation.clause}）` : '';
      return refused(
        'FORM_LACKS_FIELD',
        `不能删除“${zh}”：规则“${rule?.label.zh ?? ''}”要用它${clause}`,
        `“${en}” cannot be removed: the rule “${rule?.label.en ?? ''}” reads it${clause}`,
      );
    }),
  ];
}

/** Forms with a broken condition, and forms that no longer tell what the rules need. */
export function checkForms(checked: DraftUnderCheck): DraftProblem[] {
  return checked.changes.flatMap(({ path, value }) => {
    const parsed = parseDraftPath(path);
    if (parsed?.kind !== 'forms') return [];
    const form = checked.candidatePolicy.form(checked.draft.code, parsed.keys[0] ?? '', checked.draft.effectiveFrom, '9999-12-31');
    return form && value !== null ? findingsOf(checked, parsed.keys[0] ?? '', form).map((finding) => ({ ...finding, path })) : [];
  });
}
