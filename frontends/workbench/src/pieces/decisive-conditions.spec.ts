import { describe, expect, it } from 'vitest';
import type { PolicyCondition, Truth } from '../case-types.ts';
import { decisiveConditions } from './decisive-conditions.ts';

function trace(...lines: [depth: number, truth: Truth, label: string, detail?: string][]): PolicyCondition[] {
  return lines.map(([depth, truth, label, detail], index) => ({
    id: String(index),
    depth,
    truth,
    label: { zh: label, en: label },
    detail: detail ? { zh: detail, en: detail } : null,
    citation: null,
  }));
}

const drawn = (conditions: PolicyCondition[]) => conditions.map(({ depth, truth, label }) => `${depth} ${truth} ${label.zh}`);

describe('decisiveConditions', () => {
  it('leaves out why a negation holds', () => {
    expect(drawn(decisiveConditions(trace([0, 'YES', '不属于孤儿'], [1, 'NO', '失去父母'], [2, 'NO', '查找不到'])))).toEqual([
      '0 YES 不属于孤儿',
    ]);
  });

  it('leaves out the ways that were not taken and names the person of the one that was', () => {
    const conditions = trace(
      [0, 'YES', '父母双方的情形'],
      [1, 'YES', '双方均符合'],
      [2, 'YES', '父亲：符合情形之一'],
      [3, 'YES', '服刑在押'],
      [4, 'YES', '期限达到规定', '48'],
      [2, 'YES', '母亲：符合情形之一'],
      [3, 'YES', '失联'],
      [1, 'NO', '一方死亡'],
      [2, 'YES', '母亲：符合情形之一'],
    );
    expect(drawn(decisiveConditions(conditions))).toEqual([
      '0 YES 双方均符合',
      '1 YES 父亲：服刑在押',
      '2 YES 期限达到规定',
      '1 YES 母亲：失联',
    ]);
  });

  it('keeps what holds beside what is open, and drops what is ruled out', () => {
    const conditions = trace(
      [0, 'UNKNOWN', '情形'],
      [1, 'NO', '双方'],
      [1, 'UNKNOWN', '一方'],
      [2, 'YES', '父亲：死亡'],
      [2, 'UNKNOWN', '母亲：失联'],
    );
    expect(drawn(decisiveConditions(conditions))).toEqual(['0 UNKNOWN 一方', '1 YES 父亲：死亡', '1 UNKNOWN 母亲：失联']);
  });

  it('does not repeat the whole in its parts', () => {
    const conditions = trace(
      [0, 'UNKNOWN', '母亲：失联'],
      [1, 'YES', '母亲：失联：报案的日期', '6 月 8 日'],
      [1, 'UNKNOWN', '母亲：失联：书面说明'],
    );
    expect(drawn(decisiveConditions(conditions))).toEqual(['0 UNKNOWN 母亲：失联', '1 YES 报案的日期', '1 UNKNOWN 书面说明']);
  });

  it('says what a refusal rests on', () => {
    const conditions = trace([0, 'NO', '期限'], [1, 'YES', '有判决'], [1, 'NO', '满 6 个月', '5 个月']);
    expect(drawn(decisiveConditions(conditions))).toEqual(['0 NO 期限', '1 NO 满 6 个月']);
  });
});
