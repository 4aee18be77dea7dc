import type { CitationReference, Condition, PolicyDocument } from '@onething/policy';
import { materialLabels } from '@onething/policy';
import { checkCondition } from './check-condition.ts';
import type { ConditionProblem } from './condition-scope.ts';
import type { LayerVocabulary } from './layer-vocabulary.ts';
import type { KeyPath } from './located-file.ts';
import { suggestion } from './nearest.ts';

interface Checked {
  document: PolicyDocument;
  vocabulary: LayerVocabulary;
}

function checkCitation(reference: CitationReference | undefined, path: KeyPath, { document }: Checked): ConditionProblem[] {
  if (typeof reference !== 'string' || Object.hasOwn(document.citations, reference)) return [];
  return [
    {
      path: [...path, 'citation'],
      code: 'UNKNOWN_CITATION',
      message: `The citation ${reference} is not in this file`,
      zh: `没有登记依据“${reference}”`,
      fix: suggestion(reference, Object.keys(document.citations)),
    },
  ];
}

function checkFrom(from: string | undefined, path: KeyPath, { document }: Checked): ConditionProblem[] {
  if (from === undefined || from >= document.effectiveFrom) return [];
  return [
    {
      path: [...path, 'from'],
      code: 'FROM_BEFORE_DRAFT',
      message: `${from} is before the file takes effect`,
      zh: `${from} 早于生效日期`,
      fix: `Begin on ${document.effectiveFrom} or later, or date the file earlier`,
    },
  ];
}

function checkParameters(checked: Checked): ConditionProblem[] {
  return Object.entries(checked.document.parameters ?? {}).flatMap(([name, { values }]) =>
    values.flatMap((entry, index) => {
      const path = ['parameters', name, 'values', index];
      const before = values[index - 1];
      const disordered = before !== undefined && before.from > entry.from;
      return [
        ...(disordered
          ? [
              {
                path: [...path, 'from'],
                code: 'DATES_DISORDERED',
                message: `${entry.from} comes after ${before.from}`,
                zh: `${entry.from} 排在 ${before.from} 之后`,
                fix: 'Put the values in the order of their dates',
              },
            ]
          : []),
        ...checkFrom(entry.from, path, checked),
        ...checkCitation(entry.citation, path, checked),
      ];
    }),
  );
}

function checkDefinitions(checked: Checked): ConditionProblem[] {
  const { document, vocabulary } = checked;
  return Object.entries(document.definitions ?? {}).flatMap(([name, definition]) => {
    const path = ['definitions', name];
    const whole = vocabulary.definitions.get(name);
    const lacking = [
      ...(whole?.when === undefined
        ? [
            {
              path,
              code: 'CONDITION_MISSING',
              message: `${name} has no condition here or above`,
              zh: `定义“${name}”没有条件`,
              fix: 'Add when',
            },
          ]
        : []),
      ...(whole?.labelled
        ? []
        : [
            {
              path,
              code: 'LABEL_MISSING',
              message: `${name} has no label here or above`,
              zh: `定义“${name}”没有名称`,
              fix: 'Add label: { zh: …, en: … }',
            },
          ]),
      ...(whole?.cited
        ? []
        : [
            { path, code: 'CITATION_MISSING', message: `${name} rests on no clause`, zh: `定义“${name}”缺少依据条款`, fix: 'Add citation' },
          ]),
    ];
    const scope = { vocabulary, document, path: [...path, 'when'], person: whole?.ofPerson ?? false, cited: whole?.cited ?? false };
    const condition = definition.when === undefined ? [] : checkCondition(definition.when, scope);
    return [...lacking, ...checkCitation(definition.citation, path, checked), ...checkFrom(definition.from, path, checked), ...condition];
  });
}

function checkDecisions(checked: Checked): ConditionProblem[] {
  const { document, vocabulary } = checked;
  return Object.entries(document.decisions ?? {}).flatMap(([category, decision]) => {
    if (!decision) return [];
    const path = ['decisions', category];
    const conditions = Object.entries(decision.conditions ?? {}).flatMap(([id, condition]) =>
      condition === null
        ? []
        : checkCondition(condition, {
            vocabulary,
            document,
            path: [...path, 'conditions', id],
            person: false,
            cited: decision.citation !== undefined,
          }),
    );
    return [...checkCitation(decision.citation, path, checked), ...checkFrom(decision.from, path, checked), ...conditions];
  });
}

function checkMaterials(checked: Checked): ConditionProblem[] {
  const { document, vocabulary } = checked;
  const condition = (when: Condition, path: KeyPath): ConditionProblem[] =>
    checkCondition(when, { vocabulary, document, path, person: false, cited: true });
  return Object.entries(document.materials ?? {}).flatMap(([key, list]) => {
    const path = ['materials', key];
    const { extends: base, form } = list;
    const rules = Object.entries(list.materials).flatMap(([id, rule]) => {
      if (rule === null) return [];
      const place = [...path, 'materials', id];
      const known = Object.hasOwn(materialLabels, rule.code);
      return [
        ...(known
          ? []
          : [
              {
                path: [...place, 'code'],
                code: 'UNKNOWN_MATERIAL',
                message: `${rule.code} is no material`,
                zh: `没有材料“${rule.code}”`,
                fix: suggestion(rule.code, Object.keys(materialLabels)),
              },
            ]),
        ...checkCitation(rule.citation, place, checked),
        ...(rule.when === undefined ? [] : condition(rule.when, [...place, 'when'])),
      ];
    });
    return [
      ...(base === undefined || vocabulary.materials.has(base)
        ? []
        : [
            {
              path: [...path, 'extends'],
              code: 'UNKNOWN_LIST',
              message: `There is no list ${base}`,
              zh: `没有材料清单“${base}”`,
              fix: suggestion(base, vocabulary.materials),
            },
          ]),
      ...(form === undefined || vocabulary.forms.has(form)
        ? []
        : [
            {
              path: [...path, 'form'],
              code: 'UNKNOWN_FORM',
              message: `No level has a form ${form}`,
              zh: `各级都没有表单“${form}”`,
              fix: suggestion(form, vocabulary.forms),
            },
          ]),
      ...(list.alsoApply ?? []).flatMap(({ when }, index) => condition(when, [...path, 'alsoApply', index, 'when'])),
      ...rules,
    ];
  });
}

function checkLinkedServices(checked: Checked): ConditionProblem[] {
  const { document, vocabulary } = checked;
  return Object.entries(document.linkedServices ?? {}).flatMap(([service, rule]) => {
    if (rule === null) return [];
    const { citation, when, window, from } = rule;
    const path = ['linkedServices', service];
    const known = window === undefined || vocabulary.parameters.has(window);
    return [
      ...(known
        ? []
        : [
            {
              path: [...path, 'window'],
              code: 'UNKNOWN_PARAMETER',
              message: `There is no parameter ${window}`,
              zh: `没有参数“${window}”`,
              fix: suggestion(window, vocabulary.parameters),
            },
          ]),
      ...checkCitation(citation, path, checked),
      ...checkFrom(from, path, checked),
      ...(when === undefined ? [] : checkCondition(when, { vocabulary, document, path: [...path, 'when'], person: false, cited: true })),
    ];
  });
}

/** What the schema cannot see in a policy file: names, clauses, dates, facts, operators. */
export function checkPolicyDocument(document: PolicyDocument, vocabulary: LayerVocabulary): ConditionProblem[] {
  const checked = { document, vocabulary };
  return [
    ...checkParameters(checked),
    ...checkDefinitions(checked),
    ...checkDecisions(checked),
    ...checkMaterials(checked),
    ...checkLinkedServices(checked),
  ];
}
