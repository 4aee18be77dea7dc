import type { CalendarYear } from '@onething/policy/labels';
import type { Origin } from '../src/policy-types.ts';
import type { Item } from '../src/item/item.operations.ts';

const city = { code: '410100', name: { zh: '郑州市', en: 'Zhengzhou' } };
const citation = { document: '郑民文〔2020〕57号', clause: '三（二）', assumed: true };

function item<Value>(path: string, zh: string, en: string, value: Value, patch: Partial<Item<Value>> = {}): Item<Value> {
  const said: Origin = {
    ...city,
    value,
    mode: null,
    effectiveFrom: '2020-01-01',
    publishedOn: '2020-01-01',
    citation,
    sample: false,
    draft: false,
    inForce: true,
  };
  const name = path.split('/').at(-1) ?? path;
  return {
    path,
    name,
    label: { zh, en },
    value,
    before: value,
    changed: false,
    follows: false,
    sample: false,
    lineage: [said],
    children: [],
    ...patch,
  };
}

/** Contact points of the samples: one published, one new, one taken down. */
export const sampleContacts = [
  item('contacts/bureau', '郑州市民政局', 'Civil affairs bureau', {
    unit: '410100',
    purpose: 'CONSULTATION',
    name: { zh: '郑州市民政局儿童福利处', en: 'Child welfare division, Civil Affairs Bureau' },
    phone: '0371-12345678',
    citation,
  }),
  item(
    'contacts/new',
    '新的联系方式',
    'New contact',
    { unit: '410100', purpose: 'SUPERVISION', name: { zh: '监督电话', en: 'Complaints' }, phone: '0371-12345679' },
    { before: null, changed: true },
  ),
  item('contacts/old', '旧号码', 'Old number', null as never, {
    before: { unit: '410100', purpose: 'SUBMISSION', name: { zh: '旧窗口', en: 'Old window' } } as never,
    changed: true,
  }),
];

const fact = (zh: string, en: string) => ({ text: { zh, en }, citation });

/** A guide of the samples. */
export const sampleGuides = [
  item('guides/child-welfare', '孤困儿童保障', 'Welfare of orphans', {
    service: 'child-welfare',
    title: { zh: '申请孤儿和事实无人抚养儿童补贴', en: 'Apply for the allowance' },
    officialTitle: { zh: '孤困儿童保障“一件事”', en: 'Welfare of children in difficulty' },
    lead: { zh: '一次申请，民政、医保、教育一起办。', en: 'One application for all of it.' },
    whoCanApply: [fact('孩子的监护人', 'The guardian of the child')],
    whereToApply: [fact('户籍所在的街道', 'The subdistrict office')],
    delivery: [fact('书面告知', 'In writing')],
    onlineSteps: [],
    assurances: [fact('隐私受保护', 'Privacy is protected')],
    steps: [{ id: 'apply', title: { zh: '申请', en: 'Apply' }, ...fact('填一张表', 'Fill in one form') }],
    leaflet: { title: { zh: '明白纸', en: 'Leaflet' }, paragraphs: [fact('不收费。', 'It is free of charge.')] },
  }),
];

const reason = { zh: '证明孩子的身份', en: 'Proves who the child is' };
/** Lists of materials of the samples. */
export const sampleMaterials = [
  {
    key: 'EVERY_CHILD',
    label: { zh: '各类儿童共同', en: 'Every child' },
    extends: null,
    items: [item('materials/EVERY_CHILD/identity', '户口簿', 'Household register', { code: 'HOUSEHOLD_REGISTER', because: reason })],
    situations: [],
  },
  {
    key: 'ORPHAN',
    label: { zh: '孤儿', en: 'Orphans' },
    extends: 'EVERY_CHILD',
    items: [
      item('materials/ORPHAN/death', '死亡证明', 'Death certificate', {
        code: 'DEATH_CERTIFICATE',
        because: { zh: '父母去世的，提交死亡证明', en: 'If the parents have died' },
        when: { person: 'father', is: 'gone' },
        citation,
      }),
    ],
    situations: [
      {
        path: 'materials/ORPHAN/death',
        phrases: [
          { text: { zh: '父亲', en: 'the father' }, term: 'PERSON', at: null },
          { text: { zh: '死亡或失踪', en: ' is dead or missing' }, term: 'STATE', at: 'definitions/gone' },
        ],
      },
    ],
  },
];

/** The portal of the samples. */
export const samplePortal = {
  portal: item('portal', '郑州市民政服务', 'Zhengzhou civil affairs', {
    name: { zh: '郑州市民政服务', en: 'Zhengzhou civil affairs services' },
    host: { zh: '郑州市民政局', en: 'Civil Affairs Bureau of Zhengzhou' },
    accentColour: '#0b5a8a',
    services: ['child-welfare'],
    remotes: ['hall', 'workbench'],
    notices: [{ zh: '孩子正有危险的，请先报警。', en: 'If a child is in danger, call the police first.' }],
    onlineChannels: [],
    citation,
  }),
  services: [{ code: 'child-welfare', label: { zh: '孤困儿童保障', en: 'Welfare of orphans' }, on: true }],
  remotes: [
    { code: 'hall', label: { zh: '办事大厅', en: 'Hall for applicants' }, on: true },
    { code: 'finance', label: { zh: '资金', en: 'Payments' }, on: false },
  ],
};

const calendar = (year: number): CalendarYear => ({
  year,
  effectiveFrom: `${year}-01-01`,
  publishedOn: `${year - 1}-11-04`,
  notice: { document: '国办发明电〔2025〕7号', date: `${year - 1}-11-04` },
  holidays: [
    { name: { zh: '元旦', en: "New Year's Day" }, from: `${year}-01-01`, to: `${year}-01-03` },
    { name: { zh: '国庆节', en: 'National Day' }, from: `${year}-10-01`, to: `${year}-10-07` },
  ],
  makeUpWorkingDays: [`${year}-10-10`],
});

/** Calendars of the samples. */
export const sampleCalendars = [
  item('calendars/2025', '2025', '2025', calendar(2025)),
  item('calendars/2026', '2026', '2026', calendar(2026)),
];

/** A pasted notice as it is understood; with a 32 in it a day is wrong. */
export function sampleNotice(text: string) {
  const wrong = text.includes('32');
  return {
    year: 2027,
    lines: [
      {
        text: '一、元旦：1月1日至3日放假。',
        name: { zh: '元旦', en: "New Year's Day" },
        from: '2027-01-01',
        to: '2027-01-03',
        makeUpWorkingDays: [],
      },
      { text: '特此通知。', name: null, from: null, to: null, makeUpWorkingDays: [] },
    ],
    findings: wrong ? [{ code: 'NOTICE_DAY_WRONG', message: '“1月32日”不是日期', severity: 'ERROR' }] : [],
    calendar: wrong ? null : calendar(2027),
  };
}

/** Releases of the samples. */
export const sampleReleases = ['410100', '410000'].flatMap((code, index) =>
  ['2026.1', '2024.1'].map((releaseId) => ({
    code,
    releaseId,
    title: index === 0 && releaseId === '2026.1' ? '2026年儿童保障标准调整' : null,
    openCases: index === 0 && releaseId === '2026.1' ? ('UNTIL_DECIDED' as const) : null,
    hash: `sha256:${code}${releaseId}`,
    publishedOn: '2024-05-27',
    effectiveFrom: '2024-07-01',
    sample: index === 0,
    layerName: index === 0 ? city.name : { zh: '河南省', en: 'Henan' },
    assumedDate: index === 1,
    basis: [citation],
    recordedAt: '2026-11-01T02:00:00Z',
  })),
);

/** Who wrote and who approved the release of a draft. */
export const sampleApprovals = [{ id: 'draft-published', release: { hash: 'sha256:4101002026.1' }, createdBy: '苏敏', approvedBy: '钟文' }];
