import { layersKnownBy, parseDraftPath } from '@onething/policy';
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
  return [...problems, ...unknownParameters(changes, candidate.slice(0, -1)), ...(problems.length > 0 ? [] : circles(checked))];
}

/** Definitions that come back to themselves: whoever compiles the rules finds out. */
function circles({ candidatePolicy, draft, changes }: DraftUnderCheck): DraftProblem[] {
  const rules = changes.filter(({ path }) => /^(definitions|decisions)\//.test(path));
  if (rules.length === 0) return [];
  try {
    candidatePolicy.compileRecognition(draft.code, draft.effectiveFrom, '9999-12-31');
    return [];
  } catch {
    const finding = refused('RULE_CIRCULAR', '定义绕回到了它自己，或无法读取', 'A definition comes back to itself or cannot be read');
    return rules.map(({ path }) => ({ ...finding, path }));
  }
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
