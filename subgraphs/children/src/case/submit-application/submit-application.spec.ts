import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { nextChildId, sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';

describe('a submission', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  type Form = Record<string, Record<string, unknown>>;
  const submitWith = async (change: (answers: Form) => void, language: 'zh-CN' | 'en' = 'zh-CN') => {
    const answers = sampleAnswers({ registeredAt: licheng.code }) as Form;
    change(answers);
    const id = await journey.draft(answers, licheng.county);
    return journey.do(
      'submitApplication',
      { caseId: id, revision: 1, signature: { name: '李示兰', acceptedText: true } },
      guardian,
      language,
    );
  };

  it('with a missing field is refused at that field, in the language of the request', async () => {
    const wrong = (answers: Form) => {
      answers['child'] = { ...answers['child'], name: '' };
      answers['guardians'] = [{ ...(answers['guardians'] as unknown as object[])[0], phone: '123' }] as never;
    };
    const zh = await submitWith(wrong);
    expect(zh.code).toBe('FORM_INVALID');
    expect(zh.details.map((detail) => detail.path).sort()).toEqual(['/child/name', '/guardians/0/phone']);
    expect(zh.details.every((detail) => /[一-鿿]/.test(detail.message))).toBe(true);
    const en = await submitWith(wrong, 'en');
    expect(en.details.every((detail) => !/[一-鿿]/.test(detail.message))).toBe(true);
  });

  it('checks resident ID numbers: check character, form, birth date, sex', async () => {
    const good = nextChildId();
    const flipped = good.slice(0, 17) + (good.endsWith('1') ? '2' : '1');
    const withChild = (more: Record<string, unknown>) =>
      submitWith((answers) => void (answers['child'] = { ...answers['child'], ...more }));
    expect(await withChild({ residentId: flipped })).toMatchObject({
      code: 'RESIDENT_ID_CHECKSUM',
      details: [{ path: '/child/residentId' }],
    });
    expect(await withChild({ residentId: '37011220150231012X' })).toMatchObject({ code: 'RESIDENT_ID_INVALID' });
    expect(await withChild({ bornOn: '2015-03-13' })).toMatchObject({
      code: 'BIRTH_DATE_CONTRADICTS_ID',
      details: [{ path: '/child/bornOn' }],
    });
    expect(await withChild({ sex: 'MALE' })).toMatchObject({ code: 'SEX_CONTRADICTS_ID', details: [{ path: '/child/sex' }] });
  });

  it('with the child as its own guardian is refused', async () => {
    const answer = await submitWith((answers) => {
      answers['guardians'] = [
        {
          ...(answers['guardians'] as unknown as object[])[0],
          sex: 'FEMALE',
          residentId: (answers['child'] as { residentId: string }).residentId,
        },
      ] as never;
    });
    expect(answer).toMatchObject({ code: 'GUARDIAN_IS_CHILD', details: [{ path: '/guardians/0/residentId' }] });
  });

  it('with parents who cannot be so is refused at the parent, in plain words', async () => {
    const parentsOf = (father: object, mother: object) =>
      submitWith((answers) => {
        const known = answers['parents'] as Record<string, object>;
        answers['parents'] = { father: { ...known['father'], ...father }, mother: { ...known['mother'], ...mother } };
      });
    const details = { DEAD: { on: '2024-05-06' }, SERVING_SENTENCE: { termMonths: 48 } };
    expect(await parentsOf({ states: ['DEAD', 'SERVING_SENTENCE'], details }, {})).toMatchObject({
      code: 'PARENT_STATES_CONTRADICT',
      details: [{ path: '/parents/father/states' }],
    });
    expect(await parentsOf({}, { states: ['DEAD'], details: { DEAD: { on: '2026-03-11' } } })).toMatchObject({
      code: 'DEATH_AFTER_APPLICATION',
      details: [{ path: '/parents/mother/details/DEAD/on' }],
    });
  });

  it('for a child registered in another county is refused', async () => {
    expect(await submitWith((answers) => void (answers['child'] = { ...answers['child'], registeredAt: '370114001' }))).toMatchObject({
      code: 'REGISTERED_ELSEWHERE',
      details: [{ path: '/child/registeredAt' }],
    });
  });

  it('needs the signature and the draft the applicant saw', async () => {
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    expect(await journey.submit(id, guardian, { signature: { name: ' ', acceptedText: true } })).toMatchObject({
      code: 'DECLARATION_REQUIRED',
    });
    expect(await journey.submit(id, guardian, { revision: 0 })).toMatchObject({ code: 'DRAFT_CHANGED_ELSEWHERE' });
    expect(await journey.submit(id)).toMatchObject({ status: 'SUBMITTED' });
    expect(await journey.do('saveDraft', { caseId: id, revision: 1, answers: {} }, guardian)).toMatchObject({
      code: 'CASE_NOT_IN_THIS_STEP',
    });
  });
});
