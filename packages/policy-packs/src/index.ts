/** The law as data: reads, checks and tries the policy packs. */
export { checkPacks } from './checking/check-packs.ts';
export type { PackProblem } from './checking/pack-problem.ts';
export { loadPackOverlays } from './loading/load-pack-overlays.ts';
export { loadPacks, PackUnreadable } from './loading/load-packs.ts';
export { packFolder } from './pack-folder.ts';
