/** Accounts, objections, budget and ledger of the samples. */
const lines = [
  {
    kind: 'STANDARD',
    label: { zh: '本月标准', en: 'Standard of the month' },
    amountFen: 130_000,
    citation: { document: '示例文件〔2025〕1号', clause: '一' },
    releaseId: '2026-09',
    sample: true,
  },
  {
    kind: 'DEDUCTION',
    label: { zh: '低保金，人均', en: 'Minimum living allowance, per head' },
    amountFen: -28_000,
    citation: { document: '示例文件〔2019〕2号', clause: '三' },
    releaseId: null,
    sample: false,
  },
  { kind: 'TOTAL', label: { zh: '应发', en: 'Due' }, amountFen: 102_000, citation: null, releaseId: null, sample: false },
];

/** How the sample amounts came about. */
export const sampleCalculation = {
  entitlement: {
    id: 'entitlement-0',
    months: [{ month: '2026-11', amountFen: 102_000, revision: 2, recordedAt: '2026-11-03T02:00:00Z', lines }],
    lumpSum: null,
  },
};

export const sampleAccounts = [
  {
    id: 'account-1',
    version: 2,
    method: 'BANK',
    holderKind: 'GUARDIAN',
    holder: '李*兰',
    accountNumber: '6217****8841',
    bank: '示例银行洪家楼支行',
    duty: null,
    source: 'GUARDIAN',
    givenAt: '2026-11-12T03:10:00Z',
  },
  {
    id: 'account-2',
    version: 1,
    method: 'BANK',
    holderKind: 'INSTITUTION',
    holder: '示例*院',
    accountNumber: '1602****0071',
    bank: '示例银行历城支行',
    duty: '集中养育协议',
    source: 'OFFICER',
    givenAt: '2026-11-13T06:00:00Z',
  },
];

export const sampleObjections = [
  {
    id: 'objection-1',
    month: '2026-11',
    reason: '从十月起不再领低保了，怎么还在扣？',
    raisedAt: '2026-11-14T08:12:00Z',
    entitlement: { id: 'entitlement-0', payeeAccount: { holder: '李*桐' } },
  },
  {
    id: 'objection-2',
    month: null,
    reason: '九月的钱没有收到。',
    raisedAt: '2026-11-15T01:02:00Z',
    entitlement: { id: 'entitlement-1', payeeAccount: null },
  },
];

export const sampleBudget = {
  fiscalYear: 2026,
  amountFen: 1_560_000_000,
  executedFen: 1_279_800_000,
  executedPercent: 82,
  warnAtPercent: 90,
  warning: false,
};

export const sampleBalances = [
  { account: 'GRANTS', balanceFen: 1_279_800_000 },
  { account: 'IN_TRANSIT', balanceFen: -128_178_000 },
  { account: 'CASH_DESK', balanceFen: -650_000 },
  { account: 'TREASURY', balanceFen: -1_150_952_000 },
  { account: 'RECOVERABLE', balanceFen: -20_000 },
];

export const sampleEntries = [
  {
    id: 'entry-2',
    kind: 'BANK_ANSWERED',
    recordedAt: '2026-11-07T02:10:00Z',
    postings: [
      { account: 'IN_TRANSIT', amountFen: 128_178_000 },
      { account: 'TREASURY', amountFen: -127_918_000 },
      { account: 'GRANTS', amountFen: -260_000 },
    ],
  },
  {
    id: 'entry-1',
    kind: 'RUN_SENT',
    recordedAt: '2026-11-06T07:02:04Z',
    postings: [
      { account: 'GRANTS', amountFen: 128_848_000 },
      { account: 'RECOVERABLE', amountFen: -20_000 },
      { account: 'IN_TRANSIT', amountFen: -128_178_000 },
      { account: 'CASH_DESK', amountFen: -650_000 },
    ],
  },
];

export const sampleHolds = [
  {
    id: 'hold-1',
    reason: '监护人去世，领取人待街道确认。',
    placedAt: '2026-11-10T02:00:00Z',
    entitlement: { id: 'e-2', payeeAccount: { holder: '郑*凯' } },
  },
];

export const sampleOverpayments = [
  {
    id: 'overpayment-1',
    state: 'OPEN',
    amountFen: 260_000,
    recoveredFen: 0,
    waivedFen: 0,
    outstandingFen: 260_000,
    openedAt: '2026-11-02T02:00:00Z',
    version: 1,
    months: [
      { month: '2026-09', paidFen: 130_000, recoveredFen: 0, dueFen: 0, overpaidFen: 130_000 },
      { month: '2026-10', paidFen: 130_000, recoveredFen: 0, dueFen: 0, overpaidFen: 130_000 },
    ],
    recovery: null,
    entitlement: { id: 'e-5', payeeAccount: { holder: '冯*宁' } },
  },
  {
    id: 'overpayment-2',
    state: 'RECOVERING',
    amountFen: 60_000,
    recoveredFen: 20_000,
    waivedFen: 0,
    outstandingFen: 40_000,
    openedAt: '2026-08-02T02:00:00Z',
    version: 3,
    months: [{ month: '2026-07', paidFen: 130_000, recoveredFen: 0, dueFen: 70_000, overpaidFen: 60_000 }],
    recovery: { id: 'recovery-1', method: 'PLAN', limitPercent: 0 },
    entitlement: { id: 'e-6', payeeAccount: null },
  },
];
