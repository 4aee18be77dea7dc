import type { RuleFacts } from './rule-facts.ts';

/** Circumstances with every paper in hand, on both sides of every boundary. */
function circumstances(on: string, { months, illnesses }: RuleFacts): object[] {
  const grades = [1, 2, 3, 4];
  const kinds = ['PHYSICAL', 'MENTAL', 'INTELLECTUAL'];
  const disability = grades.flatMap((grade) => [
    ...kinds.map((disability) => ({ kind: 'SEVERE_DISABILITY', disability, grade, certificate: true })),
    { kind: 'SEVERE_DISABILITY', disability: 'MULTIPLE', includes: ['MENTAL'], grade, certificate: true },
    { kind: 'SEVERE_DISABILITY', disability: 'MULTIPLE', includes: ['HEARING', 'VISUAL'], grade, certificate: true },
  ]);
  const illness = [...illnesses.slice(0, 2), 'NOT_ON_ANY_LIST'].flatMap((name) =>
    [true, false].map((longTermTreatment) => ({ kind: 'SERIOUS_ILLNESS', illness: name, diagnosed: true, longTermTreatment })),
  );
  const terms = [months - 1, months].flatMap((termMonths) =>
    ['SERVING_SENTENCE', 'COMPULSORY_DETOX', 'OTHER_RESTRICTION'].flatMap((kind) => [
      { kind, termMonths },
      { kind, termMonths, until: '1990-01-01' },
    ]),
  );
  const contact = ['1990-01-01', on].map((reportedOn) => ({ kind: 'OUT_OF_CONTACT', reportedOn, policeResult: true }));
  return [...disability, ...illness, ...terms, ...contact];
}

const PLAIN = ['GUARDIANSHIP_REVOKED', 'DEPORTED', 'MIGRANT_WORKER', 'UNABLE_TO_GUARD'];
const OF_CHILD = ['ABUSE', 'ABANDONMENT', 'ACCIDENTAL_INJURY', 'UNLAWFUL_HARM', 'SUDDEN_EVENT', 'OTHER_SPECIAL_DIFFICULTY'];

/** What a parent can be, one circumstance each, and none. */
export function sampleParents(on: string, facts: RuleFacts): { circumstances: object[] }[] {
  const gone = [
    { kind: 'DEAD', on: '2020-01-01' },
    { kind: 'DECLARED_MISSING', judgmentOn: '2020-01-01' },
  ];
  const all = [...circumstances(on, facts), ...gone, ...PLAIN.map((kind) => ({ kind }))];
  return [{ circumstances: [] }, ...all.map((circumstance) => ({ circumstances: [circumstance] }))];
}

/** What a child can be: of age or not, registered here or not, with each circumstance. */
export function sampleChildren(on: string, facts: RuleFacts): object[] {
  const year = Number(on.slice(0, 4));
  const own = [
    [],
    ...circumstances(on, facts).map((circumstance) => [circumstance]),
    ...OF_CHILD.map((kind) => [{ kind }]),
    ...[true, false].map((longTermTreatment) => [{ kind: 'RARE_DISEASE', diagnosed: true, longTermTreatment }]),
    ...[true, false].map((guardianConsent) => [{ kind: 'HIV_INFECTED', guardianConsent }]),
  ];
  const base = { registration: 'RURAL', parentsTraced: true, registeredAt: facts.jurisdiction };
  return [
    ...own.map((circumstances) => ({ ...base, bornOn: `${year - 10}-06-01`, circumstances })),
    ...[15, 16, 17, 18, 19].map((age) => ({ ...base, bornOn: `${year - age}${on.slice(4)}`, circumstances: [] })),
    { ...base, bornOn: `${year - 10}-06-01`, circumstances: [], registration: 'URBAN' },
    { ...base, bornOn: `${year - 10}-06-01`, circumstances: [], registeredAt: '999999' },
    { ...base, bornOn: `${year - 10}-06-01`, circumstances: [], parentsTraced: false },
  ];
}

export const sampleHouseholds: readonly object[] = ['DIBAO', 'TEKUN', 'NONE'].flatMap((hardshipClass) =>
  [true, false].map((registeredPoor) => ({ hardshipClass, registeredPoor })),
);
