import type { CategoryDecision, RecognitionAnswer } from '@onething/policy';
import type { ComposedFacts } from '../facts/compose-facts.ts';
import { composeFacts } from '../facts/compose-facts.ts';
import { provenPaths } from '../facts/proven-paths.ts';
import type { GivenFacts } from '../facts/evidence-vocabulary.ts';
import type { CaseFile } from './case-file.ts';
import { lawCountyOf } from './case-file.ts';

/** What of a file the facts are composed of. */
export type FactSources = Pick<CaseFile, 'form' | 'answers' | 'materials' | 'evidence' | 'findings'>;

const composed = new WeakMap<FactSources, ComposedFacts>();

/** Facts of the case as known now: declared, laid over by agencies' answers, laid over by officers' findings. */
export function factsOf(file: FactSources): ComposedFacts {
  const known = composed.get(file);
  if (known) return known;
  const declaredOnly = composeFacts(file.form, file.answers, [], [], []).declared;
  const checked = file.materials
    .filter((material) => material.state === 'CHECKED')
    .flatMap((material) => provenPaths(material.code, declaredOnly));
  const facts = composeFacts(file.form, file.answers, file.evidence, file.findings, checked);
  composed.set(file, facts);
  return facts;
}

/** What the policy is told about the case; nothing but what it knows how to read. */
export function givenOf(file: FactSources): GivenFacts {
  const { child, father, mother, household } = factsOf(file).given;
  return { ...(child ? { child } : {}), ...(father ? { father } : {}), ...(mother ? { mother } : {}), ...(household ? { household } : {}) };
}

/** The request every question about the case's eligibility is asked with. `on`: day, `YYYY-MM-DD`. */
export function recognitionRequest(file: CaseFile, on: string): { jurisdiction: string; on: string; given: GivenFacts } {
  return { jurisdiction: lawCountyOf(file.record), on, given: givenOf(file) };
}

/** The policy's answer on a day to what is known now. */
export function recognise(file: CaseFile, on: string): { answer: RecognitionAnswer; decision: CategoryDecision } {
  const answer = file.policy.recognise(recognitionRequest(file, on));
  const decision = answer.decisions[file.category];
  if (!decision) throw new Error(`no decision for the category of case ${file.record.id}`);
  return { answer, decision };
}

/** Keyed hash of everything the policy is told: tells whether facts changed between preparing and signing. */
export function factsHash(file: CaseFile): string {
  return file.kit.keyedHash(JSON.stringify(givenOf(file)));
}
