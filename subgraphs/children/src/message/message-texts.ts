import type { LocalisedText } from '@onething/policy';

/**
 * What a message says, by its code. `{number}` is the case number; nothing else of a case may ever stand here: a message is read on lock screens
 * and forwarded by telephone companies.
 */
export const messageTexts = {
  APPLICATION_RECEIVED: { zh: '申请 {number} 已收到。', en: 'Application {number} has arrived.' },
  APPLICATION_COMPLETE: {
    zh: '申请 {number} 材料已齐，开始计算办理时限。',
    en: 'Application {number} is complete; the time limit has begun.',
  },
  APPLICATION_ACCEPTED: { zh: '申请 {number} 已受理，正在查验。', en: 'Application {number} has been accepted and is being verified.' },
  NOTICE_SENT: {
    zh: '申请 {number} 有一次性告知，请登录查看还差什么。',
    en: 'There is a notice on application {number}: sign in to see what is missing.',
  },
  SUPPLEMENT_REQUESTED: {
    zh: '申请 {number} 需要补充，补交前暂停计时，请登录查看。',
    en: 'Application {number} needs a supplement; the clock stands until then. Sign in to see what.',
  },
  CLOCK_RESUMED: {
    zh: '申请 {number} 的补充已收到，继续计时。',
    en: 'The supplement to application {number} has arrived; the clock runs on.',
  },
  VERIFICATION_DONE: {
    zh: '申请 {number} 已查验，转到区县民政部门确认。',
    en: 'Application {number} has been verified and is with the county.',
  },
  DECISION_MADE: { zh: '申请 {number} 已有决定，请登录查看。', en: 'Application {number} has been decided: sign in to read the decision.' },
  OBJECTION_RECEIVED: { zh: '您对 {number} 的异议已收到。', en: 'Your objection on {number} has arrived.' },
  OBJECTION_ANSWERED: {
    zh: '您对 {number} 的异议已有答复，请登录查看。',
    en: 'Your objection on {number} has been answered: sign in to read it.',
  },
  CASE_JOINED: {
    zh: '申请 {number} 已并入另一份申请，请登录查看。',
    en: 'Application {number} has been joined with another one: sign in to look.',
  },
  CASE_TO_ACCEPT: { zh: '{number} 待受理。', en: '{number} is to be accepted.' },
  CASE_COMPLETE: { zh: '{number} 材料已齐。', en: '{number} is complete.' },
  NOTICE_ANSWERED: { zh: '{number} 的告知已答复，请继续办理。', en: 'The notice on {number} has been answered; go on with it.' },
  COUNTY_ASKED_FOR_MORE: {
    zh: '区县就 {number} 要求补充，已停止计时。',
    en: 'The county asked for a supplement to {number}; the clock stands.',
  },
  HOME_CHECK_ASKED: { zh: '{number} 请您上门走访。', en: 'Please make a home check for {number}.' },
  HOME_CHECK_RECORDED: { zh: '{number} 的走访记录已交来。', en: 'The home check for {number} has been recorded.' },
  VERIFICATION_TO_SIGN: { zh: '{number} 的查验意见待签署。', en: 'The opinion on {number} is to be signed.' },
  VERIFICATION_SENT_BACK: { zh: '{number} 的查验意见被退回。', en: 'The opinion on {number} has been sent back.' },
  CASE_REPORTED: { zh: '{number} 已报来，待确认。', en: '{number} has been reported and waits for the county.' },
  CASE_RETURNED: { zh: '{number} 由区县退回，请补充查验。', en: '{number} has been returned by the county; verify further.' },
  DECISION_TO_SIGN: { zh: '{number} 的决定待签发。', en: 'The decision on {number} is to be signed.' },
  CASE_DECIDED: { zh: '{number} 已签发决定。', en: 'The decision on {number} has been signed.' },
  OBJECTION_RAISED: { zh: '{number} 的申请人提出异议，待答复。', en: 'The applicant objects to the decision on {number}; answer it.' },
  CASE_ASSIGNED: { zh: '{number} 分派给您办理。', en: '{number} has been assigned to you.' },
  DEADLINE_IN_DANGER: { zh: '{number} 可能超期，已提请负责人督办。', en: '{number} may miss its due date; its supervisor has been told.' },
  VISIT_FINDING_RAISED: { zh: '{number} 探视发现情况，请处理。', en: 'A visit for {number} showed something to be seen to.' },
  VISIT_FINDING_HANDED_ON: {
    zh: '{number} 的探视发现转给区县处理。',
    en: 'What a visit for {number} showed has been handed on to the county.',
  },
  VISIT_OVERDUE: { zh: '{number} 的探视已逾期，请督促。', en: 'The visit for {number} is overdue; see to it.' },
  CHANGE_TOLD: { zh: '{number} 有情况变化，待核查。', en: 'Something changed on {number}; check it.' },
  PROTECTION_REPORTED: {
    zh: '{number} 有新的儿童保护报告，请马上接报。',
    en: 'A new report, {number}, of a child in danger: take it up now.',
  },
  PROTECTION_OVERDUE: { zh: '{number} 的保护处置已过期限，请督办。', en: 'The next link of {number} is overdue: see to it.' },
  CHILD_IN_VILLAGE: { zh: '{number} 的孩子由您探视。', en: 'You now visit the child of {number}.' },
  ALERT_TO_VISIT: { zh: '{number} 有系统提示，请您上门核实情况。', en: 'There is an alert on {number}: please look at it at home.' },
  CHANGE_CHECKED: { zh: '{number} 的变更已核查，待决定。', en: 'A change on {number} has been checked and waits for the decision.' },
  CHANGE_TO_SIGN: { zh: '{number} 的变更决定待签发。', en: 'The decision on a change of {number} is to be signed.' },
  CHANGE_DECIDED: { zh: '{number} 的变更已有决定，请登录查看。', en: 'A change on {number} has been decided: sign in to read it.' },
  CHANGE_CLOSED: {
    zh: '您告知的 {number} 的情况已有答复，请登录查看。',
    en: 'What you told about {number} has been answered: sign in to read it.',
  },
  ENROLMENT_ENDED: { zh: '{number} 的保障已到期。', en: 'The enrolment of {number} has ended.' },
  FILE_ACCEPTED: {
    zh: '{number} 的档案已转到新的街道（乡镇），请登录查看。',
    en: 'The file {number} is with another office now: sign in to see which.',
  },
  FILE_RETURNED: { zh: '{number} 的档案被迁入地退回。', en: 'The file {number} was sent back by the new office.' },
  PAYMENT_ARRIVED: { zh: '{number} 有一笔款项已到账，请登录查看。', en: 'A payment for {number} has arrived: sign in to look.' },
  PAYMENT_CAME_BACK: {
    zh: '{number} 有一笔款项被银行退回，请登录核对账户。',
    en: 'A payment for {number} came back from the bank: sign in and check the account.',
  },
  AMOUNT_OBJECTION_RAISED: {
    zh: '{number} 的家庭对发放金额提出异议，待答复。',
    en: 'The family of {number} objects to an amount; answer it.',
  },
  AMOUNT_OBJECTION_ANSWERED: {
    zh: '您对 {number} 金额的异议已有答复，请登录查看。',
    en: 'Your objection to an amount of {number} has been answered: sign in to read it.',
  },
  CASE_WITHDRAWN: { zh: '{number} 已由申请人撤回。', en: '{number} has been withdrawn by the applicant.' },
  SERVICES_OFFERED: {
    zh: '{number} 有可以办的服务，请登录看看要不要。',
    en: 'There are services for you with {number}: sign in and say whether you want them.',
  },
  SERVICE_ANSWERED_BY_FAMILY: {
    zh: '{number} 的家庭同意了一项服务，请转给主管部门。',
    en: 'The family of {number} accepted a service; send it to the agency.',
  },
  SERVICE_ANSWERED_BY_AGENCY: { zh: '{number} 的一项转介已有部门答复。', en: 'An agency has answered a referral of {number}.' },
  SERVICE_REOPENED: { zh: '{number} 的一项服务还在继续办理，请登录查看。', en: 'A service with {number} goes on: sign in to look.' },
  SERVICE_DONE: { zh: '{number} 的一项服务有了结果，请登录查看。', en: 'A service with {number} has come to its end: sign in to look.' },
  REFERRAL_OVERDUE: { zh: '{number} 的一项转介已超期，请督办。', en: 'A referral of {number} is overdue; see to it.' },
} as const satisfies Record<string, LocalisedText>;

export type MessageCode = keyof typeof messageTexts;

/** A message about a case in both languages. */
export function messageText(code: MessageCode, number: string): LocalisedText {
  const { zh, en } = messageTexts[code];
  return { zh: zh.replace('{number}', number), en: en.replace('{number}', number) };
}
