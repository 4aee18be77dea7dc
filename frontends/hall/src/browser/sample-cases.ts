import { publishedForm, place } from './sample-portal.ts';

const text = (zh: string, en: string) => ({ zh, en });

/** A complete, valid form. Synthetic people (示例). */
export const completeAnswers: Record<string, Record<string, unknown> | object[]> = {
  child: {
    name: '示例小雨',
    sex: 'FEMALE',
    bornOn: '2015-03-12',
    ethnicity: '汉族',
    residentId: '370112201503120027',
    registrationKind: 'RURAL',
    registeredAt: '370112002',
    address: '示例路 12 号',
    health: ['HEALTHY'],
    education: 'PRIMARY',
  },
  parents: {
    father: { name: '示例建国', states: ['SERVING_SENTENCE'], details: { SERVING_SENTENCE: { termMonths: 24 } } },
    mother: { unknown: true },
  },
  guardians: [
    {
      name: '示例秀兰',
      sex: 'FEMALE',
      relation: 'GRANDMOTHER_PATERNAL',
      residentId: '370112196001010027',
      address: '示例路 12 号',
      phone: '13800000001',
    },
  ],
  payment: { method: 'CASH', payee: '示例秀兰', payeeRelation: 'GRANDMOTHER_PATERNAL' },
  otherAssistance: { kinds: ['NONE'] },
};

export interface SampleMaterial {
  id: string;
  code: string;
  required: string;
  state: string;
  files: object[];
  [rest: string]: unknown;
}

function material(code: string, zh: string, en: string, patch: Partial<SampleMaterial> = {}): SampleMaterial {
  return {
    id: code,
    code,
    label: text(zh, en),
    required: 'REQUIRED',
    because: null,
    state: 'MISSING',
    files: [],
    note: null,
    waivedBy: null,
    ...patch,
  };
}

const materials = () => [
  material('CHILD_PHOTO', '儿童证件照片', 'Photo'),
  material('FATHER_STATE_PROOF', '父亲状态证明', 'Proof about the father', {
    required: 'CONDITIONAL',
    because: text('父亲服刑在押', 'The father serves a sentence'),
  }),
  material('CHILD_ID', '儿童身份证', 'ID card', { required: 'WAIVED', waivedBy: text('户籍信息', 'the population register') }),
];

export type SampleCase = ReturnType<typeof draftCase>;

/** A draft of the de facto form. */
export function draftCase(id: string, answers: Record<string, unknown> = {}) {
  const definition = publishedForm('DE_FACTO_FORM');
  return {
    __typename: 'Case',
    id,
    number: null as string | null,
    status: 'DRAFT',
    statusLabel: text('填写中', 'Draft'),
    version: 1,
    category: 'DE_FACTO_UNSUPPORTED',
    categoryLabel: text('事实无人抚养儿童', 'De facto unsupported child'),
    jurisdiction: place('370112'),
    townshipUnit: { code: '370112002', name: text('洪家楼街道', 'Hongjialou Subdistrict') },
    child: { id: 'child', name: '示例小雨' },
    applicantName: '示例秀兰',
    startedAt: '2026-03-10T02:00:00Z',
    submittedAt: null as string | null,
    completedAt: null as string | null,
    declarationSignedAt: '2026-03-10T02:00:00Z',
    clock: null as object | null,
    stages: [] as object[],
    notices: [] as object[],
    decision: null as object | null,
    certificate: null,
    actions: [] as object[],
    allowedActions: [] as string[],
    calendarOpen: false,
    form: { code: 'DE_FACTO_FORM', title: definition.title, definition, answers, revision: 0, step: null as string | null },
    materials: materials(),
    objections: [] as object[],
    objectionUntil: null as string | null,
    rating: null as object | null,
    entitlement: null as object | null,
  };
}

const ticks = (used: number, paused: number, left: number) =>
  [...Array<string>(used).fill('USED'), ...Array<string>(paused).fill('PAUSED'), ...Array<string>(left).fill('LEFT')].map(
    (kind, index) => ({ date: `2026-03-${String(11 + index)}`, kind }),
  );
const clock = (state: string, patch: object = {}) => ({
  step: 'WHOLE',
  state,
  limitWorkingDays: 15,
  workingDaysUsed: 8,
  workingDaysLeft: 7,
  dueOn: '2026-04-02',
  ticks: ticks(8, 2, 7),
  pausedDays: 2,
  citation: { document: '示例文件', clause: '五', assumed: false },
  openYear: null,
  ...patch,
});
const stages = (current: number) =>
  ['APPLICATION', 'ACCEPTANCE', 'VERIFICATION', 'CONFIRMATION', 'PAYMENT'].map((stage, index) => ({
    stage,
    state: index < current ? 'DONE' : index === current ? 'CURRENT' : 'AHEAD',
    on: index < current ? '2026-03-11T02:00:00Z' : null,
    note: null,
  }));

/** A case that has been handed in, at the state a page is to be tried in. */
export function handedIn(id: string, state: 'VERIFYING' | 'OPEN' | 'ASKED' | 'CONFIRMED' | 'REFUSED' | 'OBJECTED' | 'UPHELD'): SampleCase {
  const running: SampleCase = {
    ...draftCase(id, completeAnswers),
    number: '历城儿保〔2026〕0001',
    status: 'VERIFYING',
    statusLabel: text('查验中', 'Being verified'),
    submittedAt: '2026-03-10T02:00:00Z',
    completedAt: '2026-03-10T02:00:00Z',
    clock: clock('RUNNING'),
    stages: stages(2),
    actions: [{ id: 'a', at: '2026-03-10T02:00:00Z', text: text('提交申请', 'Handed in') }],
    allowedActions: ['WITHDRAW'],
  };
  const refused: Partial<SampleCase> = {
    status: 'REFUSED',
    statusLabel: text('不予确认', 'Refused'),
    clock: clock('LATE'),
    stages: stages(4).map((stage, index) => (index === 4 ? { ...stage, state: 'AHEAD' } : stage)),
    allowedActions: ['RAISE_OBJECTION'],
    objectionUntil: '2026-05-19',
    decision: decision('REFUSE'),
  };
  const states: Record<typeof state, Partial<SampleCase>> = {
    VERIFYING: {},
    OPEN: { clock: clock('OPEN', { dueOn: null, openYear: 2027, ticks: [] }), calendarOpen: true },
    ASKED: {
      status: 'SUPPLEMENT_REQUESTED',
      statusLabel: text('待补正', 'Waiting for papers'),
      clock: clock('PAUSED', { dueOn: null, workingDaysLeft: null, ticks: ticks(8, 2, 0) }),
      notices: [supplementRequest],
    },
    CONFIRMED: {
      status: 'CONFIRMED',
      statusLabel: text('已确认', 'Confirmed'),
      clock: clock('ON_TIME'),
      stages: stages(4),
      allowedActions: [],
      decision: decision('CONFIRM'),
      entitlement,
    },
    REFUSED: refused,
    OBJECTED: {
      ...refused,
      status: 'OBJECTION_RAISED',
      statusLabel: text('异议待答复', 'Objection to be answered'),
      allowedActions: [],
      objections: [objection],
    },
    UPHELD: {
      ...refused,
      allowedActions: [],
      objections: [{ ...objection, outcome: 'UPHELD', answer: '经复查，理由成立。', answeredAt: '2026-03-27T02:00:00Z' }],
      rating: { score: 4, comment: '讲得很清楚。', ratedAt: '2026-03-28T02:00:00Z' },
    },
  };
  return { ...running, ...states[state] };
}

const supplementRequest = {
  id: 'notice',
  kind: 'SUPPLEMENT_REQUEST',
  level: 'TOWNSHIP',
  sentAt: '2026-03-16T02:00:00Z',
  answeredAt: null as string | null,
  text: text('请补充以下材料。', 'Please add these papers.'),
  items: [
    {
      materialCode: 'FATHER_STATE_PROOF',
      label: text('父亲状态证明', 'Proof about the father'),
      factPath: null,
      text: '判决书每一页都要拍清楚。',
    },
    { materialCode: null, label: text('监护人电话', 'Phone'), factPath: 'guardians', text: '请确认号码。' },
  ],
};

const objection = {
  id: 'objection',
  reason: '孩子的母亲已经失联两年。',
  raisedAt: '2026-03-22T02:00:00Z',
  outcome: null,
  answer: null,
  answeredAt: null,
};

const decision = (kind: 'CONFIRM' | 'REFUSE') => ({
  id: 'decision',
  kind,
  title: text(kind === 'CONFIRM' ? '确认决定' : '不予确认决定', kind === 'CONFIRM' ? 'Confirmation' : 'Refusal'),
  paragraphs: ['经审核，作出以下决定。'],
  paragraphsEn: ['After review the following is decided.'],
  reasons: [
    {
      code: 'REASON',
      text: text('父亲服刑在押', 'The father serves a sentence'),
      citation: { document: '示例文件', clause: '二', assumed: false },
    },
  ],
  citations: [],
  firstMonth: kind === 'CONFIRM' ? '2026-04' : null,
  decidedAt: '2026-03-20T02:00:00Z',
  appeal: text('可以申请行政复议。', 'You may ask for review.'),
});

const line = (kind: string, zh: string, en: string, amountFen: number) => ({
  kind,
  label: text(zh, en),
  amountFen,
  citation: null,
  sample: true,
});
const entitlement = {
  id: 'entitlement',
  state: 'ESTABLISHED',
  firstMonth: '2026-04',
  refusal: null,
  lumpSum: null,
  amountObjections: [] as object[],
  heldSince: null as string | null,
  payments: [
    {
      id: 'p1',
      month: '2026-04',
      kind: 'MONTHLY',
      recoveredFen: 0,
      amountFen: 148800,
      state: 'SETTLED',
      method: 'BANK',
      answeredAt: '2026-04-12T02:00:00Z',
    },
  ],
  payeeAccount: {
    id: 'account',
    method: 'BANK',
    holderKind: 'GUARDIAN',
    holder: '示*兰',
    accountNumber: '6217****3390',
    bank: '示例银行洪家楼支行',
    state: 'VERIFIED',
    givenAt: '2026-03-20T02:00:00Z',
    checkedAt: '2026-03-22T02:00:00Z',
    checkNote: null as string | null,
  },
  months: ['2026-04', '2026-05'].map((month) => ({
    month,
    amountFen: 148800,
    basis: 'TOP_UP',
    sample: true,
    lines: [
      line('STANDARD', '标准', 'Standard', 188800),
      line('DEDUCTION', '已领低保', 'Dibao', -40000),
      line('TOTAL', '实发', 'Paid', 148800),
    ],
  })),
};
