import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { asCaller } from '@onething/subgraph-kit/testing';
import { guardian, licheng } from '../../testing/sample-people.ts';

describe('an application', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('begins only where the category is offered, with the declaration confirmed', async () => {
    const start = (more: Record<string, unknown>) =>
      journey.do(
        'startApplication',
        { code: licheng.county, category: 'DE_FACTO_UNSUPPORTED', capacity: 'GUARDIAN', declarationAccepted: true, ...more },
        guardian,
      );
    expect(await start({ declarationAccepted: false })).toMatchObject({ code: 'DECLARATION_REQUIRED' });
    expect(await start({ category: 'LEFT_BEHIND' })).toMatchObject({ code: 'CATEGORY_NOT_OFFERED' });
    expect(await start({ category: 'KEY_DIFFICULTY', code: '210106' })).toMatchObject({ code: 'CATEGORY_NOT_OFFERED' });
    expect(await start({ category: 'HIV_INFECTED' })).toMatchObject({ code: 'CATEGORY_NOT_OFFERED' });
    expect(await start({ code: '370100' })).toMatchObject({ code: 'JURISDICTION_WITHOUT_SERVICE' });
    expect(['NO_POLICY_IN_FORCE', 'JURISDICTION_WITHOUT_SERVICE']).toContain((await start({ code: '110101' })).code);
    expect(await start({ code: licheng.code })).toMatchObject({ status: 'DRAFT' });
    await expect(
      journey.do(
        'startApplication',
        { code: licheng.county, category: 'ORPHAN', capacity: 'GUARDIAN', declarationAccepted: true },
        asCaller('STAFF', [['countyOfficer', '370112']]),
      ),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is pinned to the form of the day and belongs to whoever began it', async () => {
    const started = await journey.do(
      'startApplication',
      { code: licheng.code, category: 'ORPHAN', capacity: 'ENTRUSTED_RELATIVE', declarationAccepted: true },
      guardian,
    );
    const { case: found } = await journey.ask<{ case: Record<string, unknown> }>(
      'query ($id: ID!) { case(id: $id) { status number capacity townshipUnit { code } form { code revision answers releases { code } } allowedActions } }',
      { id: started.id },
      guardian,
    );
    expect(found).toMatchObject({
      status: 'DRAFT',
      number: null,
      capacity: 'ENTRUSTED_RELATIVE',
      townshipUnit: { code: licheng.code },
      form: { code: 'ORPHAN_FORM', revision: 0, answers: {} },
    });
    expect(found['allowedActions']).toEqual(['SAVE_DRAFT', 'ATTACH_MATERIAL', 'REMOVE_MATERIAL', 'DEFER_MATERIAL', 'SUBMIT', 'WITHDRAW']);
  });

  it('may be begun by a helper of the village for somebody who cannot', async () => {
    const helper = asCaller('STAFF', [['villageDirector', '370112002001']]);
    const input = { code: licheng.code, category: 'DE_FACTO_UNSUPPORTED', capacity: 'VILLAGE_COMMITTEE', declarationAccepted: true };
    expect(await journey.do('startApplication', input, helper)).toMatchObject({ status: 'DRAFT' });
  });
});
