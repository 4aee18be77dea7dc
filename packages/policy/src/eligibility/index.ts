/** The table of a category as officials read it: its rows as sentences, what is wrong with them, and who is recognised by which. */
export { checkEligibility } from './check-eligibility.ts';
export type { EligibilityCheck, EligibilityProblem, EligibilityProblemCode } from './check-eligibility.ts';
export { conditionPhrases, phrasesText } from './condition-phrases.ts';
export type { Phrase } from './condition-phrases.ts';
export { eligibilityGrid, gridGroup, pairJudge } from './eligibility-grid.ts';
export type { GridCell } from './eligibility-grid.ts';
export { eligibilityTable } from './eligibility-table.ts';
export type { EligibilityGroup, EligibilityRow, EligibilityTable } from './eligibility-table.ts';
export { samplePersons, sampleSurroundings } from './sample-persons.ts';
export type { SamplePerson } from './sample-persons.ts';
