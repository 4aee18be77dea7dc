import type { Payment, PaymentException, PaymentStop, Run, RunAction, RunActionKind, RunLine, RunState } from '../src/run/run-types.ts';

const people = ['李*桐', '赵*航', '周*雯', '吴*琳', '郑*凯', '孙*洋', '钱*悦', '冯*宁', '陈*安'];

function action(sequence: number, kind: RunActionKind, actorName: string | null, at: string, note: string | null = null): RunAction {
  return { sequence, kind, actorName, at, note, answer: null };
}

const history: RunAction[] = [
  action(1, 'PREPARE', '陈刚', '2026-11-05T01:20:00Z'),
  action(2, 'FINISH_PREPARATION', null, '2026-11-05T01:21:10Z'),
  action(3, 'REVIEW', '马丽', '2026-11-06T02:05:00Z'),
  action(4, 'APPROVE', '周敏', '2026-11-06T06:40:00Z'),
  action(5, 'REQUEST_SENDING', '王磊', '2026-11-06T07:02:00Z'),
  action(6, 'SEND', null, '2026-11-06T07:02:04Z'),
  action(7, 'TAKE_RETURN', '王磊', '2026-11-07T02:10:00Z'),
  action(8, 'SETTLE_WITH_RETURNS', null, '2026-11-07T02:10:00Z'),
];

const batch = {
  batchKey: 'B0194f2a91c07',
  fileName: 'B0194f2a91c07.csv',
  lineCount: 985,
  totalFen: 128_178_000,
  contentHash: '9f2c4b7a1d0e5c6880b1fa2233c4d5e69f2c4b7a1d0e5c6880b1fa2233c4d5e6',
  state: 'ACCEPTED',
  reference: 'SB20261106-0192',
  refusalReason: null,
};

/** The steps that are possible in a state, taken by whoever holds the role. */
const stepsOf: Record<string, { kind: RunActionKind; by: string }[]> = {
  DRAFT: [
    { kind: 'REVIEW', by: 'reviewer' },
    { kind: 'WITHDRAW', by: 'reviewer' },
  ],
  REVIEWED: [
    { kind: 'APPROVE', by: 'approver' },
    { kind: 'WITHDRAW', by: 'approver' },
  ],
  APPROVED: [{ kind: 'REQUEST_SENDING', by: 'sender' }],
  UNKNOWN: [
    { kind: 'ENQUIRE', by: 'sender' },
    { kind: 'RESOLVE_ACCEPTED', by: 'sender' },
    { kind: 'RESOLVE_NOT_RECEIVED', by: 'sender' },
  ],
  SENT: [{ kind: 'TAKE_RETURN', by: 'sender' }],
};

const behind: Record<RunState, number> = { DRAFT: 2, REVIEWED: 3, APPROVED: 4, UNKNOWN: 5, SENT: 6, RETURNED: 8, SETTLED: 8, WITHDRAWN: 2 };

/** A run of the samples in a state, as one person sees it. Amounts are samples. */
export function sampleRun(state: RunState, person: string, patch: Partial<Run> = {}): Run {
  const sent = ['SENT', 'RETURNED', 'SETTLED', 'UNKNOWN'].includes(state);
  const answered = state === 'RETURNED';
  return {
    id: `run-${state.toLowerCase()}`,
    month: '2026-11',
    sequence: 0,
    state,
    sending: false,
    prepared: true,
    preparedPercent: 100,
    itemCount: 990,
    grossFen: 128_848_000,
    recoveredFen: 20_000,
    totalFen: 128_828_000,
    cashCount: 5,
    cashFen: 650_000,
    exceptionCount: 2,
    stoppedCount: 4,
    stoppedFen: 510_000,
    startedAt: '2026-11-05T01:20:00Z',
    payer: { code: '370112', name: { zh: '济南市历城区', en: 'Licheng, Jinan' } },
    actions:
      state === 'UNKNOWN'
        ? [...history.slice(0, 5), action(6, 'LOSE_TRACK', null, '2026-11-06T07:02:34Z')]
        : history.slice(0, behind[state]),
    steps: (stepsOf[state] ?? []).map(({ kind, by }) => ({
      kind,
      allowed: person === by,
      refusalCode: person === 'preparer' && kind === 'REVIEW' ? 'RUN_OWN' : null,
    })),
    batch: sent
      ? { ...batch, state: state === 'UNKNOWN' ? 'UNKNOWN' : 'ACCEPTED', reference: state === 'UNKNOWN' ? null : batch.reference }
      : null,
    returns: answered
      ? [
          {
            id: 'return-1',
            source: 'UPLOADED',
            settledCount: 983,
            settledFen: 127_918_000,
            returnedCount: 2,
            returnedFen: 260_000,
            problemCount: 3,
            problems: [
              { row: 12, code: 'LINE_ALTERED' },
              { row: 40, code: 'LINE_DUPLICATE' },
              { row: 991, code: 'LINE_FOREIGN' },
            ],
            takenAt: '2026-11-07T02:10:00Z',
          },
        ]
      : [],
    differences: [
      { difference: 'SAME', count: 972, totalFen: 126_314_000, previousFen: 126_314_000 },
      { difference: 'NEW', count: 6, totalFen: 728_000, previousFen: 0 },
      { difference: 'CHANGED', count: 9, totalFen: 772_000, previousFen: 986_000 },
      { difference: 'ARREARS', count: 3, totalFen: 1_014_000, previousFen: 0 },
    ],
    exceptionCounts: [
      { code: 'ACCOUNT_UNVERIFIED', count: 1, amountFen: 130_000 },
      { code: 'ON_HOLD', count: 1, amountFen: 130_000 },
    ],
    states: answered
      ? [
          { state: 'SETTLED', count: 988, totalFen: 128_568_000 },
          { state: 'RETURNED', count: 2, totalFen: 260_000 },
        ]
      : [{ state: sent ? 'SENT' : 'PREPARED', count: 990, totalFen: 128_828_000 }],
    previous: { id: 'run-october', month: '2026-10', itemCount: 990, totalFen: 128_580_000 },
    ...patch,
  };
}

/** Runs of the list: one in every state. */
export const sampleRuns: RunLine[] = [
  sampleRun('DRAFT', 'reviewer'),
  { ...sampleRun('RETURNED', 'reviewer'), month: '2026-10' },
  { ...sampleRun('UNKNOWN', 'reviewer'), month: '2026-09' },
  { ...sampleRun('SETTLED', 'reviewer'), month: '2026-08' },
  { ...sampleRun('SETTLED', 'reviewer'), id: 'run-again', month: '2026-08', sequence: 1, itemCount: 4, totalFen: 520_000 },
  { ...sampleRun('WITHDRAWN', 'reviewer'), month: '2026-07' },
];

/** Payments of the samples. */
export const samplePayments: Payment[] = people.map((payee, index) => ({
  id: `payment-${index}`,
  line: index + 1,
  month: '2026-11',
  kind: 'MONTHLY',
  supplement: index === 2 ? 1 : 0,
  grossFen: index === 0 ? 102_000 : 64_000,
  recoveredFen: index === 1 ? 20_000 : 0,
  amountFen: index === 0 ? 102_000 : index === 1 ? 44_000 : 64_000,
  previousFen: index === 0 ? 130_000 : 78_000,
  method: index === 3 ? 'CASH' : 'BANK',
  difference: 'CHANGED',
  state: 'SENT',
  returnReason: null,
  answeredAt: null,
  payee,
  account: index === 3 ? null : '6217****3390',
  entitlement: { id: `entitlement-${index}` },
}));

/** Two payments that came back. */
export const sampleReturned: Payment[] = samplePayments.slice(4, 6).map((payment, index) => ({
  ...payment,
  state: 'RETURNED',
  returnReason: index === 0 ? '户名不符' : '账户已销户',
  answeredAt: '2026-11-07T02:10:00Z',
}));

/** What a sample run does not pay. */
export const sampleExceptions: PaymentException[] = [
  {
    id: 'exception-1',
    month: '2026-11',
    kind: 'MONTHLY',
    code: 'ACCOUNT_UNVERIFIED',
    amountFen: 130_000,
    entitlement: { id: 'e-1', payeeAccount: { holder: '吴*琳' } },
  },
  {
    id: 'exception-2',
    month: '2026-11',
    kind: 'MONTHLY',
    code: 'ON_HOLD',
    amountFen: 130_000,
    entitlement: { id: 'e-2', payeeAccount: null },
  },
];

/** Children paid last month and not this month. */
export const sampleStops: PaymentStop[] = [
  { id: 'stop-1', previousFen: 130_000, reason: 'NOTHING_DUE', entitlement: { id: 'e-3', payeeAccount: { holder: '郑*凯' } } },
  { id: 'stop-2', previousFen: 120_000, reason: 'PAID_BY_ANOTHER', entitlement: { id: 'e-4', payeeAccount: { holder: '孙*洋' } } },
];
