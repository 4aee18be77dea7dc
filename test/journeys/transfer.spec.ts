import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../kit/case-steps.ts';
import { officersOf } from '../kit/cast.ts';
import { changeStep, decideChange } from '../kit/change-steps.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { applied, confirmed, policySays } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform, Shape } from '../kit/platform.ts';

const shapes: Shape[] = ['standalone', 'split'];

interface Changes {
  changes: { id: string; version: number; ground: string; source: string; status: string; evidence: { now: { zh: string } }[] }[];
}
const changes = 'changes { id version ground source status evidence { now { zh } } }';

describe.each(shapes)('a life after the confirmation, over HTTP, %s', (shape) => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({ shape, today: '2026-03-10' });
  });
  afterAll(() => platform?.remove());

  it('new agency data open an alert, the move is decided, the file handed over and accepted; the next change is the new county’s', async () => {
    const cast = await applied(platform.origin, 'licheng', 'licheng-confirmed');
    await policySays(cast, 'ELIGIBLE');
    await confirmed(cast);
    const clerk = await new HttpPerson(platform.origin).signIn('licheng-agency-clerk');
    const csv = '姓名,公民身份号码,户籍地代码\n王小雨,370112201503129929,370114001';
    const list = { agencyId: 'licheng-public-security', topic: 'HOUSEHOLD_REGISTRATION', csv, fileName: 'moved.csv' };
    for (let repeat = 0; repeat < 2; repeat += 1) await clerk.run('importAgencyRecords', list, '... on AgencyImport { id rowsAccepted }');
    const alerted = await eventually<Changes>(cast.handler, cast.caseId, changes, (found) => found.changes.length > 0);
    expect(alerted.changes).toMatchObject([
      { ground: 'MOVED', source: 'AGENCY', status: 'PROPOSED', evidence: [{ now: { zh: '明水街道' } }] },
    ]);

    const future = await cast.handler.run(
      'proposeChange',
      { caseId: cast.caseId, ground: 'CHILD_DIED', details: { on: '2026-03-11' } },
      '... on ChangeProposal { id }',
    );
    expect(future).toMatchObject({ code: 'DEATH_IN_FUTURE', details: [{ path: 'on' }] });
    const effect = await decideChange(cast, 'MOVED', { on: '2026-03-09', to: '370114001' });
    expect(effect.months[0]).toMatchObject({ payerAfter: { code: '370114' } });

    const zhangqiu = await officersOf(platform.origin, 'zhangqiu');
    const of = async (person: HttpPerson, side: string): Promise<{ id: string; version: number; state: string }[]> => {
      const query = `{ caseTransfers(side: ${side}, first: 5) { edges { node { id version state } } } }`;
      const { caseTransfers } = await person.get<{ caseTransfers: { edges: { node: { id: string; version: number; state: string } }[] } }>(
        query,
      );
      return caseTransfers.edges.map(({ node }) => node);
    };
    expect(await of(zhangqiu.countyHandler, 'TO')).toEqual([]);
    const [leaving] = await of(cast.countyHandler, 'FROM');
    await cast.countyHandler.run(
      'handOverFile',
      { transferId: leaving?.id, version: leaving?.version, note: '' },
      '... on CaseTransfer { id }',
    );
    const [arriving] = await of(zhangqiu.countyHandler, 'TO');
    await zhangqiu.countyHandler.run(
      'answerTransfer',
      { transferId: arriving?.id, version: arriving?.version, act: 'ACCEPT' },
      '... on CaseTransfer { id }',
    );
    expect(await of(cast.countyHandler, 'FROM')).toMatchObject([{ state: 'ACCEPTED' }]);

    const there = { ...zhangqiu, guardian: cast.guardian, caseId: cast.caseId };
    const told = await changeStep(cast.guardian, 'proposeChange', {
      caseId: cast.caseId,
      ground: 'CHILD_DIED',
      details: { on: '2026-03-10' },
    });
    expect(told.status).toBe('PROPOSED');
    await decideChange(there, 'CHILD_DIED', { on: '2026-03-10' });
    const ended = await eventually<{ enrolmentLastMonth: string | null }>(
      cast.guardian,
      cast.caseId,
      'enrolmentLastMonth',
      ({ status }) => status === 'ENDED',
    );
    expect(ended.enrolmentLastMonth).toBe('2026-03');
  });
});
