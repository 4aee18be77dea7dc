import type { Kit } from '@onething/subgraph-kit';
import { EntitlementPlace, type PlaceCause } from './entitlement-place.entity.ts';

const countyDigits = 6;

/** A row for a place a case came to. `code`: of the county or a unit of it; `since`: when it became known. */
export function placeOf(
  kit: Pick<Kit, 'ids' | 'clock'>,
  { code, ...of }: { caseId: string; cause: PlaceCause; causeId: string; code: string; since: string },
): [typeof EntitlementPlace, EntitlementPlace] {
  const row = {
    id: kit.ids.next(),
    ...of,
    countyCode: code.slice(0, countyDigits),
    townshipCode: code.slice(0, 9),
    recordedAt: kit.clock.now(),
  };
  return [EntitlementPlace, Object.assign(new EntitlementPlace(), row)];
}
