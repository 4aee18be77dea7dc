import type { Origin } from '../src/policy-types.ts';
import type { Standard, Standards } from '../src/standard/standards.operations.ts';

const province = { code: '410000', name: { zh: '河南省', en: 'Henan' } };
const city = { code: '410100', name: { zh: '郑州市', en: 'Zhengzhou' } };
const said = (place: Pick<Origin, 'code' | 'name'>, fen: number, patch: Partial<Origin> = {}): Origin => ({
  ...place,
  value: fen,
  mode: 'SET',
  effectiveFrom: '2024-07-01',
  publishedOn: '2024-05-27',
  citation: { document: '郑民文〔2024〕示例号', clause: '一' },
  sample: true,
  draft: false,
  inForce: true,
  ...patch,
});
const floor = said(province, 115_000, {
  mode: 'FLOOR',
  effectiveFrom: '2026-01-01',
  citation: { document: '豫民文〔2025〕示例号', clause: '二' },
});
const step = (month: string, fen: number, publishedOn: string, floorFen: number, draft = false) => ({
  month,
  fen,
  fenBefore: draft ? 130_000 : fen,
  floorFen,
  publishedOn,
  draft,
});
const course = [
  step('2021-01', 115_000, '2020-12-18', 95_000),
  step('2022-07', 120_000, '2022-08-19', 95_000),
  step('2023-01', 120_000, '2022-12-30', 105_000),
  step('2024-07', 130_000, '2024-05-27', 105_000),
  step('2026-01', 130_000, '2025-12-20', 115_000),
];

const unset = {
  changed: false,
  follows: false,
  sample: false,
  lineage: [],
  floor: null,
  series: [],
  children: [],
  fen: null,
  fenBefore: null,
};

/** Standards of the samples, with the draft as it stands. */
export function sampleStandards(drafted: { fen: number } | undefined): Standards {
  const draft = drafted && said(city, drafted.fen, { effectiveFrom: '2027-01-01', draft: true, citation: null });
  const fen = drafted?.fen ?? 130_000;
  const orphan: Standard = {
    path: 'standards/ORPHAN',
    category: 'ORPHAN',
    label: { zh: '孤儿', en: 'Orphans' },
    fen,
    fenBefore: 130_000,
    changed: drafted !== undefined,
    follows: false,
    sample: true,
    lineage: [floor, said(city, 130_000), ...(draft ? [draft] : [])],
    floor,
    series: [...course, ...(drafted ? [step('2027-01', drafted.fen, '2026-11-27', 115_000, true)] : [])],
    children: [
      {
        code: '410181',
        name: { zh: '巩义市', en: 'Gongyi' },
        value: drafted ? 140_000 : 135_000,
        before: 135_000,
        mode: 'RAISE',
        effectiveFrom: '2025-01-01',
      },
      { code: '410184', name: { zh: '新郑市', en: 'Xinzheng' }, value: 142_000, before: 142_000, mode: 'SET', effectiveFrom: '2025-01-01' },
    ],
  };
  return {
    name: city.name,
    asOf: drafted ? '2027-01-01' : '2026-11-27',
    knownOn: '2026-11-27',
    childCount: 12,
    overridingCount: 2,
    standards: [
      orphan,
      {
        ...orphan,
        path: 'standards/DE_FACTO_UNSUPPORTED',
        category: 'DE_FACTO_UNSUPPORTED',
        label: { zh: '事实无人抚养儿童', en: 'De facto unsupported children' },
        changed: false,
        follows: drafted !== undefined,
        lineage: [floor, said(city, 130_000)],
        series: course,
        children: [],
      },
      { ...unset, path: 'standards/POOR_FAMILY', category: 'POOR_FAMILY', label: { zh: '贫困家庭儿童', en: 'Children of poor families' } },
    ],
  };
}
