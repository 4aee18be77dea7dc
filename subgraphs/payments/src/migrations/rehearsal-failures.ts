import { RehearsalFailureMigration } from '@onething/subgraph-kit';

/** Why a part of a rehearsal failed is kept beside it. */
export class RehearsalFailures1764400000000 extends RehearsalFailureMigration {
  name = 'RehearsalFailures1764400000000';
}
