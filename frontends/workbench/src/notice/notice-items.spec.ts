import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../case/case.operations.ts';
import type { AgencyAnswerState, Material } from '../case-types.ts';
import { notAsked, suggestedItems } from './notice-items.ts';

const both = (text: string) => ({ zh: text, en: text });

function material(
  code: string,
  state: Material['state'],
  required: Material['required'] = 'REQUIRED',
  note: string | null = null,
): Material {
  return {
    id: code,
    code,
    label: both(code),
    required,
    because: null,
    citation: null,
    state,
    files: [],
    provesPaths: [],
    note,
    waivedBy: null,
  };
}

const row = (path: string, state: AgencyAnswerState) => ({
  path,
  factPath: null,
  label: both(path),
  declared: '否',
  declaredText: null,
  materials: [],
  waived: false,
  agency: { state, text: both('在保'), source: null, answeredAt: null },
  affects: 'NONE' as const,
  origin: null,
  finding: null,
  revealable: false,
});

function file(materials: Material[], facts: { path: string; materialCode: string | null }[], states: AgencyAnswerState[]): CaseFile {
  const missing = facts.map((fact) => ({
    ...fact,
    label: both('母亲：失联：书面说明'),
    whenYes: null,
    whenNo: null,
    yesText: null,
    noText: null,
  }));
  const rows = states.map((state) => row(`/${state}`, state));
  return { materials, policy: { missing }, comparison: [{ id: 'a', section: both('a'), rows }] } as unknown as CaseFile;
}

describe('suggestedItems', () => {
  it('names what is missing, promised for later or refused, and not what is waived, there or checked', () => {
    const papers = [
      material('A', 'MISSING'),
      material('B', 'DEFERRED'),
      material('C', 'REJECTED', 'REQUIRED', '没有签名。'),
      material('D', 'MISSING', 'WAIVED'),
      material('E', 'UPLOADED'),
      material('F', 'CHECKED'),
    ];
    const items = suggestedItems(file(papers, [], []));
    expect(items.map((item) => item.materialCode)).toEqual(['A', 'B', 'C']);
    expect(items[2]?.text).toBe('已交的“C”不能用：没有签名，请重新拍照上传。');
  });

  it('lists a conditional paper without ticking it', () => {
    expect(suggestedItems(file([material('A', 'MISSING', 'CONDITIONAL')], [], []))[0]?.included).toBe(false);
  });

  it('asks once for a paper and the fact it proves', () => {
    expect(suggestedItems(file([material('A', 'MISSING')], [{ path: 'mother.x', materialCode: 'A' }], []))).toHaveLength(1);
    expect(suggestedItems(file([material('A', 'CHECKED')], [{ path: 'mother.x', materialCode: 'A' }], []))).toMatchObject([
      { factPath: 'mother.x', label: '母亲：书面说明' },
    ]);
  });

  it('asks about contradictions and leaves to officers what agencies do not know or have not said', () => {
    const case_ = file([], [], ['AGREES', 'DIFFERS', 'AWAITED', 'NO_DATA']);
    expect(suggestedItems(case_).map((item) => item.factPath)).toEqual(['/DIFFERS']);
    expect(notAsked(case_).map((entry) => entry.path)).toEqual(['/AWAITED', '/NO_DATA']);
  });
});
