import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, officerStep, prepareDecision, readCase, verify } from '../kit/case-steps.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { applied, policySays } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform, Shape } from '../kit/platform.ts';

const shapes: Shape[] = ['standalone', 'split'];

interface Objected {
  objectionUntil: string | null;
  allowedActions: string[];
  objections: { reason: string; outcome: string | null; answer: string | null; by: object | null }[];
  rating: { score: number } | null;
}
const fields = 'objectionUntil allowedActions objections { reason outcome answer by { name } } rating { score }';

describe.each(shapes)('an objection, over HTTP, %s', (shape) => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({ shape, today: '2026-03-10' });
  });
  afterAll(() => platform?.remove());

  it('turns a refusal into a confirmation: refused, objected to, taken up again, confirmed, rated', async () => {
    const cast = await applied(platform.origin, 'licheng', 'licheng-different');
    await policySays(cast, 'INELIGIBLE');
    await verify(cast.handler, cast.head, cast.caseId, 'DOES_NOT_MEET');
    accepted(await prepareDecision(cast.countyHandler, cast.caseId, 'REFUSE'));
    accepted(await officerStep(cast.countyConfirmer, 'signDecision', cast.caseId));
    const refused = (await readCase<Objected>(cast.guardian, cast.caseId, fields))!;
    expect(refused).toMatchObject({ status: 'REFUSED', objectionUntil: '2026-05-09', objections: [] });
    expect(refused.allowedActions).toContain('RAISE_OBJECTION');

    const reason = '部门的数据是旧的，孩子的父亲已经判刑。';
    accepted(await cast.guardian.run('raiseObjection', { caseId: cast.caseId, version: refused.version, reason }));
    const seen = (await readCase<Objected>(cast.countyHandler, cast.caseId, fields))!;
    expect(seen).toMatchObject({ status: 'OBJECTION_RAISED', objections: [{ reason, outcome: null }] });
    expect(seen.allowedActions).not.toContain('ANSWER_OBJECTION');
    const stranger = await new HttpPerson(platform.origin).signIn('shandalu-township-officer');
    expect(await readCase(stranger, cast.caseId)).toBeNull();

    const answer = '新的证明需要核实，撤回原决定。';
    accepted(await officerStep(cast.countyConfirmer, 'answerObjection', cast.caseId, { outcome: 'TO_CONFIRMATION', reason: answer }));
    expect(await readCase<Objected>(cast.guardian, cast.caseId, fields)).toMatchObject({
      status: 'CONFIRMING',
      objections: [{ outcome: 'TO_CONFIRMATION', answer, by: null }],
    });

    // The papers show what the registers do not say yet; the county departs from their answer with a written reason.
    accepted(
      await prepareDecision(cast.countyHandler, cast.caseId, 'CONFIRM', { deviationReason: '已核对生效判决书原件，部门数据尚未更新。' }),
    );
    accepted(await officerStep(cast.countyConfirmer, 'signDecision', cast.caseId));
    const confirmed = (await readCase<Objected>(cast.guardian, cast.caseId, fields))!;
    expect(confirmed).toMatchObject({ status: 'CONFIRMED', objectionUntil: null });
    accepted(await cast.guardian.run('rateService', { caseId: cast.caseId, score: 5, comment: '重新看了材料。' }));
    expect(await readCase<Objected>(cast.guardian, cast.caseId, fields)).toMatchObject({ rating: { score: 5 } });
    expect((await cast.guardian.run('rateService', { caseId: cast.caseId, score: 1 })).code).toBe('RATED_ALREADY');
    const { serviceRatings } = await cast.countyConfirmer.get<{ serviceRatings: object }>(
      '{ serviceRatings(code: "370112") { total average scores { count } } }',
    );
    // One rating is nobody's figure.
    expect(serviceRatings).toEqual({ total: null, average: null, scores: Array.from({ length: 5 }, () => ({ count: null })) });
  });
});
