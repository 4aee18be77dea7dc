import type { Role } from '@onething/subgraph-kit';

/** Who at the county answers for an amount: those who decided what is due and those who calculate and check what is paid. */
export const objectionRoles: readonly Role[] = ['countyOfficer', 'countyReviewer', 'countyConfirmer', 'paymentPreparer', 'paymentReviewer'];
