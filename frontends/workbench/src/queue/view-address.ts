import type { SavedView } from './desk.operations.ts';
import { plainAddress } from './queue-address.ts';
import type { QueueAddress } from './queue-address.ts';

/** The queue as a saved view shows it. */
export function addressOfView({ filter, sort }: Pick<SavedView, 'filter' | 'sort'>): QueueAddress {
  return {
    ...plainAddress(filter.view ?? 'ALL_OPEN', sort),
    handler: filter.handler ?? undefined,
    categories: filter.category ?? [],
    flags: filter.flags ?? [],
    statuses: filter.statuses ?? [],
    places: filter.places ?? [],
    channels: filter.channels ?? [],
    assignee: filter.assignee ?? undefined,
    overdue: filter.overdue ?? false,
    receivedFrom: filter.receivedFrom ?? undefined,
    receivedTo: filter.receivedTo ?? undefined,
    dueFrom: filter.dueFrom ?? undefined,
    dueTo: filter.dueTo ?? undefined,
  };
}
