/** The finance pages' words, Chinese: official terms, short, verbs first. The English ones have the same keys. */
export const financeZh = {
  gate: {
    title: '资金发放',
    signIn: '请用工作账号登录。',
    notStaff: '您现在登录的不是工作账号，请换工作账号登录。',
    button: '登录',
    unknown: '资金发放里没有这一页',
  },
  rail: {
    label: '资金发放',
    paying: '资金发放',
    accounting: '账务',
    runs: '发放批次',
    holds: '暂缓与例外',
    returned: '退回与重发',
    accounts: '收款账户',
    recoveries: '追回',
    budgets: '预算执行',
    ledger: '总账与报表',
  },
  runs: { none: '还没有发放批次' },
};
