import type { GivenFacts } from './evidence-vocabulary.ts';
import { evidenceFactsOfKind } from './evidence-vocabulary.ts';

const gone = ['DEAD'];

/** Fact paths a material proves, given what is declared: `mother.OUT_OF_CONTACT.policeResult`. */
export function provenPaths(materialCode: string, declared: GivenFacts): string[] {
  const [person, rest] = splitPerson(materialCode);
  if (person) {
    const kinds = (declared[person]?.circumstances ?? []).map((circumstance) => circumstance.kind);
    const proven = kinds.filter((kind) => (rest === 'STATE_PROOF') !== gone.includes(kind));
    return proven.flatMap((kind) => (evidenceFactsOfKind[kind] ?? []).map((fact) => `${person}.${kind}.${fact}`));
  }
  if (materialCode === 'CHILD_ID') return ['child.bornOn', 'child.registeredAt'];
  if (materialCode === 'DIBAO_PROOF') return ['household.hardshipClass'];
  if (materialCode === 'REGISTERED_POOR_PROOF') return ['household.registeredPoor'];
  if (materialCode === 'CHILD_CONDITION_PROOF') {
    const kinds = (declared.child?.circumstances ?? []).map((circumstance) => circumstance.kind);
    return kinds.flatMap((kind) => (evidenceFactsOfKind[kind] ?? []).map((fact) => `child.${kind}.${fact}`));
  }
  if (materialCode === 'DISABILITY_CERTIFICATE') return ['child.SEVERE_DISABILITY.certificate'];
  return [];
}

/** Material that would prove a missing fact, for the notice that asks for it. */
export function materialFor(path: string): string | undefined {
  const [person, kind] = path.split('.');
  if (path === 'household.hardshipClass') return 'DIBAO_PROOF';
  if (person === 'child') return kind === 'bornOn' || kind === 'registeredAt' ? 'CHILD_ID' : undefined;
  if (person !== 'father' && person !== 'mother') return undefined;
  return `${person.toUpperCase()}_${kind === 'DEAD' ? 'DEATH_OR_UNTRACED_PROOF' : 'STATE_PROOF'}`;
}

function splitPerson(materialCode: string): ['father' | 'mother' | undefined, string] {
  const match = /^(FATHER|MOTHER)_(.+)$/.exec(materialCode);
  return match ? [match[1] === 'FATHER' ? 'father' : 'mother', match[2] as string] : [undefined, materialCode];
}
