import type { Logger } from '@onething/subgraph-kit';
import type { CallSubgraph } from '../graphql/call-subgraph.ts';
import type { SubgraphTransport } from '../graphql/subgraph-transport.ts';
import type { FileStore } from './file-store.ts';

/** What the sweep needs. */
export interface SweepParts {
  store: FileStore;
  /** The subgraph that knows which files belong to something. */
  owner: SubgraphTransport;
  call: CallSubgraph;
  logger: Logger;
}

const LINKED_FILES = 'query LinkedFiles($fileIds: [ID!]!) { linkedFiles(fileIds: $fileIds) }';
const BATCH = 200;
/** So many files in a row of which the owner knows none look like a register that was lost, not like people who changed their minds. */
const DOUBTFUL = 50;

/** The gateway asks in its own name, with a scope that no person is granted. */
const RETENTION = {
  caller: {
    kind: 'STAFF' as const,
    subject: 'system:gateway',
    grants: [{ role: 'administrator' as const, jurisdiction: '000000', scopes: ['fileRetention'] }],
  },
  purpose: 'file-retention',
  language: 'zh-CN' as const,
  traceId: 'file-retention',
};

/**
 * Erases kept files older than an instant that belong to nothing: uploads nobody handed in, papers taken back, papers of drafts that were wiped. A file
 * is erased only on a clear answer of its owner; nothing is when the owner cannot be asked or seems to have lost what it knew. Answers how many.
 */
export async function sweepUnlinked({ store, owner, call, logger }: SweepParts, olderThanMs: number): Promise<number> {
  let erased = 0;
  let batch: string[] = [];
  const finish = async (): Promise<void> => {
    const { data } = await call(owner, { query: LINKED_FILES, variables: { fileIds: batch }, operationName: 'LinkedFiles' }, RETENTION);
    const linked = data?.['linkedFiles'];
    if (!Array.isArray(linked)) throw new Error('the owner of files gave no answer');
    const unlinked = batch.filter((fileId) => !linked.includes(fileId));
    if (unlinked.length === batch.length && batch.length >= DOUBTFUL) logger.warn('gateway.files-all-unlinked', { files: batch.length });
    else for (const fileId of unlinked) await store.erase(fileId);
    erased += unlinked.length === batch.length && batch.length >= DOUBTFUL ? 0 : unlinked.length;
    batch = [];
  };
  for await (const fileId of store.keptBefore(olderThanMs)) {
    batch.push(fileId);
    if (batch.length === BATCH) await finish();
  }
  if (batch.length > 0) await finish();
  if (erased > 0) logger.info('gateway.files-erased', { files: erased });
  return erased;
}
