import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt } from '@onething/policy/labels';
import { withValueAt } from '@onething/portal-kit/answers';
import { definition } from '../testing/draft-fixtures.ts';
import { describeDifferences, differingPointers } from './differences.ts';

const side = fc.record(
  {
    child: fc.record(
      { name: fc.string(), health: fc.array(fc.constantFrom('A', 'B')), details: fc.record({ on: fc.string() }, { requiredKeys: [] }) },
      { requiredKeys: [] },
    ),
    guardians: fc.array(fc.record({ name: fc.string() }, { requiredKeys: [] }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

describe('the differences of two drafts', () => {
  it('taken over one by one turn one draft into the other: no field is left out', () => {
    fc.assert(
      fc.property(side, side, (mine, theirs) => {
        let merged: Record<string, unknown> = mine;
        for (const pointer of differingPointers(mine, theirs).reverse()) merged = withValueAt(merged, pointer, valueAt(theirs, pointer));
        const clean = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        expect(differingPointers(clean(merged), clean(theirs))).toEqual([]);
      }),
    );
  });

  it('are described in the words of the form', () => {
    const words = describeDifferences(
      definition,
      { child: { name: '甲', sex: 'MALE' } },
      { child: { name: '乙', sex: 'FEMALE' } },
      { language: 'zh-CN' },
    );
    expect(words).toEqual([
      { pointer: '/child/name', label: '孩子 / 姓名', mine: '甲', theirs: '乙' },
      { pointer: '/child/sex', label: '孩子 / 性别', mine: '男', theirs: '女' },
    ]);
  });

  it('of equal drafts are none', () => {
    expect(differingPointers({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([]);
  });
});
