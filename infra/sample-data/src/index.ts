export { sampleFamilies } from './families.ts';
export type { SampleFamily } from './families.ts';
export { samplePeople } from './people.ts';
export { sampleRegisters } from './registers.ts';
export { sampleAnswers } from './sample-answers.ts';
