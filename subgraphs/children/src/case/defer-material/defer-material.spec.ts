import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';

describe('a paper for the window', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('is put off and taken back again; an uploaded one stays uploaded', async () => {
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county, { papers: false });
    const stateOf = async (code: string) => {
      const { case: found } = await journey.ask<{ case: { materials: { code: string; state: string }[] } }>(
        'query ($id: ID!) { case(id: $id) { materials { code state } } }',
        { id },
        guardian,
      );
      return found.materials.find((material) => material.code === code)?.state;
    };
    const defer = (materialCode: string, deferred: boolean) =>
      journey.do('deferMaterial', { caseId: id, materialCode, deferred }, guardian);
    await defer('CHILD_ID', true);
    expect(await stateOf('CHILD_ID')).toBe('DEFERRED');
    await defer('CHILD_ID', false);
    expect(await stateOf('CHILD_ID')).toBe('MISSING');
    await journey.do('attachMaterial', { caseId: id, materialCode: 'CHILD_PHOTO', receipt: await journey.receipt() }, guardian);
    await defer('CHILD_PHOTO', true);
    expect(await stateOf('CHILD_PHOTO')).toBe('UPLOADED');
    expect(await defer('NOTHING', true)).toMatchObject({ code: 'MATERIAL_UNKNOWN' });
  });
});
