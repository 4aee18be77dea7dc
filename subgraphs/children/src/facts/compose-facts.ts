import type { AgencyTopic, EvidenceState, SubjectRole } from '@onething/events';
import type { FormDefinition } from '@onething/policy';
import { factsFromForm } from '@onething/policy';
import type { Circumstance, GivenFacts, PersonFacts } from './evidence-vocabulary.ts';
import { personOfRole, unprovenFacts } from './evidence-vocabulary.ts';

/** An agency's answer, opened. */
export interface KnownEvidence {
  id: string;
  subjectRole: SubjectRole;
  topic: AgencyTopic;
  state: EvidenceState;
  facts: Record<string, unknown>;
}

/** What an officer found in a paper or on a visit. */
export interface KnownFinding {
  id: string;
  path: string;
  value: unknown;
  basis: 'PAPER' | 'VISIT' | 'AGENCY';
}

export type FactOrigin = 'DECLARED' | 'SELF_DECLARED_UNPROVEN' | 'AGENCY' | 'PAPER' | 'VISIT';

export interface ComposedFacts {
  /** What the policy is asked with. */
  given: GivenFacts;
  /** What the applicant alone said. */
  declared: GivenFacts;
  /** Where each value comes from, by fact path; `id` of the evidence or finding. */
  origins: Map<string, { origin: FactOrigin; id?: string }>;
}

/**
 * Lays agencies' answers over what was declared and officers' findings over both. Evidence facts nobody proved are left out: unknown, never false.
 * `provenPaths`: facts shown by papers an officer has checked.
 */
export function composeFacts(
  form: FormDefinition,
  answers: unknown,
  evidence: readonly KnownEvidence[],
  findings: readonly KnownFinding[],
  provenPaths: readonly string[],
): ComposedFacts {
  const declared = factsFromForm(form, answers) as GivenFacts;
  const origins: ComposedFacts['origins'] = new Map();
  const given = withoutUnproven(declared, new Set(provenPaths), origins);
  for (const answer of evidence) if (answer.state === 'FOUND') layEvidence(given, answer, origins);
  for (const finding of findings) layFinding(given, finding, origins);
  return { given, declared, origins };
}

function withoutUnproven(declared: GivenFacts, proven: ReadonlySet<string>, origins: ComposedFacts['origins']): GivenFacts {
  const given = structuredClone(declared);
  for (const person of ['child', 'father', 'mother'] as const) {
    const facts = given[person];
    for (const [name] of Object.entries(facts ?? {}))
      if (name !== 'circumstances') origins.set(`${person}.${name}`, { origin: 'DECLARED' });
    for (const circumstance of facts?.circumstances ?? []) {
      origins.set(`${person}.${circumstance.kind}`, { origin: 'DECLARED' });
      for (const fact of Object.keys(circumstance).filter((key) => key !== 'kind')) {
        const path = `${person}.${circumstance.kind}.${fact}`;
        const needsProof = unprovenFacts.includes(fact) && !proven.has(path);
        origins.set(path, { origin: needsProof ? 'SELF_DECLARED_UNPROVEN' : proven.has(path) ? 'PAPER' : 'DECLARED' });
        if (needsProof) delete circumstance[fact];
      }
    }
  }
  for (const name of Object.keys(given.household ?? {})) origins.set(`household.${name}`, { origin: 'DECLARED' });
  return given;
}

function layEvidence(given: GivenFacts, answer: KnownEvidence, origins: ComposedFacts['origins']): void {
  const note = (path: string): void => void origins.set(path, { origin: 'AGENCY', id: answer.id });
  if (answer.subjectRole === 'HOUSEHOLD') {
    if (typeof answer.facts['hardshipClass'] !== 'string') return;
    given.household = { ...given.household, hardshipClass: answer.facts['hardshipClass'] };
    note('household.hardshipClass');
    return;
  }
  const person = personOfRole[answer.subjectRole];
  if (!person) return;
  for (const circumstance of circumstancesIn(answer.facts)) {
    // Of a parent nobody knew anything about, one agency's answer is all there is; the rest of the life stays unknown, not free of circumstances.
    mergeCircumstance(given, person, circumstance);
    for (const fact of Object.keys(circumstance))
      note(fact === 'kind' ? `${person}.${circumstance.kind}` : `${person}.${circumstance.kind}.${fact}`);
  }
  if (person !== 'child') return;
  for (const fact of ['bornOn', 'registeredAt', 'registration'] as const) {
    const value = answer.facts[fact];
    if (typeof value !== 'string' || (fact === 'registration' && !['RURAL', 'URBAN'].includes(value))) continue;
    given.child = { ...given.child, [fact]: value };
    note(`child.${fact}`);
  }
}

/** Circumstances an answer tells of: one (`kind` among the facts) or a list. */
export function circumstancesIn(facts: Record<string, unknown>): Circumstance[] {
  if (Array.isArray(facts['circumstances'])) return (facts['circumstances'] as Circumstance[]).map(withoutBookkeeping);
  return typeof facts['kind'] === 'string' ? [withoutBookkeeping(facts as Circumstance)] : [];
}

function withoutBookkeeping({ name: _name, residentId: _residentId, from: _from, ...circumstance }: Circumstance): Circumstance {
  return circumstance;
}

function mergeCircumstance(given: GivenFacts, person: 'child' | 'father' | 'mother', circumstance: Circumstance): void {
  const facts: PersonFacts = given[person] ?? {};
  const known = facts.circumstances ?? [];
  const same = known.find((other) => other.kind === circumstance.kind);
  const circumstances = same ? known.map((other) => (other === same ? { ...other, ...circumstance } : other)) : [...known, circumstance];
  given[person] = { ...facts, circumstances };
}

/** `mother.OUT_OF_CONTACT.policeResult`, `father.DEAD` (true or false), `father` (list of circumstances), `child.bornOn`, `household.hardshipClass`. */
function layFinding(given: GivenFacts, finding: KnownFinding, origins: ComposedFacts['origins']): void {
  const [subject = '', middle, fact] = finding.path.split('.');
  origins.set(finding.path, { origin: finding.basis, id: finding.id });
  const person = subject === 'child' || subject === 'father' || subject === 'mother' ? subject : undefined;
  if (person && middle === undefined) {
    given[person] = { ...given[person], circumstances: Array.isArray(finding.value) ? (finding.value as Circumstance[]) : [] };
  } else if (person && middle !== undefined && middle === middle.toUpperCase()) {
    if (fact !== undefined) mergeCircumstance(given, person, { kind: middle, [fact]: finding.value });
    else if (finding.value === false)
      given[person] = { ...given[person], circumstances: (given[person]?.circumstances ?? []).filter((other) => other.kind !== middle) };
    else mergeCircumstance(given, person, { kind: middle });
  } else if (middle !== undefined) {
    given[subject] = { ...(given[subject] as object | undefined), [middle]: finding.value };
  }
}
