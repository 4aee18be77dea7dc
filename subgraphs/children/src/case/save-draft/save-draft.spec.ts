import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';

describe('a draft', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('keeps an incomplete draft and says what is wrong', async () => {
    const started = await journey.do(
      'startApplication',
      { code: licheng.county, category: 'DE_FACTO_UNSUPPORTED', capacity: 'GUARDIAN', declarationAccepted: true },
      guardian,
    );
    const saved = (await journey.do(
      'saveDraft',
      { caseId: started.id, revision: 0, answers: { child: { name: '王示雨', bornOn: 'soon' } } },
      guardian,
    )) as unknown as { case: { form: { revision: number } }; problems: { path: string; code: string }[] };
    expect(saved.case.form.revision).toBe(1);
    expect(saved.problems.map((problem) => problem.path)).toEqual(expect.arrayContaining(['/child/bornOn', '/child/sex', '/guardians']));
  });

  it('is an object of a size a form can have', async () => {
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county, { papers: false });
    await expect(journey.do('saveDraft', { caseId: id, revision: 1, answers: [] }, guardian)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(
      journey.do('saveDraft', { caseId: id, revision: 1, answers: { note: 'x'.repeat(40_001) } }, guardian),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('keeps the step the applicant was at', async () => {
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county, { papers: false });
    await journey.do('saveDraft', { caseId: id, revision: 1, answers: {}, step: 'guardians' }, guardian);
    expect(await journey.ask('query ($id: ID!) { case(id: $id) { form { step } } }', { id }, guardian)).toEqual({
      case: { form: { step: 'guardians' } },
    });
  });
});
