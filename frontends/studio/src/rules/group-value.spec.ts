import { describe, expect, it } from 'vitest';
import { groupValue, moved, rewritten, switched } from './group-value.ts';
import type { RuleGroup, RuleRow } from './rules.operations.ts';

const row = (id: string, patch: Partial<RuleRow> = {}): RuleRow => ({
  id,
  label: null,
  phrases: [],
  condition: { row: id },
  level: '000000',
  levelName: { zh: '国家', en: 'China' },
  draft: false,
  off: false,
  citation: null,
  reason: null,
  ...patch,
});
const label = { zh: '父母', en: 'Parents' };
const group = (path: string, kind: RuleGroup['kind'], frame: Record<string, unknown>): RuleGroup => ({
  kind,
  name: 'x',
  path,
  label,
  frame,
  rows: [],
});

describe('what a draft writes for rows', () => {
  const rows = [row('1'), row('2'), row('3', { off: true })];

  it('keeps what stands around them, and leaves out what is switched off', () => {
    expect(groupValue(group('definitions/x', 'ALTERNATIVES', { label, when: { otherwise: 'A' } }), rows)).toEqual({
      label,
      when: { otherwise: 'A', any: [{ row: '1' }, { row: '2' }] },
    });
    expect(groupValue(group('decisions/C/x', 'ALTERNATIVES', { otherwise: 'A' }), rows)).toEqual({
      otherwise: 'A',
      any: [{ row: '1' }, { row: '2' }],
    });
    expect(groupValue(group('definitions/x', 'STATES', { label, of: 'PERSON', when: { none: 'B' } }), rows)).toEqual({
      label,
      of: 'PERSON',
      when: { none: 'B', listed: ['1', '2'] },
    });
  });

  it('leaves every row the clause it rests on, and a row written anew the one it was given', () => {
    const [first, second] = [
      { document: '示例甲', clause: '一', assumed: false },
      { document: '示例乙', clause: '二', assumed: true },
    ].map((citation, index) => row(String(index + 1), { citation: citation as RuleRow['citation'] }));
    const own = { row: 'new', citation: { document: '示例丙', clause: '三' } };
    const group1 = group('decisions/C/x', 'ALTERNATIVES', {});
    expect(groupValue(group1, rewritten([first!, second!, row('3')], '3', own))).toEqual({
      any: [
        { row: '1', citation: { document: '示例甲', clause: '一' } },
        { row: '2', citation: { document: '示例乙', clause: '二', assumed: true } },
        own,
      ],
    });
  });

  it('moves a row among those that hold, never beyond them', () => {
    const ids = (list: RuleRow[]) => list.map(({ id }) => id).join('');
    expect([ids(moved(rows, 0, 1)), ids(moved(rows, 1, 0)), ids(moved(rows, 1, 2)), ids(moved(rows, 0, -1))]).toEqual([
      '213',
      '213',
      '123',
      '123',
    ]);
  });

  it('switches a row off and on again', () => {
    const off = switched(rows, '1', true);
    expect(off.map(({ id, off: isOff }) => `${id}${isOff}`)).toEqual(['2false', '1true', '3true']);
    expect(switched(off, '3', false).map(({ id }) => id)).toEqual(['2', '3', '1']);
  });
});
