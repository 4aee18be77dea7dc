import type { Citation, LocalisedText } from '@onething/policy';

const procedure: Citation = { document: '辽民发〔2019〕66号', clause: '二' };
const verification: Citation = { document: '辽民发〔2019〕66号', clause: '二（二）' };
const confirmation: Citation = { document: '辽民发〔2019〕66号', clause: '二（三）' };
/** The form's signature blocks; both source forms have them. */
const signatures: Citation = { document: '辽民发〔2019〕66号', clause: '附件' };
const written: Citation = { document: '历城区孤困儿童保障“一件事”实施方案', clause: '工作指引 三.3' };
const supplement: Citation = { document: '历城区孤困儿童保障“一件事”实施方案', clause: '工作指引 三.2' };
const review: Citation = { document: '行政复议法', clause: '第二十条' };

/** Why an action is not possible, in the words of an office. */
export const refusalText = {
  NOT_YOUR_ROLE: { zh: '您的岗位不办理这一步。', en: 'Your role does not cover this step.' },
  OFFICER_IS_APPLICANT: { zh: '您是本案的申请人，不能经办本案。', en: 'You applied for this case yourself, so you may not handle it.' },
  CASE_NOT_IN_THIS_STEP: { zh: '案件当前不在这一步，请刷新后再看。', en: 'The case is not at this step. Reload it and look again.' },
  APPLICATION_INCOMPLETE: {
    zh: '材料还没有齐，不能受理，请发一次性告知。',
    en: 'Materials are still missing, so it cannot be accepted. Send the one-time notice.',
  },
  ONE_TIME_NOTICE_ALREADY_SENT: {
    zh: '本案已经一次性告知过，不能再发。',
    en: 'The one-time notice of this case has been sent; there is only one.',
  },
  NOTICE_NOT_OPEN: { zh: '没有等待补交的告知。', en: 'There is no notice waiting for an answer.' },
  POLICY_UNDETERMINED: { zh: '还有未知的事实，现在不能下结论。', en: 'A fact is still unknown, so nothing can be concluded yet.' },
  POLICY_DISAGREES: { zh: '与政策判断不一致，须写明理由。', en: 'This differs from what the policy answers; state why.' },
  REASON_REQUIRED: { zh: '不予确认须至少写明一条理由。', en: 'A refusal needs at least one reason.' },
  REASON_WITHOUT_CLAUSE: { zh: '每条理由都要写明依据的条款。', en: 'Every reason needs the clause it rests on.' },
  SIGNER_PREPARED_IT: { zh: '这是您本人提出的，须由另一人签署。', en: 'You prepared this yourself; another person has to sign it.' },
  OBJECTED_ALREADY: {
    zh: '对这份决定已经提过异议，不能再提。仍不同意的，可以申请行政复议或提起行政诉讼。',
    en: 'An objection to this decision has been raised already. If you still disagree, apply for administrative reconsideration or go to court.',
  },
  OBJECTION_TOO_LATE: {
    zh: '提出异议的期限已过。情况有变化的，可以重新申请。',
    en: 'The time to object has passed. You may apply again when circumstances change.',
  },
  SIGNED_ALREADY: { zh: '您已经签署过，须由另一人签署。', en: 'You have signed already; another person has to sign next.' },
} as const satisfies Record<string, LocalisedText>;

export type RefusalCode = keyof typeof refusalText;

/** The clause each of them rests on. */
export const refusalCitation: Record<RefusalCode, Citation> = {
  NOT_YOUR_ROLE: procedure,
  OFFICER_IS_APPLICANT: verification,
  CASE_NOT_IN_THIS_STEP: procedure,
  APPLICATION_INCOMPLETE: procedure,
  ONE_TIME_NOTICE_ALREADY_SENT: procedure,
  NOTICE_NOT_OPEN: supplement,
  POLICY_UNDETERMINED: verification,
  POLICY_DISAGREES: confirmation,
  REASON_REQUIRED: written,
  REASON_WITHOUT_CLAUSE: written,
  SIGNER_PREPARED_IT: signatures,
  SIGNED_ALREADY: signatures,
  OBJECTED_ALREADY: review,
  OBJECTION_TOO_LATE: review,
};
