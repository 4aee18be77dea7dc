import type { CircumstanceKind, LocalisedText } from '../types.ts';
import { circumstanceLabel } from '../labels.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { addMonthsToDate } from '../time/date-arithmetic.ts';

/** What a parent can be, invented: one circumstance with its papers in hand, or none. */
export interface SamplePerson {
  key: string;
  label: LocalisedText;
  /** The circumstance; null: none. */
  kind: CircumstanceKind | null;
  facts: { circumstances: object[] };
  /** Meets what is asked of its kind: it stands for it in the grid. */
  typical: boolean;
}

const said = (kind: CircumstanceKind, facts: object, typical: boolean, zh = '', en = ''): SamplePerson => {
  const { zh: name, en: word } = circumstanceLabel(kind);
  return {
    key: [kind, en].filter(Boolean).join(' '),
    label: { zh: zh ? `${name}，${zh}` : name, en: en ? `${word}, ${en}` : word },
    kind,
    facts: { circumstances: [{ kind, ...facts }] },
    typical,
  };
};

const TERMS: readonly CircumstanceKind[] = ['SERVING_SENTENCE', 'COMPULSORY_DETOX', 'OTHER_RESTRICTION'];
const PLAIN: readonly CircumstanceKind[] = ['GUARDIANSHIP_REVOKED', 'DEPORTED', 'MIGRANT_WORKER', 'UNABLE_TO_GUARD'];

const numberOf = (rules: RuleSet, name: string, otherwise: number): number => {
  const value = rules.parameters.value(name);
  return typeof value === 'number' ? value : otherwise;
};

/** Every circumstance of a parent on both sides of the boundaries that hold here; first one who has none. */
export function samplePersons(rules: RuleSet): SamplePerson[] {
  const { on } = rules.asOf;
  const months = numberOf(rules, 'minimumTermMonths', 6);
  const lost = numberOf(rules, 'minimumContactLostMonths', 6);
  const listed = rules.parameters.value('seriousIllnesses');
  const illness = Array.isArray(listed) ? String(listed[0]) : 'CANCER';
  const disability = (disability: string, grade: number) => ({ disability, grade, certificate: true });
  return [
    { key: 'NONE', label: { zh: '没有以上情形', en: 'None of these' }, kind: null, facts: { circumstances: [] }, typical: true },
    said('SEVERE_DISABILITY', disability('PHYSICAL', 1), true),
    said('SEVERE_DISABILITY', disability('MENTAL', 3), false, '三级精神残疾', 'mental, grade 3'),
    said('SEVERE_DISABILITY', disability('PHYSICAL', 3), false, '三级肢体残疾', 'physical, grade 3'),
    said('SERIOUS_ILLNESS', { illness, diagnosed: true, longTermTreatment: true }, true),
    said(
      'SERIOUS_ILLNESS',
      { illness: 'NOT_LISTED', diagnosed: true, longTermTreatment: true },
      false,
      '病种不在目录',
      'illness not listed',
    ),
    ...TERMS.flatMap((kind) => [
      said(kind, { termMonths: months }, true),
      said(kind, { termMonths: months - 1 }, false, `期限 ${months - 1} 个月`, `${months - 1} months`),
    ]),
    said('OUT_OF_CONTACT', { reportedOn: addMonthsToDate(on, -lost), policeResult: true }, true),
    said('OUT_OF_CONTACT', { reportedOn: on, policeResult: true }, false, '刚报案', 'just reported'),
    ...PLAIN.map((kind) => said(kind, {}, true)),
    said('DEAD', { on: addMonthsToDate(on, -12) }, true),
    said('DECLARED_MISSING', { judgmentOn: addMonthsToDate(on, -12) }, true),
  ];
}

const OF_CHILD: readonly CircumstanceKind[] = [
  'ABUSE',
  'ABANDONMENT',
  'ACCIDENTAL_INJURY',
  'UNLAWFUL_HARM',
  'SUDDEN_EVENT',
  'OTHER_SPECIAL_DIFFICULTY',
];

const typicalChild = (rules: RuleSet): object => ({
  bornOn: addMonthsToDate(rules.asOf.on, -120),
  registeredAt: rules.jurisdiction,
  registration: 'RURAL',
  parentsTraced: true,
  circumstances: [],
});

/** A child registered here, of ten years, and a household: what is asked beside the parents is met. */
export const sampleSurroundings = (rules: RuleSet): object => ({
  child: typicalChild(rules),
  household: { hardshipClass: 'DIBAO', registeredPoor: false },
});

/** Other children and households: each circumstance of a child, a foundling, and families with and without relief. */
export function otherSurroundings(rules: RuleSet): object[] {
  const child = typicalChild(rules);
  const household = { hardshipClass: 'DIBAO', registeredPoor: false };
  const own = samplePersons(rules).flatMap(({ facts }) => facts.circumstances);
  const circumstances = [
    ...own,
    ...OF_CHILD.map((kind) => ({ kind })),
    { kind: 'RARE_DISEASE', diagnosed: true, longTermTreatment: true },
    { kind: 'HIV_INFECTED', guardianConsent: true },
  ];
  return [
    { child: { ...child, parentsTraced: false }, household },
    { child: { ...child, registration: 'URBAN' }, household },
    { child, household: { hardshipClass: 'NONE', registeredPoor: true } },
    { child, household: { hardshipClass: 'NONE', registeredPoor: false } },
    ...circumstances.map((circumstance) => ({ child: { ...child, circumstances: [circumstance] }, household })),
  ];
}
