import type { Origin } from '../src/policy-types.ts';
import type { Standard } from '../src/standard/standards.operations.ts';

const province = { code: '410000', name: { zh: '河南省', en: 'Henan' }, kind: 'province' } as const;
const city = { code: '410100', name: { zh: '郑州市', en: 'Zhengzhou' }, kind: 'city' } as const;
const said = (place: Pick<Origin, 'code' | 'name' | 'kind'>, fen: number, patch: Partial<Origin> = {}): Origin => ({
  ...place,
  value: fen,
  mode: 'SET',
  effectiveFrom: '2024-07-01',
  publishedOn: '2024-05-27',
  citation: { document: '郑民文〔2024〕示例号', clause: '一' },
  releaseId: '2024.1',
  sample: true,
  draft: false,
  ...patch,
});
const floor = said(province, 115_000, { mode: 'FLOOR', citation: { document: '豫民文〔2025〕示例号', clause: '二' } });

/** Standards of the samples, with and without the draft. */
export function sampleStandards(drafted: boolean): Standard[] {
  const draft = said(city, 140_000, { effectiveFrom: '2027-01-01', draft: true, citation: null });
  return [
    {
      category: 'ORPHAN',
      label: { zh: '孤儿', en: 'Orphans' },
      fen: 130_000,
      draftFen: drafted ? 140_000 : 130_000,
      lineage: [floor, said(city, 130_000), ...(drafted ? [draft] : [])],
    },
    {
      category: 'DE_FACTO_UNSUPPORTED',
      label: { zh: '事实无人抚养儿童', en: 'De facto unsupported children' },
      fen: 130_000,
      draftFen: drafted ? 140_000 : 130_000,
      lineage: [floor, said(city, 130_000)],
    },
    { category: 'POOR_FAMILY', label: { zh: '贫困家庭儿童', en: 'Children of poor families' }, fen: null, draftFen: null, lineage: [] },
  ];
}
