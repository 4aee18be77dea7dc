import type { AnyCloudEvent, EventType } from '@onething/events';
import type { CaseJourney } from './case-journey.ts';

/** Receives every event of these types from now on and before; the list grows. */
export async function watchEvents(journey: CaseJourney, types: readonly EventType[]): Promise<AnyCloudEvent[]> {
  const seen: AnyCloudEvent[] = [];
  await journey.subgraph.bus.subscribe(`spec-${types.join('-')}`, types, async (event) => {
    seen.push(event as AnyCloudEvent);
  });
  return seen;
}
