export { levelOf, levels } from '@onething/portal-kit/officers';
export type { Level } from '@onething/portal-kit/officers';

/** How a level stands to a value: the one that holds, one that has spoken too, changed by the draft, or silent. */
export type Standing = 'holds' | 'spoke' | 'draft' | 'silent';
