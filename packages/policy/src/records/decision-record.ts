import type { DecisionRecord, Policy, PolicyLayerRelease, PolicyRequest, Question } from '../types.ts';
import { kernelVersion } from '../kernel-version.ts';
import { compilePolicy } from '../policy.ts';
import { canonicalJson } from './canonical-json.ts';

/** A record rests on a release that is not at hand: it cannot be replayed, and nothing else is put in its place. */
export class LayerUnknown extends Error {
  readonly code = 'LAYER_UNKNOWN';
  readonly hash: string;

  constructor(hash: string) {
    super(`The release ${hash} is not at hand`);
    this.name = 'LayerUnknown';
    this.hash = hash;
  }
}

const RIDERS: readonly string[] = ['trace', 'layers', 'kernelVersion', 'outlook', 'explanation', 'ticks', 'details'];

/** The answer without its explanation. */
function outcomeOf(answer: object): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (RIDERS.includes(key) ? undefined : value)));
}

/** Asks and keeps all it takes to answer the same again: question, facts, releases, kernel version and the bytes. */
export function recordDecision(policy: Policy, question: Question, request: PolicyRequest): DecisionRecord {
  const answer = policy.ask(question, request);
  return {
    question,
    request: JSON.parse(canonicalJson(request)) as PolicyRequest,
    layers: answer.layers,
    kernelVersion,
    outcome: outcomeOf(answer),
    traceBytes: canonicalJson(answer),
  };
}

/**
 * Answers the recorded question once more from exactly the recorded releases.
 * `same`: the bytes are those recorded. Throws LayerUnknown if a release is missing.
 */
export function replay(record: DecisionRecord, releases: readonly PolicyLayerRelease[]): { same: boolean; bytes: string } {
  const recorded = record.layers.map(({ code, hash }) => {
    const release = releases.find((candidate) => candidate.code === code && candidate.hash === hash);
    if (!release) throw new LayerUnknown(hash);
    return release;
  });
  const bytes = canonicalJson(compilePolicy(recorded).ask(record.question, record.request));
  return { same: record.kernelVersion === kernelVersion && bytes === record.traceBytes, bytes };
}
