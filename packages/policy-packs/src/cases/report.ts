import type { TraceNode } from '@onething/policy';
import { type CaseResult, passed } from './run-cases.ts';

const SIGNS = { YES: '✔', NO: '✘', UNKNOWN: '?' } as const;
const show = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value));

/** A trace as an indented list: truth, label, actual values, clause. */
export function traceLines(node: TraceNode, depth = 0): string[] {
  const details = [
    ...(node.reason ? [node.reason] : []),
    ...(node.missing?.length && node.children.length === 0 ? [`缺 ${node.missing.join(', ')}`] : []),
    ...(node.evidence ?? []).map(({ path, actual, required }) => `${path} = ${show(actual)}${required ? `（须 ${required}）` : ''}`),
    ...(node.citation ? [`${node.citation.document} ${node.citation.clause}`] : []),
  ];
  const line = `${'  '.repeat(depth)}${SIGNS[node.truth]} ${node.label.zh}${details.length > 0 ? ` · ${details.join(' · ')}` : ''}`;
  return [line, ...node.children.flatMap((child) => traceLines(child, depth + 1))];
}

const RIDERS = ['trace', 'layers', 'kernelVersion', 'outlook', 'ticks', 'explanation'];

/** The answer without its riders: what the case is about. */
function bareAnswer(answer: object): string {
  const text = JSON.stringify(answer, (key, value: unknown) => (RIDERS.includes(key) ? undefined : value), 2);
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function tracesOf(result: CaseResult): string[] {
  const answer = result.answer;
  if (!answer || !('decisions' in answer)) return answer ? [bareAnswer(answer)] : [];
  const asked = Object.keys((result.case.expect['decisions'] as object | undefined) ?? answer.decisions);
  return asked.flatMap((category) => {
    const trace = answer.decisions[category]?.trace;
    return trace ? traceLines(trace, 1) : [];
  });
}

/** A failing case: id, what differs, and why the policy answered as it did. */
export function failureLines(result: CaseResult): string[] {
  const { case: entry, differences, failure } = result;
  return [
    `✘ ${entry.id}  ${entry.title}  (${entry.jurisdiction}, ${entry.on})`,
    ...(failure ? [`  ${failure.stack ?? failure.message}`] : []),
    ...differences.map(({ path, expected, actual }) => `  ${path}: expected ${show(expected)}, got ${show(actual)}`),
    ...tracesOf(result),
  ];
}

/** Everything about one case, passed or not. */
export function explanationLines(result: CaseResult): string[] {
  const { case: entry, answer, differences, failure } = result;
  const because = `${entry.because.source} ${entry.because.clause}`;
  const readings = [entry.interpretation ?? []].flat();
  return [
    `${passed(result) ? '✔' : '✘'} ${entry.id}  ${entry.title}`,
    `  ${entry.question} · ${entry.jurisdiction} · ${entry.on} · ${because}${readings.length > 0 ? ` · ${readings.join(', ')}` : ''}`,
    ...(failure ? [`  ${failure.stack ?? failure.message}`] : []),
    ...differences.map(({ path, expected, actual }) => `  ${path}: expected ${show(expected)}, got ${show(actual)}`),
    ...(answer ? [bareAnswer(answer)] : []),
    ...tracesOf(result).filter(() => answer !== undefined && 'decisions' in answer),
    ...(answer ? answer.layers.map(({ code, releaseId, hash }) => `  ${code} ${releaseId} ${hash}`) : []),
  ];
}

export const countLine = (results: readonly CaseResult[]): string =>
  `${results.filter(passed).length} passed, ${results.filter((result) => !passed(result)).length} failed`;
