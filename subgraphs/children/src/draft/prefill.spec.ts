import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { guardian, guardianId, stranger } from '../testing/sample-people.ts';

describe('a form', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('is prefilled with what sign-in knows', async () => {
    const { prefill } = await journey.ask<{
      prefill: { values: { guardians?: { name: string; residentId: string; phone: string }[] }; sources: { pointer: string }[] };
    }>('query { prefill(code: "370112", formCode: "DE_FACTO_FORM") }', {}, guardian);
    expect(prefill.values.guardians?.[0]).toMatchObject({ name: '李示兰', residentId: guardianId, phone: '13800000027' });
    expect(prefill.sources.map((source) => source.pointer)).toContain('/guardians/0/name');
  });

  it('stays empty where sign-in knows nothing, and is of a form that exists', async () => {
    const { prefill } = await journey.ask<{ prefill: { sources: { pointer: string }[] } }>(
      'query { prefill(code: "370112", formCode: "DE_FACTO_FORM") }',
      {},
      stranger,
    );
    expect(prefill.sources.map((source) => source.pointer)).not.toContain('/guardians/0/residentId');
    await expect(journey.ask('query { prefill(code: "370112", formCode: "NO_FORM") }', {}, guardian)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
