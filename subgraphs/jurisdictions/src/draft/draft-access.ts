import { type Role, staffCovering } from '@onething/subgraph-kit';

/** Who sees drafts of a place: those who make them and those who approve them, of the place or a level above it. */
export const draftRoles: readonly Role[] = ['administrator', 'policyApprover'];

/** The access rule of what belongs to a draft; nobody else learns that it exists. */
export const draftReaders = staffCovering<{ code: string }>(draftRoles, ({ code }) => code);
