export { brokenInvariants } from './broken-invariants.ts';
export { payer, sampleCounty } from './run-desk.ts';
export { caseConfirmed, publishAll, standardsRelease } from './sample-case.ts';
