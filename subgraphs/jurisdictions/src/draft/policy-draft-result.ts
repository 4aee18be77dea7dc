import { resultUnion } from '@onething/subgraph-kit';
import { PolicyDraft } from './policy-draft.entity.ts';

/** What every step of a draft answers: the draft as it then stands, or the lawful "no". */
export const PolicyDraftResult = resultUnion('PolicyDraftResult', () => PolicyDraft);
