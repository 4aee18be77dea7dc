import { accountTroubles } from './account.ts';
import { bankTroubles } from './bank.ts';
import { lifeTroubles } from './life.ts';
import type { Trouble } from './trouble.ts';

/** Everything that may befall a year. */
export const allTroubles: readonly Trouble[] = [...lifeTroubles, ...bankTroubles, ...accountTroubles];
