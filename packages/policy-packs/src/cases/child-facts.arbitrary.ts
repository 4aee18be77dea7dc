import fc from 'fast-check';

const months = fc.integer({ min: 0, max: 30 });
const date = fc.integer({ min: 0, max: 3000 }).map((days) => new Date(Date.UTC(2019, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });
const flag = optional(fc.boolean());
const disability = fc.constantFrom('PHYSICAL', 'VISUAL', 'INTELLECTUAL', 'MENTAL', 'MULTIPLE');
const term = { termMonths: optional(months), until: optional(date) };

const circumstance = fc.oneof(
  fc.record({ kind: fc.constant('DEAD') }),
  fc.record({ kind: fc.constant('DECLARED_MISSING'), judgmentOn: optional(date) }),
  fc.record({
    kind: fc.constant('SEVERE_DISABILITY'),
    disability: optional(disability),
    grade: optional(fc.integer({ min: 1, max: 4 })),
    certificate: flag,
    includes: optional(fc.subarray(['MENTAL', 'HEARING', 'VISUAL'])),
  }),
  fc.record({
    kind: fc.constant('SERIOUS_ILLNESS'),
    illness: optional(fc.constantFrom('CANCER', 'STROKE', 'TYPE_2_DIABETES')),
    diagnosed: flag,
    longTermTreatment: flag,
  }),
  fc.record({ kind: fc.constant('RARE_DISEASE'), diagnosed: flag, longTermTreatment: flag }),
  fc.record({ kind: fc.constantFrom('SERVING_SENTENCE', 'COMPULSORY_DETOX', 'OTHER_RESTRICTION'), ...term }),
  fc.record({ kind: fc.constant('OUT_OF_CONTACT'), reportedOn: optional(date), policeResult: flag }),
  fc.record({ kind: fc.constant('HIV_INFECTED'), guardianConsent: flag }),
  fc.record({ kind: fc.constantFrom('GUARDIANSHIP_REVOKED', 'DEPORTED', 'MIGRANT_WORKER', 'UNABLE_TO_GUARD', 'ABUSE') }),
);
const circumstances = fc.array(circumstance, { maxLength: 2 });

/** Facts of a child as they come: some known, some not. Synthetic. */
export const childFacts = fc.record({
  child: fc.record({
    bornOn: optional(fc.integer({ min: 2006, max: 2025 }).map((year) => `${year}-03-01`)),
    circumstances: optional(circumstances),
    registeredAt: optional(fc.constantFrom('370112', '370112002', '210102', '370114', '410100')),
    registration: optional(fc.constantFrom('RURAL', 'URBAN')),
    parentsTraced: flag,
  }),
  father: optional(fc.record({ circumstances })),
  mother: optional(fc.record({ circumstances })),
  household: fc.record({ hardshipClass: optional(fc.constantFrom('DIBAO', 'TEKUN', 'NONE')), registeredPoor: flag }),
});
