/** Words of the answer to an objection; the keys of both languages are the same. */
export const objectionZh = {
  title: '答复异议',
  note: '由拟定决定以外的人答复；申请人看得到答复全文。',
  words: '申请人说',
  none: '没有等待答复的异议。',
  outcome: '怎么处理',
  outcomeNeeded: '请选怎么处理',
  outcomes: {
    UPHELD: '维持不予确认',
    TO_CONFIRMATION: '撤回决定，由区县重新审核',
    TO_VERIFICATION: '撤回决定，退回街道（乡镇）重新查验',
  },
  reason: '答复和理由',
  reasonNeeded: '请写明理由',
  clock: '撤回决定的，从原决定到今天不计入办理时限。',
  submit: '答复申请人',
  done: '已答复异议',
};

export const objectionEn: typeof objectionZh = {
  title: 'Answer the objection',
  note: 'Answered by somebody other than who proposed the decision; the applicant reads the whole answer.',
  words: 'The applicant says',
  none: 'No objection waits for an answer.',
  outcome: 'How it ends',
  outcomeNeeded: 'Choose how it ends',
  outcomes: {
    UPHELD: 'The refusal stands',
    TO_CONFIRMATION: 'Withdraw the decision, to be made anew by the county',
    TO_VERIFICATION: 'Withdraw the decision, to be verified anew by the township',
  },
  reason: 'Answer and reasons',
  reasonNeeded: 'State the reasons',
  clock: 'If the decision is withdrawn, the days since it do not count.',
  submit: 'Answer the applicant',
  done: 'The objection has been answered',
};
