import type { Caller } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { changeDo, enrolled } from '../../testing/change-steps.ts';
import { elsewhere, guardian, licheng, neighbour, stranger } from '../../testing/sample-people.ts';

const seen = `query ($id: ID!) { changeProposal(id: $id) { paperFiles { paper by { name } file { fileId fileName url } } } }`;
interface Paper {
  paper: string;
  by: { name: string } | null;
  file: { fileId: string; fileName: string; url: string };
}

describe.each(await dialects())('papers beside a change on %s', (dialect) => {
  let journey: CaseJourney;
  let caseId: string;
  let proposalId: string;
  const director = asCaller('STAFF', [['villageDirector', '370112002']], { subject: 'papers-director', name: '林示晓' });
  const fileIds = ['0190a000-0000-7000-8000-00000000aa01', '0190a000-0000-7000-8000-00000000aa02'] as const;

  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    caseId = await enrolled(journey, licheng, '2026-03-10');
    journey.onDay('2026-06-20');
    const details = { on: '2026-06-01', parent: 'father', circumstance: 'SERVING_SENTENCE' };
    proposalId = (await changeDo(journey, 'proposeChange', { caseId, ground: 'PARENT_RELEASED', details }, guardian)).id;
  }, 60_000);
  afterAll(() => journey.end());

  const attach = async (caller: Caller, receipt: string, paper = 'RELEASE_CERTIFICATE', id = proposalId) =>
    changeDo(journey, 'attachChangePaper', { proposalId: id, paper, receipt }, caller);
  const papersOf = async (caller: Caller): Promise<Paper[] | undefined> =>
    (await journey.ask<{ changeProposal: { paperFiles: Paper[] } | null }>(seen, { id: proposalId }, caller)).changeProposal?.paperFiles;
  const access = async (fileId: string, caller: Caller): Promise<unknown> =>
    (await journey.ask<{ fileAccess: unknown }>('query ($fileId: ID!) { fileAccess(fileId: $fileId) { fileName } }', { fileId }, caller))
      .fileAccess;
  const entries = async (action: string): Promise<number> =>
    (await journey.subgraph.running.database.read.query<unknown[]>(`SELECT id FROM audit_entry WHERE action = '${action}'`)).length;

  it('are handed in by whoever told of it and by the office, and change nothing by themselves', async () => {
    const byFamily = await attach(guardian, await journey.receipt(guardian, { fileId: fileIds[0], fileName: '释放证明.jpg' }));
    expect(byFamily).toMatchObject({ status: 'PROPOSED', version: 1 });
    await attach(licheng.handler, await journey.receipt(licheng.handler, { fileId: fileIds[1] }), 'POLICE_RECORD');
    expect(await papersOf(licheng.countyOfficer)).toMatchObject([
      { paper: 'RELEASE_CERTIFICATE', by: null, file: { fileId: fileIds[0], fileName: '释放证明.jpg', url: `/files/${fileIds[0]}` } },
      { paper: 'POLICE_RECORD', by: { name: '示例周' }, file: { fileId: fileIds[1] } },
    ]);
    expect(await entries('attach-change-paper')).toBe(2);
  });

  it('are shown to a family only where they are its own, and to nobody outside the place', async () => {
    expect((await papersOf(guardian))?.map(({ file }) => file.fileId)).toEqual([fileIds[0]]);
    for (const caller of [stranger, elsewhere.countyOfficer, neighbour.handler, director]) expect(await papersOf(caller)).toBeUndefined();
  });

  it('are served to whom they are shown, each look of an office noted', async () => {
    const before = await entries('read-file');
    expect(await access(fileIds[0], guardian)).toEqual({ fileName: '释放证明.jpg' });
    expect(await access(fileIds[1], guardian)).toBeNull();
    for (const caller of [stranger, elsewhere.countyOfficer, neighbour.handler, director])
      for (const fileId of fileIds) expect(await access(fileId, caller)).toBeNull();
    expect(await entries('read-file')).toBe(before);
    expect(await access(fileIds[0], licheng.countyOfficer)).toEqual({ fileName: '释放证明.jpg' });
    expect(await entries('read-file')).toBe(before + 1);
  });

  it('are refused where the receipt is another’s, used, of the same bytes, or the change is closed', async () => {
    expect(await attach(licheng.handler, await journey.receipt(guardian))).toMatchObject({ code: 'UPLOAD_RECEIPT_INVALID' });
    const used = await journey.receipt(licheng.handler, { fileId: fileIds[1] });
    expect(await attach(licheng.handler, used)).toMatchObject({ code: 'UPLOAD_RECEIPT_USED' });
    const sha256 = 'a'.repeat(64);
    await attach(licheng.handler, await journey.receipt(licheng.handler, { sha256 }));
    expect(await attach(licheng.handler, await journey.receipt(licheng.handler, { sha256 }))).toMatchObject({
      code: 'FILE_UPLOADED_TWICE',
      details: [{ path: 'receipt' }],
    });
    for (const caller of [stranger, elsewhere.countyOfficer, neighbour.handler, director])
      await expect(attach(caller, await journey.receipt(caller))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const details = { on: '2026-06-01', parent: 'father', circumstance: 'SERVING_SENTENCE' };
    const told = await changeDo(
      journey,
      'checkChange',
      { proposalId, version: 1, details, papers: ['OTHER'], finding: '属实' },
      licheng.handler,
    );
    await changeDo(journey, 'closeChange', { proposalId, version: told.version, act: 'REFUSE', reason: '证明不实' }, licheng.handler);
    const receipt = await journey.receipt(licheng.handler);
    expect(await attach(licheng.handler, receipt)).toMatchObject({ code: 'CHANGE_CLOSED' });
    expect(await papersOf(licheng.handler)).toHaveLength(3);
  });
});
