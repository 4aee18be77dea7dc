import type { ItemStateCode } from './payment-item.entity.ts';
import type { RunStateCode } from './run-state.ts';

/** State of a payment as the graph shows it. */
export type ShownItemState = 'PREPARED' | 'SENT' | 'SETTLED' | 'RETURNED' | 'WITHDRAWN';

/** States of a run the bank has. */
export const sentRunStates: readonly RunStateCode[] = ['SENT', 'SETTLED', 'RETURNED'];

/** A payment nobody has answered for is where its run is: sent with it, prepared until then. */
export function shownItemState(state: ItemStateCode, ofRun: RunStateCode): ShownItemState {
  if (state !== 'OPEN') return state;
  return sentRunStates.includes(ofRun) ? 'SENT' : 'PREPARED';
}

/** How a run holds its payments of a state; null: it can have none of them. */
export function storedItemState(state: ShownItemState, ofRun: RunStateCode): ItemStateCode | null {
  if (state !== 'PREPARED' && state !== 'SENT') return state;
  return shownItemState('OPEN', ofRun) === state ? 'OPEN' : null;
}
