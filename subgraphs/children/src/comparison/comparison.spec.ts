import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { outOfContact, sampleAnswers } from '../testing/sample-answers.ts';
import { licheng } from '../testing/sample-people.ts';

interface Row {
  path: string;
  factPath: string | null;
  label: { zh: string };
  declared: string | null;
  waived: boolean;
  affects: string;
  origin: string | null;
  revealable: boolean;
  agency: { state: string; text: { zh: string } | null; source: { zh: string } | null } | null;
  materials: { code: string }[];
}
const query = `query ($id: ID!) { case(id: $id) { flags comparisonCounts { agrees differs awaited noData }
  comparison { id section { zh } rows { path factPath label { zh } declared waived affects origin revealable materials { code } agency { state text { zh } source { zh } } } }
  policy { conditions { label { zh } truth detail { zh } depth citation { document clause } } otherCategories { category } } } }`;

describe('the comparison', () => {
  let journey: CaseJourney;
  let id: string;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
    id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code, mother: outOfContact, kinds: ['NONE'] }), licheng.county);
  });
  afterAll(() => journey.end());
  const page = async () => {
    const { case: found } = await journey.ask<{
      case: {
        flags: string[];
        comparisonCounts: Record<string, number>;
        comparison: { id: string; rows: Row[] }[];
        policy: { conditions: { label: { zh: string }; truth: string; detail: { zh: string } | null; citation: object | null }[] };
      };
    }>(query, { id }, licheng.handler);
    const rows = found.comparison.flatMap((section) => section.rows);
    return { ...found, rows, row: (path: string) => rows.find((row) => row.path === path || row.factPath === path) };
  };

  it('has a section for the child, each parent, the guardians, payment and other relief, and masks people', async () => {
    const { comparison, row } = await page();
    expect(comparison.map((section) => section.id)).toEqual(['child', 'father', 'mother', 'guardians', 'payment', 'otherAssistance']);
    expect(row('/child/name')).toMatchObject({ declared: '王＊雨', revealable: true });
    expect(row('/payment/accountNumber')?.declared).toMatch(/^\*+8826$/);
    expect(row('/child/education')).toMatchObject({ declared: '小学', revealable: false, agency: null });
    expect(row('/child/bornOn')).toMatchObject({ declared: '2015年3月12日', affects: 'ELIGIBILITY', materials: [{ code: 'CHILD_ID' }] });
  });

  it('awaits every answer it asked for', async () => {
    const { comparisonCounts, row, flags } = await page();
    expect(row('/child/name')?.agency).toMatchObject({ state: 'AWAITED' });
    expect(row('/otherAssistance/kinds')?.agency).toMatchObject({ state: 'AWAITED' });
    expect(comparisonCounts['agrees']).toBe(0);
    expect(flags).toContain('AWAITING_ANSWER');
  });

  it('tells agreement from difference, with the source, and silence from both', async () => {
    await journey.answer(id, 'CHILD', 'IDENTITY', { name: '王示雨', sex: 'FEMALE', bornOn: '2015-03-12', ethnicity: '回族' });
    await journey.answer(id, 'CHILD', 'HOUSEHOLD_REGISTRATION', null);
    await journey.answer(id, 'FATHER', 'SENTENCE', {
      circumstances: [{ kind: 'SERVING_SENTENCE', termMonths: 48, from: '2024-03-11', until: '2028-03-10' }],
    });
    await journey.answer(id, 'FATHER', 'DEATH', null);
    await journey.answer(id, 'MOTHER', 'OUT_OF_CONTACT', { kind: 'OUT_OF_CONTACT', reportedOn: '2025-05-08' });
    const { row } = await page();
    expect(row('/child/name')?.agency).toMatchObject({ state: 'AGREES', text: { zh: '王＊雨' }, source: { zh: '示例部门' } });
    expect(row('/child/ethnicity')?.agency).toMatchObject({ state: 'DIFFERS', text: { zh: '回族' } });
    expect(row('/child/registeredAt')?.agency).toMatchObject({ state: 'NO_DATA' });
    expect(row('father.SERVING_SENTENCE')).toMatchObject({ declared: '服刑在押', agency: { state: 'AGREES' } });
    expect(row('father.SERVING_SENTENCE.termMonths')).toMatchObject({
      origin: 'AGENCY',
      agency: { state: 'AGREES', text: { zh: '48 个月' } },
    });
    expect(row('mother.OUT_OF_CONTACT')).toMatchObject({ agency: { state: 'AGREES' } });
    expect(row('mother.OUT_OF_CONTACT.policeResult')).toMatchObject({ origin: 'SELF_DECLARED_UNPROVEN', agency: { state: 'NO_DATA' } });
  });

  it('shows a circumstance nobody declared as a difference, and counts it', async () => {
    await journey.answer(id, 'MOTHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 7, until: '2026-09-01' });
    const { row } = await page();
    expect(row('mother.SERVING_SENTENCE')).toMatchObject({ declared: null, origin: 'AGENCY', agency: { state: 'DIFFERS' } });
  });

  it('compares other relief with the registers: what is drawn, what is not', async () => {
    await journey.answer(id, 'HOUSEHOLD', 'DIBAO', { hardshipClass: 'NONE' });
    await journey.answer(id, 'CHILD', 'OTHER_BENEFITS', { otherBenefits: [] });
    expect((await page()).row('/otherAssistance/kinds')).toMatchObject({ affects: 'AMOUNT', agency: { state: 'AGREES' } });
    await journey.answer(id, 'HOUSEHOLD', 'DIBAO', { hardshipClass: 'DIBAO', householdFen: 82_400, members: 2, from: '2025-08' });
    expect((await page()).row('/otherAssistance/kinds')?.agency).toMatchObject({
      state: 'DIFFERS',
      text: { zh: expect.stringContaining('824.00') },
    });
  });

  it('stands beside the policy trace, every condition with its truth and most with their clause', async () => {
    const { policy } = await page();
    expect(policy.conditions.length).toBeGreaterThan(4);
    expect(policy.conditions.some((condition) => condition.detail?.zh.includes('示例部门'))).toBe(true);
    const details = policy.conditions.flatMap(({ detail }) => (detail ? [detail.zh] : []));
    expect(details.filter((detail) => /^\d+(，|$)/.test(detail))).toEqual([]);
    expect(details).toEqual(expect.arrayContaining([expect.stringContaining('洪家楼街道'), expect.stringContaining('48 个月')]));
    expect(policy.conditions.filter((condition) => condition.citation).length).toBeGreaterThan(policy.conditions.length / 2);
  });
});

describe('a register that no longer tells town from country', () => {
  it('contradicts no agency that does', async () => {
    const journey = await CaseJourney.begin();
    const answers = sampleAnswers({ registeredAt: licheng.code, mother: outOfContact, kinds: ['NONE'] }) as { child: object };
    const id = await journey.submitted({ ...answers, child: { ...answers.child, registrationKind: 'RESIDENT' } }, licheng.county);
    await journey.answer(id, 'CHILD', 'HOUSEHOLD_REGISTRATION', { registration: 'URBAN', registeredAt: licheng.code });
    const { case: found } = await journey.ask<{ case: { comparison: { rows: Row[] }[] } }>(query, { id }, licheng.handler);
    const row = found.comparison.flatMap(({ rows }) => rows).find(({ path }) => path === '/child/registrationKind');
    expect(row?.agency).toMatchObject({ state: 'AGREES', text: { zh: '非农业户口' } });
    await journey.end();
  });
});
