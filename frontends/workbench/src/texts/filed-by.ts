/** Through whom a case came and what the village saw, on an officer's case page, in Chinese. */
export const filedByZh = {
  title: '申请渠道与入户核实',
  channels: { ONLINE: '本人网上申请', WINDOW: '窗口录入纸质申请', VILLAGE_DIRECTOR: '儿童主任代办', RELIEF_HELPER: '社会救助协理员代办' },
  capacities: { GUARDIAN: '监护人申请', ENTRUSTED_RELATIVE: '受委托近亲属申请', VILLAGE_COMMITTEE: '村（居）委会申请' },
  places: { SAME_PROVINCE: '全省通办', OTHER_PROVINCE: '跨省通办' },
  fromReport: '由儿童保护报告而来，不要向家庭提起：',
  receivedOn: '{{date}} 收件',
  check: '入户核实',
  childSeen: '见到孩子',
  livesWithGuardian: '与照顾人同住',
  parentPresent: '父母在家或常回',
  answers: { YES: '是', NO: '否', UNCLEAR: '说不清' },
  village: '村（社区）',
  choose: '请选择',
  ask: '请儿童主任入户核实',
  askedFor: '已请儿童主任入户核实',
};

/** The same in English. */
export const filedByEn = {
  title: 'How it was filed; home checks',
  channels: {
    ONLINE: 'Online by the applicant',
    WINDOW: 'Paper entered at a window',
    VILLAGE_DIRECTOR: 'Through the village child director',
    RELIEF_HELPER: 'Through a relief helper',
  },
  capacities: {
    GUARDIAN: 'the guardian applies',
    ENTRUSTED_RELATIVE: 'an entrusted relative applies',
    VILLAGE_COMMITTEE: 'the village committee applies',
  },
  places: { SAME_PROVINCE: 'province-wide service', OTHER_PROVINCE: 'cross-province service' },
  fromReport: 'It came of a child protection report; do not mention it to the family:',
  receivedOn: 'received {{date}}',
  check: 'Home check',
  childSeen: 'child seen',
  livesWithGuardian: 'lives with the carer',
  parentPresent: 'a parent at home or often there',
  answers: { YES: 'yes', NO: 'no', UNCLEAR: 'cannot say' },
  village: 'Village or community',
  choose: 'Choose',
  ask: 'Ask its child director for a home check',
  askedFor: 'The child director was asked for a home check',
};
