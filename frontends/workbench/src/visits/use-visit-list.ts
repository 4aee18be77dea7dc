import { useQuery, useSealedQuery } from '@onething/portal-kit';
import type { QueryState } from '@onething/portal-kit';
import { visitLifeMs } from './visit-draft.ts';
import { shiftedDay } from './visit-words.ts';
import type { VisitDuty, VisitList } from './visit.operations.ts';
import { visitListQuery } from './visit.operations.ts';

/** The list of visits on this device. */
export interface VisitListState {
  asked: QueryState<VisitList>;
  duties: VisitDuty[] | undefined;
  list: VisitList | undefined;
  /** Milliseconds: of when it is. */
  at: number | undefined;
  /** The day it is, in China, by the office's clock. */
  today: string | undefined;
}

/** As many as a page may hold; the longest overdue come first. */
const page = { first: 100 };

/** The caller's own duties: of the office, or as this device kept them while there is no network. Names are masked; sign-out and a week wipe it. */
export function useVisitList(): VisitListState {
  const asked = useSealedQuery('visits', visitListQuery, page, visitLifeMs);
  const { data: list, at } = asked;
  return {
    asked,
    list,
    at,
    duties: list?.visitDuties.edges.map(({ node }) => node),
    // The office's clock counts, and goes on while the device is on its own.
    today: list && shiftedDay(list.visitDutyCounts.today, daysSince(at)),
  };
}

/** One child's duty, from the kept list or, where it stands too far down in it, from the office. */
export function useVisitChild(caseId: string): { duty: VisitDuty | undefined; today: string | undefined; loading: boolean } {
  const { duties, today, asked } = useVisitList();
  const known = duties?.find((duty) => duty.caseId === caseId);
  const alone = useQuery(visitListQuery, { first: 1, filter: { caseId } }, { skip: known !== undefined || duties === undefined });
  const duty = known ?? alone.data?.visitDuties.edges[0]?.node;
  return { duty, today, loading: duty === undefined && (duties === undefined ? asked.loading : alone.loading) };
}

/** Days in China that have begun since a moment. */
function daysSince(at: number | undefined): number {
  if (at === undefined) return 0;
  const day = (ms: number): number => Math.floor((ms + 8 * 3_600_000) / 86_400_000);
  return day(Date.now()) - day(at);
}
