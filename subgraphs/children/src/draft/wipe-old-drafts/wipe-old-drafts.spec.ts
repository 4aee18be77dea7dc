import { loadPacks } from '@onething/policy-packs';
import { runJob, verifyAuditChain } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { withRestrictedForm } from '../../testing/restricted-release.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';
import { wipeOldDrafts } from './wipe-old-drafts.ts';

describe.each(await dialects())('old drafts on %s', (dialect) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect, withRestrictedForm(loadPacks()));
  });
  afterAll(() => journey.end());

  /** Tables that still name the case. What was sent and what was done once the kit itself drops, after 7 and 30 days. */
  const tablesWith = async (id: string): Promise<string[]> => {
    const { read } = journey.subgraph.running.database;
    const found: string[] = [];
    for (const { tableName } of read.entityMetadatas)
      if (JSON.stringify(await read.query(`SELECT * FROM ${tableName}`)).includes(id)) found.push(tableName);
    return found.filter((name) => name !== 'idempotency_record' && name !== 'outbox').sort();
  };
  const wipe = () => runJob(journey.subgraph.running.kit, wipeOldDrafts);

  it('are erased with everything that belongs to them; what was handed in and what is fresh stay', async () => {
    journey.onDay('2026-03-01');
    const old = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const restricted = await journey.draft(sampleAnswers({ registeredAt: '370114001' }), '370114001', { category: 'HIV_AFFECTED' });
    const submitted = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    journey.onDay('2026-05-29');
    await wipe();
    expect(await tablesWith(old)).toContain('welfare_case');
    const fresh = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    journey.onDay('2026-06-01');
    await wipe();
    await wipe();
    expect(await tablesWith(old)).toEqual(['audit_entry']);
    expect(await tablesWith(restricted)).toEqual(['audit_entry']);
    expect(await tablesWith(submitted)).toContain('welfare_case');
    expect(await tablesWith(fresh)).toContain('welfare_case');
    const entries = await journey.subgraph.running.database.read.query<object[]>("SELECT * FROM audit_entry WHERE action = 'erase-draft'");
    expect(entries).toHaveLength(2);
    expect((await verifyAuditChain(journey.subgraph.running.database)).problems).toEqual([]);
  });

  it('leave no file behind: the gateway, and only the gateway, is told which belong to something', async () => {
    journey.onDay('2026-06-01');
    const draft = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const { case: found } = await journey.ask<{ case: { materials: { files: { fileId: string }[] }[] } }>(
      'query ($id: ID!) { case(id: $id) { materials { files { fileId } } } }',
      { id: draft },
      guardian,
    );
    const files = found.materials.flatMap((material) => material.files.map(({ fileId }) => fileId));
    const gateway = {
      ...asCaller('STAFF'),
      grants: [{ role: 'administrator' as const, jurisdiction: '000000', scopes: ['fileRetention'] }],
    };
    const query = 'query ($fileIds: [ID!]!) { linkedFiles(fileIds: $fileIds) }';
    const ask = async (): Promise<string[]> =>
      (await journey.ask<{ linkedFiles: string[] }>(query, { fileIds: [...files, 'unknown'] }, gateway)).linkedFiles.toSorted();
    expect(await ask()).toEqual(files.toSorted());
    for (const caller of [guardian, licheng.handler, asCaller('STAFF', [['administrator', '000000']])])
      await expect(journey.ask(query, { fileIds: files }, caller)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    journey.onDay('2026-10-01');
    await wipe();
    expect(await ask()).toEqual([]);
  });
});
