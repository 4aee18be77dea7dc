import { materialLabel } from '@onething/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';

describe('a paper', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('is linked with its name, type and size, and read at the gateway', async () => {
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county, { papers: false });
    const receipt = await journey.receipt(guardian, { fileName: '户口本.pdf', mediaType: 'application/pdf', sizeBytes: 99 });
    await journey.do('attachMaterial', { caseId: id, materialCode: 'CHILD_ID', receipt }, guardian);
    const query = 'query ($id: ID!) { case(id: $id) { materials { code state files { fileId fileName mediaType sizeBytes url } } } }';
    const { case: found } = await journey.ask<{
      case: { materials: { code: string; state: string; files: { fileId: string; url: string }[] }[] };
    }>(query, { id }, guardian);
    const material = found.materials.find((each) => each.code === 'CHILD_ID');
    expect(material).toMatchObject({ state: 'UPLOADED', files: [{ fileName: '户口本.pdf', mediaType: 'application/pdf', sizeBytes: 99 }] });
    expect(material?.files[0]?.url).toBe(`/files/${material?.files[0]?.fileId}`);
    expect(
      await journey.ask(
        'query ($fileId: ID!) { fileAccess(fileId: $fileId) { fileName mediaType } }',
        { fileId: material?.files[0]?.fileId },
        guardian,
      ),
    ).toEqual({ fileAccess: { fileName: '户口本.pdf', mediaType: 'application/pdf' } });
  });

  it('may be added by the township that received it at the window, not by the county', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const attach = async (caller: typeof licheng.handler) =>
      journey.do('attachMaterial', { caseId: id, materialCode: 'CHILD_ID', receipt: await journey.receipt(caller) }, caller);
    expect(await attach(licheng.handler)).toMatchObject({ status: 'SUBMITTED' });
    await expect(attach(licheng.countyOfficer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it("is not taken twice in one place; the same photo for two papers is told, and another child's paper to staff", async () => {
    const sha256 = 'b'.repeat(64);
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county, { papers: false });
    const attach = async (caseId: string, materialCode: string) =>
      journey.do('attachMaterial', { caseId, materialCode, receipt: await journey.receipt(guardian, { sha256 }) }, guardian);
    expect(await attach(id, 'CHILD_ID')).toMatchObject({ status: 'DRAFT' });
    const twice = await attach(id, 'CHILD_ID');
    expect(twice).toMatchObject({ code: 'FILE_UPLOADED_TWICE' });
    expect(twice.message).toContain('已经交过了');
    expect(await attach(id, 'GUARDIAN_ID_CARD')).toMatchObject({ status: 'DRAFT' });
    const sameAs = async (caseId: string, caller: typeof guardian) => {
      const query = 'query ($id: ID!) { case(id: $id) { materials { code files { sameAs { zh } } } } }';
      const { case: found } = await journey.ask<{ case: { materials: { code: string; files: { sameAs: { zh: string }[] }[] }[] } }>(
        query,
        { id: caseId },
        caller,
      );
      return found.materials.find(({ code }) => code === 'CHILD_ID')?.files[0]?.sameAs.map(({ zh }) => zh);
    };
    expect(await sameAs(id, guardian)).toEqual([materialLabel('GUARDIAN_ID_CARD').zh]);
    await journey.uploadMissing(id);
    await journey.submit(id);
    const other = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county, { papers: false });
    await attach(other, 'CHILD_ID');
    await journey.uploadMissing(other);
    await journey.submit(other);
    expect(await sameAs(other, guardian)).toEqual([]);
    expect((await sameAs(other, licheng.handler))?.join()).toMatch(/另一案件 历城儿保/);
  });
});
