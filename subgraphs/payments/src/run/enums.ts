import { registerEnumType } from 'type-graphql';

export const PaymentRunState = {
  DRAFT: 'DRAFT',
  REVIEWED: 'REVIEWED',
  APPROVED: 'APPROVED',
  SENT: 'SENT',
  SETTLED: 'SETTLED',
  RETURNED: 'RETURNED',
  UNKNOWN: 'UNKNOWN',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export const PaymentRunActionKind = {
  PREPARE: 'PREPARE',
  FINISH_PREPARATION: 'FINISH_PREPARATION',
  REVIEW: 'REVIEW',
  APPROVE: 'APPROVE',
  REQUEST_SENDING: 'REQUEST_SENDING',
  SEND: 'SEND',
  LOSE_TRACK: 'LOSE_TRACK',
  BANK_REFUSED: 'BANK_REFUSED',
  ENQUIRE: 'ENQUIRE',
  RESOLVE_ACCEPTED: 'RESOLVE_ACCEPTED',
  RESOLVE_NOT_RECEIVED: 'RESOLVE_NOT_RECEIVED',
  TAKE_RETURN: 'TAKE_RETURN',
  CALL_BACK: 'CALL_BACK',
  PAY_CASH: 'PAY_CASH',
  SETTLE: 'SETTLE',
  SETTLE_WITH_RETURNS: 'SETTLE_WITH_RETURNS',
  WITHDRAW: 'WITHDRAW',
} as const;
export const PaymentItemState = {
  PREPARED: 'PREPARED',
  SENT: 'SENT',
  SETTLED: 'SETTLED',
  RETURNED: 'RETURNED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export const PaymentDifference = {
  SAME: 'SAME',
  NEW: 'NEW',
  CHANGED: 'CHANGED',
  ARREARS: 'ARREARS',
  REISSUED: 'REISSUED',
  ONCE: 'ONCE',
} as const;
export const PaymentKind = { MONTHLY: 'MONTHLY', LUMP_SUM: 'LUMP_SUM' } as const;
export const PayoutMethod = { BANK: 'BANK', CASH: 'CASH' } as const;
export const PaymentExceptionCode = {
  NO_ACCOUNT: 'NO_ACCOUNT',
  ACCOUNT_UNVERIFIED: 'ACCOUNT_UNVERIFIED',
  ON_HOLD: 'ON_HOLD',
  CAME_BACK: 'CAME_BACK',
  PAID_ELSEWHERE: 'PAID_ELSEWHERE',
  STANDARD_UNSET: 'STANDARD_UNSET',
  FACTS_MISSING: 'FACTS_MISSING',
  CHANGED_SINCE: 'CHANGED_SINCE',
} as const;
export const PaymentStopReason = { NOTHING_DUE: 'NOTHING_DUE', PAID_BY_ANOTHER: 'PAID_BY_ANOTHER' } as const;

registerEnumType(PaymentRunState, {
  name: 'PaymentRunState',
  description: 'Where a payment run stands.',
  valuesConfig: {
    DRAFT: { description: 'Being prepared, or prepared and waiting for review.' },
    REVIEWED: { description: 'The differences to the last month were looked at.' },
    APPROVED: { description: 'Its totals are fixed; it may be sent.' },
    SENT: { description: 'The bank has it and gave its reference; payments are being answered.' },
    SETTLED: { description: 'Every payment arrived.' },
    RETURNED: { description: 'Every payment is answered and at least one came back.' },
    UNKNOWN: { description: 'Nobody knows whether the bank has the file. It is never sent again by itself.' },
    WITHDRAWN: { description: 'Given up before it was sent; the month can be prepared anew.' },
  },
});
registerEnumType(PaymentRunActionKind, { name: 'PaymentRunActionKind', description: 'What was done with a run.' });
registerEnumType(PaymentItemState, {
  name: 'PaymentItemState',
  description: 'What became of a payment.',
  valuesConfig: {
    PREPARED: { description: 'In a run that was not sent yet.' },
    SENT: { description: 'On its way, by bank or to be handed out.' },
    SETTLED: { description: 'Arrived.' },
    RETURNED: { description: 'Came back. It is paid again once its account is put right or an officer says so.' },
    WITHDRAWN: { description: 'Of a run that was given up.' },
  },
});
registerEnumType(PaymentDifference, {
  name: 'PaymentDifference',
  description: 'How a payment differs from the last month.',
  valuesConfig: {
    SAME: { description: 'As last month.' },
    NEW: { description: 'The child was not paid last month.' },
    CHANGED: { description: 'Another amount than last month.' },
    ARREARS: { description: 'For an earlier month: late, or the difference of a higher amount.' },
    REISSUED: { description: 'Came back and is paid again.' },
    ONCE: { description: 'The sum paid once on turning 18.' },
  },
});
registerEnumType(PaymentKind, { name: 'PaymentKind', description: 'The amount of a month, or the sum paid once on turning 18.' });
registerEnumType(PayoutMethod, { name: 'PayoutMethod', description: 'To an account or in cash against a signed receipt.' });
registerEnumType(PaymentExceptionCode, {
  name: 'PaymentExceptionCode',
  description: 'Why a due is not paid by a run.',
  valuesConfig: {
    NO_ACCOUNT: { description: 'Nobody has said where the money goes.' },
    ACCOUNT_UNVERIFIED: { description: 'The account, or its change, was not verified by a second person.' },
    ON_HOLD: { description: 'An officer holds the payments back.' },
    CAME_BACK: { description: 'The last payment came back; the account is to be put right.' },
    PAID_ELSEWHERE: { description: 'Another county has paid this month already: the counties settle it, the child is not paid twice.' },
    STANDARD_UNSET: { description: 'Nobody published the amount.' },
    FACTS_MISSING: { description: 'A fact, a rule or a release is missing.' },
    CHANGED_SINCE: { description: 'What is due changed between preparing and approving.' },
  },
});
registerEnumType(PaymentStopReason, { name: 'PaymentStopReason', description: 'Why a child is not paid this month.' });
