export { CaseJourney } from './case-journey.ts';
export { sampleAnswers } from './sample-answers.ts';
export { licheng } from './sample-people.ts';
