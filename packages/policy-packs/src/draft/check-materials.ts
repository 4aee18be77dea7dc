import { factLabel, parseDraftPath, rulesOf, situationFactsOf } from '@onething/policy';
import { factFeeds } from '@onething/policy/form-editing';
import { type DraftProblem, warning } from './draft-problem.ts';
import type { DraftUnderCheck } from './draft-under-check.ts';

/** Materials whose situation rests on something the form does not ask: worth knowing, for an agency may still tell it. */
export function checkMaterials({ draft, changes, candidatePolicy }: DraftUnderCheck): DraftProblem[] {
  const moment = { on: draft.effectiveFrom, knownOn: '9999-12-31' };
  return changes.flatMap(({ path, value }) => {
    const parsed = parseDraftPath(path);
    if (parsed?.kind !== 'materials' || value === null) return [];
    const [list = '', id = ''] = parsed.keys;
    const rules = rulesOf(candidatePolicy, draft.code, moment.on, moment.knownOn);
    const formCode = rules.materials.get(list)?.form;
    const form = formCode === undefined ? undefined : candidatePolicy.form(draft.code, formCode, moment.on, moment.knownOn);
    if (!form) return [];
    const told = new Set(factFeeds(form).map(({ fact }) => fact));
    return situationFactsOf(rules, list, id)
      .filter((fact) => !told.has(fact))
      .map((fact) => {
        const { zh, en } = factLabel(fact);
        const said = warning(
          'FACT_NOT_COLLECTED',
          `要不要交取决于“${zh}”，而申请表没有问：在表单里给一个字段填入这个事实，或等部门数据`,
          `Whether it is asked for depends on “${en}”, which the form does not ask: let a field of the form tell it, or an agency`,
        );
        return { ...said, path };
      });
  });
}
