import { type LocalisedMessage, RefusalError } from '@onething/subgraph-kit';

/** Every lawful "no" of a run. */
const runRefusals = {
  RUN_EXISTS: { zh: '该月的发放批次已经存在，不能再建一个', en: 'There is a run for this month already' },
  RUN_TOO_EARLY: { zh: '还没有到该月，不能提前发放', en: 'The month has not begun yet' },
  RUN_OUT_OF_ORDER: {
    zh: '已经有之后月份的批次；该月未发的金额会作为补发列入下一批次',
    en: 'There is a run for a later month; what this month still owes is paid as arrears by the next run',
  },
  RUN_REGULAR_FIRST: { zh: '请先报送该月的正常批次，再建补发批次', en: 'Send the regular run of the month first' },
  RUN_OPEN: { zh: '还有未报送的批次，请先完成或撤回它', en: 'Another run is not sent yet: finish it or withdraw it' },
  RUN_NOT_PREPARED: { zh: '批次还在生成，请等进度完成', en: 'The run is still being prepared' },
  RUN_STEP_NOT_POSSIBLE: { zh: '批次现在的状态不允许这一步', en: 'This step is not possible where the run stands' },
  RUN_OWN: { zh: '制单人不能复核或审批自己的批次', en: 'Whoever prepared the run can neither review nor approve it' },
  RUN_SENDER_NOT_INDEPENDENT: { zh: '报送人不能是制单人或审批人', en: 'Whoever prepared or approved the run cannot send it' },
  RUN_TOTALS_DIFFER: { zh: '笔数或金额与您看到的不一致，请刷新后再核对', en: 'Count or sum differ from what you saw: look again' },
  RUN_OUT_OF_DATE: {
    zh: '生成之后有应发金额、账户或暂停发生变化，请重新复核，变化的会移入例外',
    en: 'Dues, accounts or holds changed after it was prepared: review it again, what changed moves to the exceptions',
  },
  RUN_WAS_SENT: { zh: '文件曾经送往银行，批次不能撤回', en: 'The file went to the bank once: the run cannot be withdrawn' },
  BUDGET_EXCEEDED: {
    zh: '本年度预算不足，不能报送；请财政部门追加预算',
    en: "The year's budget does not suffice: it cannot be sent until the budget is raised",
  },
  BANK_NO_ANSWER: { zh: '银行没有回应，批次状态不变，请稍后再查', en: 'The bank did not answer; nothing changed. Ask again later' },
  REASON_REQUIRED: { zh: '请写明理由', en: 'Give the reason' },
  PAYMENT_NOT_RETURNED: { zh: '只有被退回的款项才能重新发放', en: 'Only a payment that came back can be paid again' },
  PAYMENT_NOT_CASH: { zh: '这笔款项不是待领取的现金', en: 'This payment is not cash waiting to be handed out' },
  PAID_ON_FUTURE: { zh: '领取日期不能晚于今天', en: 'The day of payment cannot lie in the future' },
  HOLD_EXISTS: { zh: '已经处于暂停状态', en: 'The payments are held already' },
  HOLD_RELEASED: { zh: '暂停已经解除', en: 'The hold was released already' },
} as const satisfies Record<string, LocalisedMessage>;

export type RunRefusalCode = keyof typeof runRefusals;

/** The refusal of a run's use case. */
export function runRefusal(code: RunRefusalCode): RefusalError {
  return new RefusalError(code, runRefusals[code]);
}

/** Refuses an empty reason. */
export function requireReason(reason: string): string {
  const text = reason.trim();
  if (text === '') throw runRefusal('REASON_REQUIRED');
  return text.slice(0, 500);
}
