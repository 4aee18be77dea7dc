import { factLabel, type FormDefinition, parseDraftPath, ruleFieldsOf } from '@onething/policy';
import { type FormProblem, formProblems, lostFacts } from '@onething/policy/form-editing';
import { type DraftProblem, type Finding, refused, warning } from './draft-problem.ts';
import type { DraftUnderCheck } from './draft-under-check.ts';

/** What is wrong with a form, in the words of its page. */
function findingOf({ code, path, other, option, fact, severity }: FormProblem): Finding {
  const about = [path, other, option, fact].filter((part) => part !== undefined && part !== '').join('，');
  const said = (words: Finding): Finding => (severity === 'ERROR' ? words : warning(words.code, words.message.zh, words.message.en));
  if (code.startsWith('CONDITION_')) {
    return said(
      refused(
        'FORM_CONDITION_BROKEN',
        `显示条件有误：引用的题目或选项不存在、互相循环，或无法读取（${about}）`,
        `A condition is broken: it names a missing field or option, runs in a circle or cannot be read (${about})`,
      ),
    );
  }
  if (code.startsWith('FACT_')) {
    return said(refused('FORM_FACT_BROKEN', `题目与事实的对应有误（${about}）`, `What a field tells the rules is wrong (${about})`));
  }
  if (code.startsWith('PRINT_')) {
    return said(refused('FORM_PRINT_BROKEN', `打印版式有误（${about}）`, `The print layout is wrong (${about})`));
  }
  return said(
    refused('FORM_INCOMPLETE', `表单内容不完整或前后不一致（${about}）`, `The form is incomplete or contradicts itself (${about})`),
  );
}

const keyOf = (problem: FormProblem): string => JSON.stringify(problem);

/** A form as a draft would have it: what is newly wrong with it, and what the rules could no longer read. */
function findingsOf({ draft, policy }: DraftUnderCheck, formCode: string, form: FormDefinition): Finding[] {
  const moment = { on: draft.effectiveFrom, knownOn: '9999-12-31' };
  const before = policy.form(draft.code, formCode, moment.on, moment.knownOn);
  const known = new Set((before ? formProblems(before) : []).map(keyOf));
  const wrong = formProblems(form).filter((problem) => !known.has(keyOf(problem)));
  if (wrong.some(({ code }) => code === 'MALFORMED')) return wrong.map(findingOf);
  const lost = before ? lostFacts(ruleFieldsOf(policy, draft.code, formCode, { ...moment, form: before }), form) : [];
  return [
    ...wrong.map(findingOf),
    ...lost.map(({ fact, rules }) => {
      const { zh, en } = factLabel(fact);
      const [rule] = rules;
      return refused(
        'FORM_LACKS_FIELD',
        `表单不再收集“${zh}”，而“${rule?.label.zh ?? ''}”要用到它`,
        `The form no longer asks ${en}, which ${rule?.label.en ?? 'a rule'} needs`,
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
