import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { licheng, tiexi } from '../../testing/sample-people.ts';

describe('a prepared decision', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('takes the text as the officer left it and a first month between the application and a year ahead', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(id, licheng);
    const prepare = (input: Record<string, unknown>) =>
      journey.act('prepareDecision', id, licheng.countyOfficer, { kind: 'CONFIRM', paragraphs: ['现予以确认。'], ...input });
    await expect(prepare({ paragraphs: [' '] })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    for (const firstMonth of ['2026-02', '2027-04'])
      expect(await prepare({ firstMonth })).toMatchObject({ code: 'FIRST_MONTH_OUT_OF_RANGE' });
    for (const firstMonth of ['2026-03', '2027-03']) expect(await prepare({ firstMonth })).toMatchObject({ status: 'DECISION_PREPARED' });
    const { case: found } = await journey.ask<{ case: object }>(
      'query ($id: ID!) { case(id: $id) { decision { paragraphs firstMonth decidedAt } } }',
      { id },
      licheng.confirmer,
    );
    expect(found).toEqual({ decision: { paragraphs: ['现予以确认。'], firstMonth: '2027-03', decidedAt: null } });
  });

  it('is composed from the trace: what was found of each parent, the clauses, the month, what the amount depends on', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.submitted(sampleAnswers({ registeredAt: tiexi.code }), tiexi.county);
    await journey.verify(id, tiexi);
    const query =
      'query ($caseId: ID!, $kind: DecisionKind!) { preparedDecision(caseId: $caseId, kind: $kind) { paragraphs { zh en } citations { document clause } firstMonth firstMonthFixed agreesWithPolicy agreesWithTownship amountFacts } }';
    const { preparedDecision: composed } = await journey.ask<{
      preparedDecision: { paragraphs: { zh: string; en: string }[]; citations: { document: string }[] };
    }>(query, { caseId: id, kind: 'CONFIRM' }, tiexi.countyOfficer);
    expect(composed).toMatchObject({
      firstMonth: '2026-04',
      firstMonthFixed: true,
      agreesWithPolicy: true,
      agreesWithTownship: true,
      amountFacts: { category: 'DE_FACTO_UNSUPPORTED', bornOn: '2015-03-12', otherBenefits: [] },
    });
    const text = composed.paragraphs.map((paragraph) => paragraph.zh).join('');
    expect(text).toMatch(/父亲服刑在押（期限48个月）/);
    expect(text).toMatch(/母亲死亡（2024年5月6日）/);
    expect(text).toContain('2026年4月起');
    expect(text).not.toContain('王示雨');
    expect(composed.citations.every((citation) => citation.document !== '')).toBe(true);
    expect(composed.citations.length).toBeGreaterThan(1);
  });
});
