import type { RehearsalPartState } from '@onething/subgraph-kit';
import { registerEnumType } from 'type-graphql';

/** Where a rehearsal stands. */
export const RehearsalState: { readonly [Name in RehearsalPartState]: Name } = {
  RUNNING: 'RUNNING',
  COMPLETED: 'COMPLETED',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
};

registerEnumType(RehearsalState, {
  name: 'RehearsalState',
  description: 'Where a rehearsal stands.',
  valuesConfig: {
    RUNNING: { description: 'Cases are still being answered.' },
    COMPLETED: { description: 'Every part is answered.' },
    CANCELLED: { description: 'The draft was changed, or somebody stopped it: nothing follows from it.' },
    FAILED: { description: 'A part could not be carried out: nothing follows from it.' },
  },
});
