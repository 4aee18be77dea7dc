/** The law as data: reads, checks and tries the policy packs. */
export { checkPacks } from './checking/check-packs.ts';
export type { PackProblem } from './checking/pack-problem.ts';
export { loadPackOverlays } from './loading/load-pack-overlays.ts';
export { loadPacks, PackUnreadable } from './loading/load-packs.ts';
export { readReleaseFile, type ReleaseFileProblem, ReleaseFileRefused, writeReleaseFile } from './exchange/release-file.ts';
export { packFolder } from './pack-folder.ts';
export { checkDraft } from './draft/check-draft.ts';
export { checkOutcomesOfDraft } from './draft/check-outcomes-of-draft.ts';
export type { DraftProblem } from './draft/draft-problem.ts';
export type { DraftToCheck } from './draft/draft-under-check.ts';
export { layDraftOver, type LaidOver } from './draft/lay-draft-over.ts';
export { type PolicyCase, readCases } from './cases/case-file.ts';
export { type ComparedCase, comparedCases } from './cases/compare-cases.ts';
