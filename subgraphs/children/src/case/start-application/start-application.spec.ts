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
      {
        code: licheng.code,
        category: 'ORPHAN',
        capacity: 'ENTRUSTED_RELATIVE',
        applicant: { name: '', relation: 'AUNT_PATERNAL' },
        declarationAccepted: true,
      },
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

  it('may be begun by a helper for somebody of their own area only', async () => {
    const director = asCaller('STAFF', [['villageDirector', '370112002012']]);
    const start = (code: string, more: Record<string, unknown> = {}, caller = director) =>
      journey.do(
        'startApplication',
        { code, category: 'DE_FACTO_UNSUPPORTED', capacity: 'GUARDIAN', declarationAccepted: true, ...more },
        caller,
      );
    expect(await start('370112002012')).toMatchObject({ status: 'DRAFT' });
    await expect(start('370112002002')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(start('210106003')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await start('370112002012', { capacity: 'VILLAGE_COMMITTEE', applicant: { name: '林示晓' } })).toMatchObject({
      code: 'SPECIAL_CASE_UNEXPLAINED',
      details: [{ path: 'applicant/reason' }],
    });
  });

  it('on paper says at its field what about the applicant cannot be', async () => {
    const clerk = asCaller('STAFF', [['windowClerk', licheng.code]]);
    const start = (more: Record<string, unknown>) =>
      journey.do(
        'startApplication',
        { code: licheng.code, category: 'DE_FACTO_UNSUPPORTED', capacity: 'ENTRUSTED_RELATIVE', declarationAccepted: true, ...more },
        clerk,
      );
    const answer = await start({ applicant: { name: ' ', residentId: '370112196001010020' }, receivedOn: '2026-03-11' });
    expect(answer.code).toBe('FILING_INVALID');
    expect(answer.details.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'applicant/name FIELD_REQUIRED',
      'applicant/relation FIELD_REQUIRED',
      'applicant/residentId RESIDENT_ID_INVALID',
      'receivedOn RECEIVED_IN_FUTURE',
    ]);
    expect(await start({ capacity: 'GUARDIAN', receivedOn: '2026-03-11' })).toMatchObject({ code: 'RECEIVED_IN_FUTURE' });
  });
});
