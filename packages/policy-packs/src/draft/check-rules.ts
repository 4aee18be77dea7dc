import { categoryLabels, layersKnownBy, parseDraftPath, type Policy } from '@onething/policy';
import { checkPolicyDocument } from '../checking/check-policy-document.ts';
import { vocabularyOf } from '../checking/layer-vocabulary.ts';
import type { KeyPath } from '../checking/located-file.ts';
import { type DraftProblem, refused } from './draft-problem.ts';
import type { DraftUnderCheck } from './draft-under-check.ts';

/** Where a mistake in the document of a release stands in the draft. */
function pathOf([kind, first, , second]: KeyPath): string {
  return kind === 'decisions' || kind === 'materials' ? `${kind}/${first}/${second}` : `${String(kind)}/${String(first)}`;
}

/**
 * Names that no level knows: definitions, facts, operators, parameters, clauses, papers, forms; and refusals that would rest on nothing.
 * A missing clause may stand until the draft is submitted: somebody is still looking for it.
 */
export function checkRules(checked: DraftUnderCheck): DraftProblem[] {
  const { draft, candidate, changes, today } = checked;
  const release = candidate.at(-1);
  const document = release?.content.policy?.['changes'];
  if (!document) return [];
  const known = layersKnownBy(candidate, draft.code, today > draft.effectiveFrom ? today : draft.effectiveFrom);
  const vocabulary = vocabularyOf(known.map(({ code, content }) => ({ folder: code, content })));
  const paths = new Set(changes.map(({ path }) => path));
  const problems = checkPolicyDocument(document, vocabulary).flatMap(({ path, code, message, zh, fix }): DraftProblem[] => {
    const place = pathOf(path);
    if (!paths.has(place)) return [];
    return [{ path: place, code, message: { zh, en: `${message}. ${fix}` }, severity: 'ERROR', atField: code !== 'CITATION_MISSING' }];
  });
  const published = candidate.slice(0, -1);
  return [
    ...problems,
    ...unknownParameters(changes, published),
    ...unknownDecisions(changes, published),
    ...(problems.length > 0 ? [] : circles(checked)),
  ];
}

/** Decisions about something that no place decides. */
function unknownDecisions(changes: DraftUnderCheck['changes'], published: DraftUnderCheck['published']): DraftProblem[] {
  const decided = new Set([
    ...Object.keys(categoryLabels),
    ...published.flatMap(({ content }) => Object.values(content.policy ?? {}).flatMap(({ decisions = {} }) => Object.keys(decisions))),
  ]);
  return changes.flatMap(({ path }) => {
    const parsed = parseDraftPath(path);
    const [name = ''] = parsed?.keys ?? [];
    if (parsed?.kind !== 'decisions' || decided.has(name)) return [];
    return [{ ...refused('UNKNOWN_CATEGORY', `没有类别“${name}”`, `There is no category ${name}`), path }];
  });
}

const compiles = (policy: Policy, code: string, on: string): boolean => {
  try {
    policy.compileRecognition(code, on, '9999-12-31');
    return true;
  } catch {
    return false;
  }
};

/** Definitions that come back to themselves, here or in a place below that builds on them: whoever compiles the rules finds out. */
function circles({ policy, candidatePolicy, candidate, draft, changes }: DraftUnderCheck): DraftProblem[] {
  const rules = changes.filter(({ path }) => /^(definitions|decisions)\//.test(path));
  if (rules.length === 0) return [];
  const { effectiveFrom: on } = draft;
  const prefix = draft.code.replace(/(00){1,3}$/, '');
  const places = new Set([draft.code, ...candidate.map(({ code }) => code).filter((code) => code.startsWith(prefix))]);
  const broken = [...places].filter((code) => !compiles(candidatePolicy, code, on) && compiles(policy, code, on));
  if (broken.length === 0) return [];
  const finding = refused('RULE_CIRCULAR', '定义绕回到了它自己，或无法读取', 'A definition comes back to itself or cannot be read');
  return rules.map(({ path }) => ({ ...finding, path }));
}

/** Parameters that no place has ever declared: no rule would read them. */
function unknownParameters(changes: DraftUnderCheck['changes'], published: DraftUnderCheck['published']): DraftProblem[] {
  const declared = new Set(
    published.flatMap(({ content }) => Object.values(content.policy ?? {}).flatMap(({ parameters = {} }) => Object.keys(parameters))),
  );
  return changes.flatMap(({ path }) => {
    const parsed = parseDraftPath(path);
    const [name = ''] = parsed?.keys ?? [];
    if (parsed?.kind !== 'parameters' || declared.has(name)) return [];
    return [
      {
        ...refused('UNKNOWN_PARAMETER', `没有参数“${name}”，没有规则会用到它`, `There is no parameter ${name}: no rule would read it`),
        path,
      },
    ];
  });
}
