import type { Origin } from '../src/policy-types.ts';
import type { Parameter } from '../src/parameter/parameters.operations.ts';

const country = { code: '000000', name: { zh: '中国', en: 'China' } };
const province = { code: '410000', name: { zh: '河南省', en: 'Henan' } };

const said = (place: Pick<Origin, 'code' | 'name'>, value: unknown): Origin => ({
  ...place,
  value,
  mode: null,
  effectiveFrom: '2020-01-01',
  publishedOn: '2019-06-18',
  citation: { document: '民发〔2019〕62号', clause: '一' },
  sample: false,
  draft: false,
  inForce: true,
});

const parameter = (name: string, zh: string, en: string, value: unknown, unit: string | null = null): Parameter => ({
  path: `parameters/${name}`,
  name,
  label: { zh, en },
  unit,
  merged: typeof value === 'object' && value !== null && !Array.isArray(value),
  value,
  before: value,
  changed: false,
  follows: false,
  sample: false,
  lineage: [said(country, value), said(province, value)],
  children: [],
});

/** Values of the samples, of every shape there is. */
export const sampleParameters: Parameter[] = [
  parameter('minimumTermMonths', '服刑、戒毒、限制人身自由的最短期限', 'Shortest term in prison or detoxification', 6, 'months'),
  { ...parameter('minimumContactLostMonths', '失联的最短期限', 'Shortest time out of contact', 9, 'months'), before: 6, changed: true },
  parameter('firstMonthRule', '起领年月', 'First month paid', 'NEXT'),
  parameter('offeredCategories', '开展的类别', 'Categories offered', ['ORPHAN', 'DE_FACTO_UNSUPPORTED']),
  parameter('childWelfareCertificate', '发放《儿童福利证》', 'Child welfare certificate', true),
  parameter('dibaoStandardFen', '低保标准（人均月收入）', 'Subsistence standard', 79_000, 'fen'),
  parameter('limitWorkingDays.CHILD_WELFARE.VERIFICATION', '查验时限', 'Verification', 15, 'workingDays'),
  parameter('limitWorkingDays.CHILD_WELFARE.CONFIRMATION', '确认时限', 'Confirmation', 15, 'workingDays'),
  parameter('objectionDays', '提出异议的期限', 'Time to object', 60, 'days'),
  parameter('visitFrequency', '探视巡访和数据更新的频次', 'Frequency of visits', {
    VILLAGE: 'MONTHLY',
    TOWNSHIP: 'QUARTERLY',
    COUNTY: 'HALF_YEARLY',
  }),
  parameter('obligations', '部门报送义务', 'Agency duties', {
    COURT: { rhythm: 'MONTHLY', dueDay: 5, firstPeriod: '2022-11' },
    PUBLIC_SECURITY: { rhythm: 'MONTHLY', dueDay: 5, firstPeriod: '2022-11', immediateEvents: ['FOUNDLING'] },
  }),
];
