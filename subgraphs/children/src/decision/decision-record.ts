import { gunzipSync, gzipSync } from 'node:zlib';
import type { DecisionRecord, PolicyLayerRelease } from '@onething/policy';
import { replay } from '@onething/policy';
import type { ChildrenKit } from '../children-context.ts';
import { DecisionRecordRow, DecisionRow } from './decision.entity.ts';

/** The record as text that fits an encrypted column. */
export function packRecord(record: DecisionRecord): string {
  return gzipSync(JSON.stringify(record)).toString('base64');
}

/** What `packRecord` packed. */
function unpackRecord(text: string): DecisionRecord {
  return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString('utf8')) as DecisionRecord;
}

/**
 * Asks the policy again what the decision of a case rested on, under the releases of its day. `same`: byte for byte.
 * Throws `UnknownRelease` when a release is not held here any more.
 */
export async function replayDecision(kit: ChildrenKit, caseId: string): Promise<{ same: boolean; record: DecisionRecord }> {
  const { manager } = kit.database.read;
  const decision = await manager.findOneByOrFail(DecisionRow, { caseId, superseded: false });
  const row = await manager.findOneByOrFail(DecisionRecordRow, { decisionId: decision.id });
  const record = unpackRecord(kit.fields.open(row, 'record'));
  kit.policy.requireLayers(record.layers);
  const pinned = new Set(record.layers.map(({ code, hash }) => `${code} ${hash}`));
  const releases: PolicyLayerRelease[] = kit.policy.releases();
  const held = releases.filter(({ code, hash }) => pinned.has(`${code} ${hash}`));
  return { same: replay(record, held).same, record };
}
