export { sampleFamilies } from './families.ts';
export type { SampleFamily } from './families.ts';
export { sampleOffices } from './offices.ts';
export type { SampleOffice } from './offices.ts';
export { samplePeople } from './people.ts';
export { sampleRegisters } from './registers.ts';
export { sampleAnswers } from './sample-answers.ts';
