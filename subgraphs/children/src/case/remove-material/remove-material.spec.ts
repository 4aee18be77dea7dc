import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';

describe('an uploaded paper', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('is taken back while a draft; its receipt stays used and nobody reads it any more', async () => {
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county, { papers: false });
    const fileId = journey.subgraph.running.kit.ids.next();
    const receipt = await journey.receipt(guardian, { fileId });
    await journey.do('attachMaterial', { caseId: id, materialCode: 'CHILD_ID', receipt }, guardian);
    await journey.do('removeMaterial', { caseId: id, fileId }, guardian);
    expect(await journey.ask('query ($fileId: ID!) { fileAccess(fileId: $fileId) { fileName } }', { fileId }, guardian)).toEqual({
      fileAccess: null,
    });
    expect(await journey.do('attachMaterial', { caseId: id, materialCode: 'CHILD_ID', receipt }, guardian)).toMatchObject({
      code: 'UPLOAD_RECEIPT_USED',
    });
    await expect(journey.do('removeMaterial', { caseId: id, fileId }, guardian)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stays once the township has the case on its table', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const { case: found } = await journey.ask<{ case: { materials: { files: { fileId: string }[] }[] } }>(
      'query ($id: ID!) { case(id: $id) { materials { files { fileId } } } }',
      { id },
      guardian,
    );
    const fileId = found.materials.flatMap((material) => material.files)[0]?.fileId;
    expect(await journey.do('removeMaterial', { caseId: id, fileId }, guardian)).toMatchObject({ code: 'CASE_NOT_IN_THIS_STEP' });
  });
});
