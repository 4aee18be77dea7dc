import type { Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { AgencyRecord } from '../../record/agency-record.entity.ts';
import type { AgencyImport } from '../agency-import.entity.ts';

/** A record as a list states it. */
export interface DraftRecord {
  recordKey: string;
  contentHash: string;
  identityToken: string;
  values: { residentId: string; name: string; [column: string]: unknown };
  /** How often the list says exactly the same again. */
  repeated: number;
}

/** What became of the good rows. */
export interface Kept {
  rowsAccepted: number;
  rowsUnchanged: number;
  /** People about whom something is new. */
  changedTokens: string[];
}

const batchSize = 200;

/** Keeps what is new, corrects what changed, leaves the rest alone. */
export async function keepRecords(kit: Kit, manager: EntityManager, report: AgencyImport, drafts: readonly DraftRecord[]): Promise<Kept> {
  const kept: Kept = { rowsAccepted: 0, rowsUnchanged: 0, changedTokens: [] };
  for (let start = 0; start < drafts.length; start += batchSize) {
    const batch = drafts.slice(start, start + batchSize);
    const known = await manager.findBy(AgencyRecord, { recordKey: In(batch.map(({ recordKey }) => recordKey)) });
    const knownByKey = new Map(known.map((record) => [record.recordKey, record]));
    const fresh: AgencyRecord[] = [];
    for (const draft of batch) {
      const record = knownByKey.get(draft.recordKey);
      kept.rowsUnchanged += draft.repeated;
      if (record?.contentHash === draft.contentHash) {
        kept.rowsUnchanged += 1;
        continue;
      }
      kept.rowsAccepted += 1;
      kept.changedTokens.push(draft.identityToken);
      if (record) await correct(kit, manager, report, record, draft);
      else fresh.push(newRecord(kit, report, draft));
    }
    if (fresh.length > 0) await manager.insert(AgencyRecord, fresh);
  }
  return kept;
}

function newRecord(kit: Kit, { agencyId, jurisdictionCode, topic, id, importedAt }: AgencyImport, draft: DraftRecord): AgencyRecord {
  const { recordKey, contentHash, identityToken } = draft;
  const record = Object.assign(new AgencyRecord(), {
    id: kit.ids.next(),
    agencyId,
    jurisdictionCode,
    topic,
    recordKey,
    contentHash,
    identityToken,
    importId: id,
    recordedAt: importedAt,
  });
  record.values = kit.fields.seal(record, 'values', JSON.stringify(draft.values));
  return record;
}

async function correct(kit: Kit, manager: EntityManager, report: AgencyImport, record: AgencyRecord, draft: DraftRecord): Promise<void> {
  await manager.update(
    AgencyRecord,
    { id: record.id },
    {
      contentHash: draft.contentHash,
      values: kit.fields.seal(record, 'values', JSON.stringify(draft.values)),
      importId: report.id,
      recordedAt: report.importedAt,
    },
  );
}
