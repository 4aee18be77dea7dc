import { useSealedQuery } from '@onething/portal-kit';
import { useLaterPages } from '../pieces/use-pages.ts';
import type { Pages } from '../pieces/use-pages.ts';
import { villageCasesQuery } from './home-check.operations.ts';
import type { VillageCase, VillageCases } from './home-check.operations.ts';

const lifeMs = 7 * 24 * 3_600_000;
const page = { first: 100 };

/**
 * Open cases of the director's own village, latest first. Names and addresses of families stand in the list: the first page is kept sealed on the device for a
 * week, so that a home check needs no network; sign-out wipes it.
 */
export function useVillageCases(): Pages<VillageCases, VillageCase> {
  const asked = useSealedQuery('village', villageCasesQuery, page, lifeMs);
  return useLaterPages(asked, villageCasesQuery, page, ({ villageCases }) => villageCases);
}
