import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_FACTS, CIRCUMSTANCE_FACTS } from '../conditions/fact-catalogue.ts';
import { factValueText } from './fact-values.ts';

const places: Record<string, { zh: string; en: string }> = { '370112002': { zh: '洪家楼街道', en: 'Hongjialou Subdistrict' } };
const text = (path: string, value: unknown) => factValueText(path, value, (code) => places[code]);

describe('a value of a fact in words', () => {
  it.each([
    ['child.registeredAt', '370112002', '洪家楼街道', 'Hongjialou Subdistrict'],
    ['father.SERVING_SENTENCE.termMonths', 48, '48 个月', '48 months'],
    ['mother.SEVERE_DISABILITY.grade', 2, '二级', 'grade 2'],
    ['household.perHeadIncomeFen', 148_800, '1,488.00 元', '¥1,488.00'],
    ['child.bornOn', '2015-03-12', '2015年3月12日', '2015-03-12'],
    ['mother.OUT_OF_CONTACT.policeResult', true, '有', 'in hand'],
    ['mother.OUT_OF_CONTACT.policeResult', false, '还没有', 'not yet'],
    ['child.parentsTraced', false, '查找不到生父母', 'the birth parents cannot be traced'],
    ['child.registration', 'RURAL', '农村户籍', 'rural registration'],
    ['household.hardshipClass', 'DIBAO', '低保', 'dibao (minimum living allowance)'],
    ['father.SEVERE_DISABILITY.includes', ['MENTAL', 'VISUAL'], '精神残疾、视力残疾', 'mental disability, visual disability'],
    ['child.registeredAt', '999999', '999999', '999999'],
  ])('%s %j', (path, value, zh, en) => {
    expect(text(path, value)).toEqual({ zh, en });
  });

  it('shows no number of a fact of the policy without its unit', () => {
    const numbers = [...Object.entries(CASE_FACTS), ...Object.values(CIRCUMSTANCE_FACTS).flatMap((facts) => Object.entries(facts))]
      .filter(([, { type }]) => type === 'NUMBER')
      .map(([path]) => path);
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.integer({ min: 0, max: 1_000_000 }), (path, value) => {
        expect(text(path, value).zh).not.toBe(String(value));
        expect(text(path, value).en).not.toBe(String(value));
      }),
    );
  });

  it('has words for every code of the catalogue', () => {
    const coded = [...Object.entries(CASE_FACTS), ...Object.values(CIRCUMSTANCE_FACTS).flatMap((facts) => Object.entries(facts))];
    const silent = ['applyAt', 'type', 'registration', 'cause', 'applicant.group', 'applicant.supporters'];
    for (const [path, { values = [] }] of coded.filter(([name]) => !silent.includes(name))) {
      for (const value of values) expect(/\p{Script=Han}/u.test(text(path, value).zh), `${path} ${value}`).toBe(true);
    }
  });
});
