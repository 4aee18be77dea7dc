import { parse } from 'yaml';
import formText from '../../../packages/policy-packs/cn/37-shandong/3701-jinan/forms/DE_FACTO_FORM.yaml?raw';
import type { CaseFile } from '../src/case/case.operations.ts';
import type { AgencyAnswerState, ComparisonRow, ComparisonSection, Material, PolicyCondition } from '../src/case-types.ts';
import { sampleClock, sampleRows } from './sample-queue.ts';

const both = (zh: string, en: string) => ({ zh, en });
const guide = (clause: string) => ({ document: '历城区孤困儿童保障“一件事”实施方案', clause: `服务指南 ${clause}` });
const national = (clause: string) => ({ document: '民发〔2019〕62号', clause });

function material(id: string, zh: string, en: string, patch: Partial<Material> = {}): Material {
  return {
    id,
    code: id.toUpperCase(),
    label: both(zh, en),
    required: 'REQUIRED',
    because: both('本类别必须提交', 'needed for this category'),
    citation: guide('四 序号3'),
    state: 'UPLOADED',
    files: [{ fileId: id, fileName: `${zh}.png`, mediaType: 'image/png', sizeBytes: 482_000, url: `/files/${id}` }],
    provesPaths: [],
    note: null,
    waivedBy: null,
    ...patch,
  };
}

const materials: Material[] = [
  material('child_id', '儿童身份证', "Child's ID card", { state: 'CHECKED' }),
  material('household', '户口簿', 'Household register', {
    files: [1, 2, 3].map((page) => ({
      fileId: `household${page}`,
      fileName: `户口簿${page}.png`,
      mediaType: 'image/png',
      sizeBytes: 512_000,
      url: `/files/household${page}`,
    })),
  }),
  material('photo', '一寸照片', 'Photo'),
  material('judgment', '父亲判决书', "Father's judgment", {
    files: [{ fileId: 'judgment', fileName: '判决书.pdf', mediaType: 'application/pdf', sizeBytes: 1_204_000, url: '/files/judgment' }],
  }),
  material('receipt', '报案回执', 'Receipt of the report'),
  material('police_result', '公安查找无果书面说明', 'Written result of the police search', {
    state: 'MISSING',
    files: [],
    because: both('母亲失联', 'mother out of contact'),
    citation: guide('四 序号8'),
  }),
  material('guardian_id', '监护人身份证', "Guardian's ID card"),
  material('account', '银行存折', 'Bank book'),
  material('application', '申请书', 'Application letter', { state: 'REJECTED', note: '没有签名' }),
  material('marriage', '父母婚姻证明', "Parents' marriage record", {
    required: 'WAIVED',
    files: [],
    state: 'MISSING',
    waivedBy: both('民政婚姻登记数据', 'marriage register'),
  }),
];

type RowData = [
  path: string,
  zh: string,
  en: string,
  declared: string | null,
  materialIds: string[],
  state: AgencyAnswerState,
  source: [string, string],
  at: string,
  answer?: [string, string],
  patch?: Partial<ComparisonRow>,
];

function row([path, zh, en, declared, materialIds, state, source, at, answer, patch]: RowData): ComparisonRow {
  return {
    path,
    factPath: null,
    label: both(zh, en),
    declared,
    declaredText: null,
    materials: materialIds.map((id) => ({ id })),
    waived: materialIds.length === 0,
    agency: { state, text: answer ? both(...answer) : null, source: both(...source), answeredAt: at ? `2026-11-${at}:00+08:00` : null },
    affects: 'NONE',
    origin: 'DECLARED',
    finding: null,
    revealable: path.endsWith('residentId'),
    ...patch,
  };
}

const population: [string, string] = ['公安 人口库', 'Police, population'];
const sections: ComparisonSection[] = [
  {
    id: 'child',
    section: both('儿童', 'Child'),
    rows: (
      [
        ['/child/residentId', '姓名、身份证号', 'Name, ID', '王＊雨 370112********0123', ['child_id'], 'AGREES', population, '20T09:14'],
        [
          '/child/bornOn',
          '出生日期',
          'Born',
          '2015 年 3 月 12 日，11 周岁',
          [],
          'AGREES',
          population,
          '20T09:14',
          undefined,
          { affects: 'ELIGIBILITY' },
        ],
        [
          '/child/registeredAt',
          '户籍地',
          'Registered at',
          '历城区洪家楼街道花园路社区',
          ['household'],
          'AGREES',
          ['公安 户籍', 'Police, register'],
          '20T09:14',
          undefined,
          { affects: 'ELIGIBILITY' },
        ],
        [
          '/child/address',
          '现住址',
          'Address',
          '花园路 12 号 3 单元 501 室',
          [],
          'NO_DATA',
          ['入户查验时填', 'by home visit'],
          '',
          undefined,
          { waived: false, factPath: 'child.address' },
        ],
        [
          '/child/education',
          '就学、身体状况',
          'School, health',
          '小学五年级；健康',
          ['photo'],
          'AGREES',
          ['教育 学籍', 'Education'],
          '19T18:00',
        ],
      ] as RowData[]
    ).map(row),
  },
  {
    id: 'father',
    section: both('父亲', 'Father'),
    rows: (
      [
        ['/parents/father/residentId', '姓名、身份证号', 'Name, ID', '王＊国 370112********0617', [], 'AGREES', population, '20T09:14'],
        [
          '/parents/father/states',
          '状态',
          'State',
          '服刑在押',
          ['judgment'],
          'AGREES',
          ['司法 罪犯信息', 'Justice'],
          '20T09:15',
          undefined,
          { affects: 'ELIGIBILITY' },
        ],
        ['/parents/father/term', '刑期', 'Term', '2024-03-11 至 2028-03-10', [], 'AGREES', ['司法 罪犯信息', 'Justice'], '20T09:15'],
      ] as RowData[]
    ).map(row),
  },
  {
    id: 'mother',
    section: both('母亲', 'Mother'),
    rows: (
      [
        ['/parents/mother/residentId', '姓名、身份证号', 'Name, ID', '刘＊ 370181********2245', [], 'AGREES', population, '20T09:14'],
        [
          '/parents/mother/states',
          '状态',
          'State',
          '失联，2026-05-08 报案',
          ['receipt'],
          'AGREES',
          ['公安 接处警', 'Police'],
          '20T09:16',
          undefined,
          { affects: 'ELIGIBILITY' },
        ],
        [
          '/parents/mother/policeResult',
          '查找结果',
          'Search result',
          null,
          ['police_result'],
          'AWAITED',
          ['公安', 'Police'],
          '',
          ['已发函 11-18', 'asked on 18 November'],
          { factPath: 'mother.OUT_OF_CONTACT.policeResult', affects: 'ELIGIBILITY', waived: false },
        ],
      ] as RowData[]
    ).map(row),
  },
  {
    id: 'guardian',
    section: both('监护', 'Guardian'),
    rows: (
      [
        [
          '/guardians/0',
          '监护人',
          'Guardian',
          '李＊兰，奶奶，66 岁',
          ['guardian_id', 'household'],
          'AGREES',
          ['公安 户籍', 'Police, register'],
          '20T09:14',
        ],
        [
          '/guardians/0/way',
          '抚养方式',
          'Care',
          '亲属监护抚养',
          [],
          'NO_DATA',
          ['入户查验时填', 'by home visit'],
          '',
          undefined,
          { waived: false },
        ],
      ] as RowData[]
    ).map(row),
  },
  {
    id: 'relief',
    section: both('救助', 'Relief'),
    rows: (
      [
        [
          '/otherAssistance/dibao',
          '低保',
          'Dibao',
          '否',
          [],
          'DIFFERS',
          ['民政 低保', 'Civil affairs'],
          '20T09:16',
          ['2025-08 起，本人每月 412.00 元', 'since 2025-08, 412.00 a month'],
          { affects: 'AMOUNT', waived: false },
        ],
        [
          '/otherAssistance/disabled',
          '残疾人两项补贴',
          'Disability allowances',
          '否',
          [],
          'AGREES',
          ['民政 残疾人补贴', 'Civil affairs'],
          '20T09:16',
        ],
        [
          '/payment/accountNumber',
          '领取账户',
          'Account',
          '李＊兰 齐鲁银行 ****8826',
          ['account'],
          'AGREES',
          ['银联 户名核验', 'Bank check'],
          '20T09:17',
        ],
      ] as RowData[]
    ).map(row),
  },
];

const condition = (
  id: string,
  depth: number,
  truth: PolicyCondition['truth'],
  zh: string,
  en: string,
  citation: PolicyCondition['citation'],
  detail?: [string, string],
): PolicyCondition => ({
  id,
  depth,
  label: both(zh, en),
  truth,
  detail: detail ? both(...detail) : null,
  citation,
});

const conditions: PolicyCondition[] = [
  condition('1', 0, 'YES', '未满 18 周岁，历城区户籍', 'Under 18, registered in Licheng', guide('二')),
  condition('2', 0, 'YES', '父亲属列明情形：服刑在押', 'Father in a listed state: serving a sentence', guide('二.2')),
  condition('2a', 1, 'YES', '期限 6 个月以上', 'Term of 6 months or more', national('一'), [
    '48 个月，司法 11-20',
    '48 months, justice 20 Nov',
  ]),
  condition('3', 0, 'UNKNOWN', '母亲属列明情形：失联', 'Mother in a listed state: out of contact', guide('二.2')),
  condition('3a', 1, 'YES', '报案满 6 个月', 'Reported 6 months ago', national('一'), [
    '2026-05-08 起，已 6 个月 12 天',
    'since 2026-05-08',
  ]),
  condition('3b', 1, 'UNKNOWN', '公安出具查找无果书面说明', 'Police state in writing that the search failed', national('一'), [
    '11-18 已发函，未回',
    'asked on 18 Nov, no answer yet',
  ]),
  condition('4', 0, 'YES', '未领取孤儿基本生活费', 'No orphan allowance', guide('二.1')),
];

/** The sample case in verification: a supplement is needed. */
export const sampleCase: CaseFile = {
  ...(sampleRows[2] as (typeof sampleRows)[number]),
  allowedActions: [...(sampleRows[2]?.allowedActions ?? []), 'RECORD_ENQUIRY', 'MERGE_DUPLICATE', 'DISMISS_DUPLICATE'],
  capacity: 'GUARDIAN',
  categoryLabel: both('事实无人抚养儿童', 'De facto unsupported child'),
  jurisdiction: { code: '370112', name: both('历城区', 'Licheng') },
  townshipUnit: { code: '370112002', name: both('洪家楼街道', 'Hongjialou') },
  applicantName: '李＊兰',
  completedAt: '2026-11-03T02:20:00Z',
  declarationSignedAt: '2026-10-30T01:58:00Z',
  clocks: [sampleClock(2)],
  form: {
    code: 'DE_FACTO_FORM',
    title: both('事实无人抚养儿童基本生活补贴申请表', 'Application form'),
    definition: parse(formText),
    revision: 4,
    revealablePaths: ['/child/residentId', '/parents/father/residentId', '/parents/mother/residentId'],
    answers: {
      child: {
        name: '王＊雨',
        sex: 'FEMALE',
        bornOn: '2015-03-12',
        ethnicity: '汉族',
        residentId: '370112********0123',
        registrationKind: 'URBAN',
        registeredAt: '370112002',
        registeredAddress: '花园路社区',
        address: '花园路 12 号 3 单元 501 室',
        health: ['HEALTHY'],
        education: 'PRIMARY',
      },
      parents: {
        father: {
          name: '王＊国',
          residentId: '370112********0617',
          states: ['SERVING_SENTENCE'],
          details: { SERVING_SENTENCE: { termMonths: 48, until: '2028-03-10' } },
        },
        mother: {
          name: '刘＊',
          residentId: '370181********2245',
          states: ['OUT_OF_CONTACT'],
          details: { OUT_OF_CONTACT: { reportedOn: '2026-05-08' } },
        },
      },
      guardians: [
        {
          name: '李＊兰',
          sex: 'FEMALE',
          relation: 'GRANDMOTHER_PATERNAL',
          residentId: '370112********4428',
          address: '花园路 12 号 3 单元 501 室',
          phone: '138****0027',
        },
      ],
      payment: {
        method: 'BANK_TRANSFER',
        accountHolder: '李＊兰',
        payee: '李＊兰',
        payeeRelation: 'GRANDMOTHER_PATERNAL',
        bank: '齐鲁银行',
        accountNumber: '************8826',
      },
      otherAssistance: { kinds: ['DIBAO'] },
    },
  },
  materials,
  comparison: sections,
  comparisonCounts: { agrees: 12, differs: 1, awaited: 1, noData: 2 },
  policy: {
    decision: 'UNDETERMINED',
    categoryLabel: both('事实无人抚养儿童', 'De facto unsupported child'),
    conditions,
    missing: [
      {
        path: 'mother.OUT_OF_CONTACT.policeResult',
        label: both('公安机关查找无果的书面说明', 'Written result of the police search'),
        whenYes: 'ELIGIBLE',
        whenNo: 'INELIGIBLE',
        yesText: both('符合，可提出初步意见', 'eligible; an opinion can be given'),
        noText: both('不符合，转重点困境儿童判断', 'not eligible; key difficulty is checked'),
        materialCode: 'POLICE_RESULT',
      },
    ],
    reasons: [],
    otherCategories: [{ category: 'KEY_DIFFICULTY', label: both('重点困境儿童', 'Key difficulty'), decision: 'UNDETERMINED' }],
    releases: [{ code: '370112', releaseId: '2024.1', hash: 'sha256:00' }],
  },
  duplicates: [
    {
      id: 'duplicate-1',
      state: 'OPEN',
      score: 85,
      shared: ['NAME', 'BORN_ON', 'RESIDENCE'],
      text: { zh: '可能与 历城儿保〔2026〕0031 是同一个孩子', en: 'Probably the same child as in 历城儿保〔2026〕0031' },
      canMerge: true,
      decidedBy: null,
      reason: null,
      otherCase: {
        id: 'case-7',
        number: '历城儿保〔2026〕0031',
        statusLabel: { zh: '待受理', en: 'Submitted' },
        categoryLabel: { zh: '事实无人抚养儿童', en: 'De facto unsupported child' },
        child: { name: '王＊雨', ageYears: 10 },
      },
    },
    {
      id: 'duplicate-2',
      state: 'OPEN',
      score: null,
      shared: [],
      text: {
        zh: '这个孩子可能另有一份正在办理的申请，由其他办理机构办理。能看到两份申请的人员会收到同样的提示。',
        en: 'There may be another running application for this child, handled by another office. Whoever may read both has the same hint.',
      },
      canMerge: false,
      decidedBy: null,
      reason: null,
      otherCase: null,
    },
  ],
  family: [
    {
      id: 'case-9',
      number: '历城儿保〔2026〕0018',
      statusLabel: { zh: '查验中', en: 'Being verified' },
      categoryLabel: { zh: '事实无人抚养儿童', en: 'De facto unsupported child' },
      child: { name: '王＊晴', ageYears: 7 },
    },
  ],
  enquiries: [
    {
      id: 'enquiry-1',
      kind: 'HOME_VISIT',
      label: both('入户调查', 'Home visit'),
      level: 'TOWNSHIP',
      onDate: '2026-11-19',
      people: [
        both('街道（乡镇）工作人员', 'Township staff'),
        both('儿童主任', 'Village child welfare director'),
        both('监护人', 'Guardian'),
      ],
      finding: '孩子与奶奶同住，母亲两年未归，奶奶靠务农维持。（示例）',
      facts: [{ path: 'mother.OUT_OF_CONTACT', label: both('母亲失联', 'Mother out of contact'), value: both('是', 'yes') }],
      files: [{ fileId: 'photo-1', fileName: '家中.jpg', mediaType: 'image/jpeg', sizeBytes: 120_000, url: '/files/photo-1' }],
      by: { subject: 'sample-zhou', name: '周敏' },
      at: '2026-11-19T08:10:00Z',
    },
  ],
  opinion: null,
  notices: [],
  decision: null,
  certificate: null,
  actions: [
    {
      id: 'a1',
      at: '2026-11-20T01:16:00Z',
      actor: 'SYSTEM',
      by: null,
      kind: 'RECEIVE_EVIDENCE',
      text: both('民政低保返回“在保”，与填报不符，已标记', 'Dibao register answers “in receipt”, differs from the form'),
    },
    {
      id: 'a2',
      at: '2026-11-18T06:02:00Z',
      actor: 'STAFF',
      by: { subject: 'z', name: '周敏' },
      kind: 'REFRESH_EVIDENCE',
      text: both('向洪家楼派出所发函核查刘＊查找结果', 'Asked the police station for the search result'),
    },
    {
      id: 'a3',
      at: '2026-11-17T08:40:00Z',
      actor: 'STAFF',
      by: { subject: 'z', name: '周敏' },
      kind: 'REVEAL_FIELD',
      text: both('查看刘＊完整身份证号，事由：核对报案回执', 'Saw the full ID; reason: compare with the receipt'),
    },
    {
      id: 'a4',
      at: '2026-11-03T02:20:00Z',
      actor: 'STAFF',
      by: { subject: 'h', name: '韩磊' },
      kind: 'ACCEPT',
      text: both('受理，12 项材料收 9 项', 'Accepted, 9 of 12 papers'),
    },
    { id: 'a5', at: '2026-10-30T01:58:00Z', actor: 'APPLICANT', by: null, kind: 'SUBMIT', text: both('提交申请', 'Submitted') },
  ],
  calendarOpen: false,
  entitlement: null,
};

const settled = sections.map((section) => ({
  ...section,
  rows: section.rows.map((entry) =>
    entry.path === '/parents/mother/policeResult'
      ? {
          ...entry,
          declared: '有',
          agency: {
            state: 'AGREES' as const,
            text: both('查找无果书面说明，11-27 出具', 'written result of 27 Nov'),
            source: both('公安', 'Police'),
            answeredAt: '2026-12-01T08:30:00+08:00',
          },
        }
      : entry,
  ),
}));

const opinion: CaseFile['opinion'] = {
  conclusion: 'MEETS',
  opinion: '经查验，王＊雨符合事实无人抚养儿童保障条件，建议予以确认。',
  preparedBy: { subject: 'sample-zhou', name: '周敏' },
  preparedAt: '2026-11-30T02:00:00Z',
  signedAt: '2026-12-01T02:00:00Z',
  signatures: [
    { step: 'handler', stepLabel: both('经办', 'Handler'), by: { subject: 'z', name: '周敏' }, signedAt: '2026-11-30T02:00:00Z' },
    { step: 'verifier', stepLabel: both('查验', 'Verifier'), by: { subject: 'h', name: '韩磊' }, signedAt: '2026-11-30T03:00:00Z' },
    { step: 'head', stepLabel: both('负责', 'Head'), by: { subject: 'q', name: '邱岚' }, signedAt: '2026-12-01T02:00:00Z' },
  ],
};

const confirmingStages: CaseFile['stages'] = sampleCase.stages.map((stage) => ({
  ...stage,
  state: stage.stage === 'CONFIRMATION' ? 'CURRENT' : stage.stage === 'PAYMENT' ? 'AHEAD' : 'DONE',
  ...(stage.stage === 'VERIFICATION' && { on: '2026-12-01T02:00:00Z', note: both('建议予以确认', 'proposes to confirm') }),
}));

const paragraphs = [
  ['李＊兰：', 'To 李＊兰:'],
  [
    '你于2026年10月30日为王＊雨提出的事实无人抚养儿童救助资格认定申请，我局已复核。',
    'We have reviewed your application of 30 October 2026 for 王＊雨.',
  ],
  [
    '经复核，王＊雨的父亲服刑在押，刑期48个月；母亲失联，2026年11月27日公安机关出具查找无果书面说明。父母双方均符合列明情形。',
    'The father serves a sentence of 48 months; the mother is out of contact, as the police stated on 27 November 2026. Both are in listed states.',
  ],
  ['现予以确认，从2027年1月起发放基本生活补贴，发至登记的银行账户。', 'The application is confirmed from January 2027.'],
  [
    '情况变化时（父母恢复联系、刑满释放、户籍迁移），请及时告知洪家楼街道办事处。',
    'Tell the subdistrict office when circumstances change.',
  ],
] as const;

/** What the sample gives for composing a decision of either kind. */
export const samplePreparation = (kind: 'CONFIRM' | 'REFUSE') => ({
  preparedDecision: {
    kind,
    title: kind === 'CONFIRM' ? both('确认决定书', 'Decision of confirmation') : both('不予确认决定书', 'Decision of refusal'),
    paragraphs: (kind === 'CONFIRM'
      ? paragraphs
      : [
          ...paragraphs.slice(0, 2),
          [
            '经复核，母亲不属失联情形，依据服务指南办理条件，不予确认。',
            'The mother is not out of contact; the application is refused.',
          ] as const,
          ['如不服本决定，可以在收到之日起60日内申请行政复议，或者在6个月内提起行政诉讼。', 'You may appeal within 60 days.'] as const,
        ]
    ).map(([zh, en]) => both(zh, en)),
    reasons: [
      {
        code: 'NOT_OUT_OF_CONTACT',
        text: both('母亲不属失联', 'The mother is not out of contact'),
        citation: national('一'),
        fromPolicy: false,
      },
      {
        code: 'TERM_TOO_SHORT',
        text: both('父亲刑期不足 6 个月', "The father's term is under 6 months"),
        citation: national('一'),
        fromPolicy: false,
      },
      { code: 'REGISTERED_ELSEWHERE', text: both('儿童户籍不在历城区', 'Registered elsewhere'), citation: guide('二'), fromPolicy: false },
    ],
    citations: [guide('二.2'), national('一')],
    firstMonth: kind === 'CONFIRM' ? '2027-01' : null,
    firstMonthFixed: false,
    firstMonthCitation: guide('五'),
    policyDecision: 'ELIGIBLE',
    agreesWithPolicy: kind === 'CONFIRM',
    agreesWithTownship: kind === 'CONFIRM',
    appeal: both('60 日内复议', 'appeal within 60 days'),
    amountFacts: { category: 'DE_FACTO_UNSUPPORTED', bornOn: '2015-03-12', otherBenefits: [{ kind: 'DIBAO', fen: 41_200 }] },
  },
});

/** The sample amount: a top-up, made from a sample standard. */
export const sampleAmount = {
  amountPreview: {
    payer: { code: '370112', name: both('历城区', 'Licheng') },
    firstMonth: '2027-01',
    amountFen: 148_800,
    basis: 'TOP_UP',
    sample: true,
    lines: [
      {
        kind: 'STANDARD',
        label: both('基本生活补贴标准', 'Standard of the allowance'),
        amountFen: 190_000,
        citation: null,
        releaseId: 'sample.2026.7',
        sample: true,
      },
      {
        kind: 'DEDUCTION',
        label: both('减 最低生活保障', 'Less dibao'),
        amountFen: -41_200,
        citation: national('二（一）'),
        releaseId: null,
        sample: false,
      },
      { kind: 'TOTAL', label: both('每月发放', 'Paid each month'), amountFen: 148_800, citation: null, releaseId: null, sample: true },
    ],
    problem: null,
  },
};

/** The case before the county's handler. */
export const confirmingCase: CaseFile = {
  ...sampleCase,
  status: 'CONFIRMING',
  version: 11,
  flags: ['PROXY'],
  clock: sampleClock(1, 6),
  stages: confirmingStages,
  comparison: settled,
  opinion,
  policy: sampleCase.policy && {
    ...sampleCase.policy,
    decision: 'ELIGIBLE',
    missing: [],
    conditions: conditions.map((one) => ({ ...one, truth: 'YES' as const })),
  },
  nextStep: {
    verb: both('拟写决定', 'Prepare the decision'),
    reason: both('街道建议予以确认', 'the township proposes to confirm'),
    action: 'PREPARE_DECISION',
  },
  allowedActions: ['PREPARE_DECISION', 'RETURN_TO_TOWNSHIP', 'REVEAL_FIELD'],
};

const decision: NonNullable<CaseFile['decision']> = {
  id: 'decision-1',
  kind: 'CONFIRM',
  title: both('确认决定书', 'Decision of confirmation'),
  paragraphs: paragraphs.map(([zh]) => zh),
  paragraphsEn: paragraphs.map(([, en]) => en),
  reasons: [],
  citations: [guide('二.2')],
  firstMonth: '2027-01',
  deviationReason: null,
  preparedBy: { subject: 'sample-shen', name: '沈岩' },
  preparedAt: '2026-12-01T06:00:00Z',
  signatures: [
    { step: 'handler', stepLabel: both('经办', 'Handler'), by: { subject: 's', name: '沈岩' }, signedAt: '2026-12-01T06:00:00Z' },
    { step: 'confirmer', stepLabel: both('确认', 'Confirmer'), by: null, signedAt: null },
  ],
  decidedAt: null,
  appeal: both('60 日内复议', 'appeal within 60 days'),
  layers: [
    { code: '000000', releaseId: '2019.1', hash: 'sha256:01' },
    { code: '370112', releaseId: '2023.1', hash: 'sha256:02' },
  ],
};

/** The case before the confirmer. */
export const preparedCase: CaseFile = {
  ...confirmingCase,
  status: 'DECISION_PREPARED',
  version: 12,
  decision,
  nextStep: { verb: both('签发决定', 'Sign the decision'), reason: both('沈岩已拟写', 'prepared by 沈岩'), action: 'SIGN_DECISION' },
  allowedActions: ['SIGN_DECISION', 'RETURN_TO_TOWNSHIP', 'REVEAL_FIELD'],
};

/** The case once confirmed. */
export const confirmedCase: CaseFile = {
  ...preparedCase,
  status: 'CONFIRMED',
  statusLabel: both('已确认', 'Confirmed'),
  version: 13,
  stages: confirmingStages.map((stage) => ({ ...stage, state: stage.stage === 'PAYMENT' ? 'CURRENT' : 'DONE' })),
  clock: { ...sampleClock(1, 6), state: 'ON_TIME', ticks: [] },
  decision: {
    ...decision,
    decidedAt: '2026-12-02T02:00:00Z',
    signatures: decision.signatures.map((line) => ({
      ...line,
      by: line.by ?? { subject: 'l', name: '陆平' },
      signedAt: '2026-12-02T02:00:00Z',
    })),
  },
  certificate: { number: '示例儿福证〔2026〕0001', issuedOn: '2026-12-02' },
  nextStep: { verb: both('已确认', 'Confirmed'), reason: null, action: null },
  allowedActions: ['PROPOSE_CHANGE', 'REVEAL_FIELD'],
  entitlement: {
    id: 'entitlement-1',
    state: 'ESTABLISHED',
    firstMonth: '2027-01',
    payer: { code: '370112', name: both('历城区', 'Licheng') },
    months: [{ month: '2027-01', amountFen: 148_800, basis: 'TOP_UP', lines: sampleAmount.amountPreview.lines as never, sample: true }],
    refusal: null,
  },
};

/** The case before the township's head. */
export const signingCase: CaseFile = {
  ...sampleCase,
  status: 'VERIFICATION_PREPARED',
  version: 9,
  flags: ['READY'],
  comparison: settled,
  policy: confirmingCase.policy,
  opinion: { ...(opinion as NonNullable<typeof opinion>), signedAt: null },
  nextStep: { verb: both('签字上报', 'Sign and report'), reason: both('周敏已提出意见', 'opinion by 周敏'), action: 'SIGN_VERIFICATION' },
  allowedActions: ['SIGN_VERIFICATION', 'SEND_BACK_VERIFICATION', 'REVEAL_FIELD'],
};
