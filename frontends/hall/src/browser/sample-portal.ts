import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FormDefinition } from '@onething/policy/labels';

const packs = join(import.meta.dirname, '..', '..', '..', '..', 'packages', 'policy-packs', 'cn');

const text = (zh: string, en: string) => ({ zh, en });
const citation = { document: '示例文件', clause: '服务指南 一', assumed: false };
const fact = (zh: string, en: string) => ({ text: text(zh, en), citation });

/** Jinan's published form: pages are tried with what people really fill in. */
export function publishedForm(code: string): FormDefinition {
  return parse(readFileSync(join(packs, '37-shandong', '3701-jinan', 'forms', `${code}.yaml`), 'utf8'), { merge: true }) as FormDefinition;
}

const streets = [
  { code: '370112001', name: text('山大路街道', 'Shandalu Subdistrict') },
  { code: '370112002', name: text('洪家楼街道', 'Hongjialou Subdistrict') },
];

const contacts = [
  {
    id: 'hongjialou',
    name: text('洪家楼街道办事处', 'Hongjialou Subdistrict Office'),
    purpose: 'CONSULTATION',
    phone: '0531-88161181',
    unitCode: '370112002',
  },
  {
    id: 'section',
    name: text('示例区民政局救助科', 'Relief section of a sample district'),
    purpose: 'CONSULTATION',
    phone: '0531-00000000',
    email: 'section@example.invalid',
    unitCode: '370112',
  },
  {
    id: 'submission',
    name: text('部门数据报送', 'Monthly data of the agencies'),
    purpose: 'SUBMISSION',
    phone: '0531-00000001',
    unitCode: '370112',
  },
  { id: 'supervision', name: text('监督电话', 'Complaints line'), purpose: 'SUPERVISION', phone: '0531-12345', unitCode: '370112' },
].map((contact) => ({ email: null, address: null, note: null, unitName: contact.name, ...contact }));

const categories = [
  ['ORPHAN', 'ORPHAN_FORM', '孤儿', 'Orphan'],
  ['DE_FACTO_UNSUPPORTED', 'DE_FACTO_FORM', '事实无人抚养儿童', 'De facto unsupported child'],
].map(([category, formCode, zh, en]) => ({
  category,
  formCode,
  label: text(zh!, en!),
  summary: text(`${zh}的条件`, `Conditions: ${en}`),
  citation,
}));

/** A district with two streets, and the city above it. */
export const place = (code: string) => ({
  code,
  kind: code === '370100' ? 'CITY' : 'COUNTY',
  name: text('历城区', 'Licheng District'),
  children: code === '370100' ? [{ code: '370112', name: text('历城区', 'Licheng District') }] : streets,
  contactPoints: contacts,
  offeredCategories: categories,
});

/** A district without pages of its own. */
export const withoutPortal = '370102';

/** What a search for a place finds: the district by its name, else nothing. */
export const placesCalled = (wanted: string) => ({
  edges:
    wanted === '历城'
      ? [{ node: { code: '370112', name: portal.jurisdictionName, path: [place('000000'), place('370100'), place('370112')] } }]
      : [],
  pageInfo: { hasNextPage: false },
});

export const portal = {
  code: '370112',
  name: text('历城区民政服务', 'Licheng civil affairs services'),
  jurisdictionName: text('历城区', 'Licheng District'),
  hostOrganisation: text('济南市历城区民政局', 'Civil Affairs Bureau of Licheng District, Jinan'),
  accentColour: '#0b5a8a',
  remotes: [{ name: 'hall', entry: '/mfe/hall/remoteEntry.js', routes: ['/:code/*'] }],
  services: [{ code: 'child-welfare', title: text('给孩子申请基本生活补贴', 'Apply for a child'), lead: text('一句话', 'In a word') }],
  notices: [text('可以到窗口办理，有人帮办。', 'You may come to the window; somebody helps.')],
  takesProtectionReports: true,
  onlineChannels: [{ label: text('一网通办', 'Online services'), url: 'http://example.invalid/' }],
};

export const guide = {
  code: '370112',
  title: text('给孩子申请基本生活补贴', "Apply for a child's living allowance"),
  officialTitle: text('孤困儿童保障“一件事”', 'One-Thing service'),
  lead: text('孩子没有父母照顾，可以每月领取一笔生活补贴。', 'A child without parents to care for it can receive an allowance.'),
  limitWorkingDays: 15,
  limits: [{ step: 'WHOLE', limitWorkingDays: 15, ...fact('15 个工作日内办完。', 'Done within 15 working days.') }],
  categories,
  whoCanApply: [fact('孩子的户籍在历城区。', 'The child is registered in Licheng.')],
  whereToApply: [fact('向户籍所在地的街道申请。', 'At the subdistrict office.')],
  steps: [{ id: 'apply', title: text('填表、传材料', 'Fill in'), ...fact('随时保存。', 'Saved as you go.') }],
  materials: [
    {
      code: 'CHILD_PHOTO',
      number: 1,
      label: text('儿童证件照片', 'Photo'),
      hint: text('近期免冠照', 'A recent photo'),
      neededWhen: null,
      papersByState: [],
    },
    {
      code: 'FATHER_STATE_PROOF',
      number: 7,
      label: text('父亲状态证明', 'Proof about the father'),
      hint: text('按情形交证明', 'What fits'),
      neededWhen: text('父亲服刑等', 'When he serves a sentence'),
      papersByState: [
        { circumstance: 'SERVING_SENTENCE', label: text('服刑在押', 'Serving a sentence'), text: text('判决书', 'The judgment') },
      ],
    },
  ],
  fee: fact('不收费', 'Free of charge'),
  delivery: [fact('窗口领取', 'At the window')],
  channels: [],
  assurances: [fact('不公示', 'No public notice')],
  contactPoints: contacts,
  effectiveFrom: '2024-01-01',
  assumedDate: true,
  citations: [citation],
};
