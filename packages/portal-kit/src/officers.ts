/** What the officers' front ends share besides the kit's pieces: antd in one dress, and how an act is done once. */
export { OfficersGround } from './officers/officers-ground.tsx';
export { useActing } from './officers/use-acting.ts';
export type { ActFailure, ActRefusal, Acting } from './officers/use-acting.ts';
export { FailureNote } from './officers/failure-note.tsx';
export { KeyDialog } from './officers/key-dialog.tsx';
export { saveBroughtFile, saveFile } from './officers/save-file.ts';
export type { BroughtFile } from './officers/save-file.ts';
export { levelOf, levels } from './officers/level-of.ts';
export type { Level } from './officers/level-of.ts';
export { usePages } from './officers/use-pages.ts';
export type { ListPage, Pages } from './officers/use-pages.ts';
export { useKeyHelp } from './officers/use-key-help.ts';
