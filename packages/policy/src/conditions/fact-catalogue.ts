import type { CircumstanceKind } from '../types.ts';

/** What a condition may see. A path that is not here is a mistake in a pack. */
export interface FactDescription {
  type: 'DATE' | 'BOOLEAN' | 'NUMBER' | 'CODE' | 'CODES';
  /** The codes it can take. */
  values?: readonly string[];
  /** What its absence means; without it the fact is unknown. */
  whenAbsent?: unknown;
}

const DISABILITIES = ['PHYSICAL', 'VISUAL', 'HEARING', 'SPEECH', 'INTELLECTUAL', 'MENTAL', 'MULTIPLE'] as const;
const date: FactDescription = { type: 'DATE' };
const flag: FactDescription = { type: 'BOOLEAN' };

/** Facts by their path from the top. */
export const CASE_FACTS: Readonly<Record<string, FactDescription>> = {
  'child.bornOn': date,
  'child.registeredAt': { type: 'CODE' },
  'child.registration': { type: 'CODE', values: ['RURAL', 'URBAN'] },
  'child.parentsTraced': { type: 'BOOLEAN', whenAbsent: true },
  'child.education': {
    type: 'CODE',
    values: [
      'PRESCHOOL',
      'PRIMARY',
      'JUNIOR_HIGH',
      'SENIOR_HIGH',
      'TECHNICAL_SCHOOL',
      'SECONDARY_VOCATIONAL',
      'HIGHER_VOCATIONAL',
      'JUNIOR_COLLEGE',
      'UNDERGRADUATE',
      'MASTER',
      'SPECIAL_EDUCATION',
      'OUT_OF_SCHOOL',
      'UNABLE_TO_ATTEND',
      'UNEMPLOYED',
      'EMPLOYED',
      'OTHER',
    ],
  },
  'child.health': {
    type: 'CODES',
    values: ['HEALTHY', 'VISUAL', 'HEARING', 'SPEECH', 'INTELLECTUAL', 'PHYSICAL', 'MENTAL', 'MULTIPLE', 'SERIOUS_ILLNESS', 'OTHER'],
  },
  'child.inInstitution': flag,
  'child.rightsViolated': flag,
  'household.hardshipClass': { type: 'CODE', values: ['TEKUN', 'DIBAO', 'DIBAO_MARGIN', 'RIGID_EXPENDITURE', 'NONE'] },
  'household.registeredPoor': { type: 'BOOLEAN', whenAbsent: false },
  'household.perHeadIncomeFen': { type: 'NUMBER' },
  'household.assetsWithin': { type: 'CODES', values: ['TEKUN', 'DIBAO', 'DIBAO_MARGIN', 'RIGID_EXPENDITURE'] },
  'household.rigidSpendingFen': { type: 'NUMBER' },
  'household.registration': { type: 'CODE', values: ['RURAL', 'URBAN'] },
  'applicant.group': { type: 'CODE', values: ['ELDERLY', 'DISABLED', 'MINOR', 'ADULT'] },
  'applicant.ableToWork': flag,
  'applicant.hasIncome': flag,
  'applicant.supporters': { type: 'CODE', values: ['NONE', 'UNABLE', 'ABLE'] },
  'applicant.unemploymentRegistered': flag,
  applyAt: { type: 'CODE', values: ['REGISTERED_RESIDENCE', 'PLACE_OF_RESIDENCE'] },
  disabled: flag,
  type: { type: 'CODE', values: ['EMERGENCY', 'EXPENDITURE'] },
  unemploymentRegistered: flag,
  registration: { type: 'CODE', values: ['LOCAL', 'ELSEWHERE'] },
  residencePermit: flag,
  assetsWithinRules: flag,
  'sixMonths.perHeadMonthlyFen': { type: 'NUMBER' },
  'twelveMonths.perHeadIncomeFen': { type: 'NUMBER' },
  severeDifficulty: flag,
  immediateAidNeeded: flag,
  cause: {
    type: 'CODE',
    values: [
      'FIRE',
      'TRAFFIC_ACCIDENT',
      'DROWNING',
      'INJURY',
      'BRAVERY',
      'EXPLOSION',
      'LIGHTNING',
      'SUDDEN_SERIOUS_ILLNESS',
      'OTHER_SPECIAL_DIFFICULTY',
    ],
  },
  bornOn: date,
  hardshipClass: { type: 'CODE', values: ['TEKUN', 'DIBAO', 'DIBAO_MARGIN', 'RIGID_EXPENDITURE', 'NONE'] },
  unableToCareForSelf: flag,
  assessmentGrade: { type: 'NUMBER' },
};

const term = { termMonths: { type: 'NUMBER' }, until: date } as const;

/** Facts of a circumstance by its kind. */
export const CIRCUMSTANCE_FACTS: Readonly<Record<CircumstanceKind, Readonly<Record<string, FactDescription>>>> = {
  DEAD: { on: date },
  DECLARED_MISSING: { judgmentOn: date },
  SEVERE_DISABILITY: {
    disability: { type: 'CODE', values: DISABILITIES },
    grade: { type: 'NUMBER' },
    certificate: flag,
    includes: { type: 'CODES', values: DISABILITIES },
  },
  SERIOUS_ILLNESS: { illness: { type: 'CODE' }, diagnosed: flag, longTermTreatment: flag },
  RARE_DISEASE: { diagnosed: flag, longTermTreatment: flag },
  SERVING_SENTENCE: term,
  COMPULSORY_DETOX: term,
  OTHER_RESTRICTION: term,
  OUT_OF_CONTACT: { reportedOn: date, policeResult: flag, lastContactOn: date },
  GUARDIANSHIP_REVOKED: {},
  DEPORTED: {},
  MIGRANT_WORKER: {},
  UNABLE_TO_GUARD: {},
  HIV_INFECTED: { guardianConsent: flag },
  ABUSE: {},
  ABANDONMENT: {},
  ACCIDENTAL_INJURY: {},
  UNLAWFUL_HARM: {},
  SUDDEN_EVENT: {},
  OTHER_SPECIAL_DIFFICULTY: {},
};
