import type { CaseStatus } from '@onething/casework';
import type { LocalisedText } from '@onething/policy';

const labels: Record<CaseStatus, LocalisedText> = {
  DRAFT: { zh: '填写中', en: 'Draft' },
  SUBMITTED: { zh: '待受理', en: 'Submitted' },
  NOTICE_SENT: { zh: '待补正', en: 'Waiting for what is missing' },
  VERIFYING: { zh: '查验中', en: 'Being verified' },
  SUPPLEMENT_REQUESTED: { zh: '查验中，待补充', en: 'Being verified, supplement awaited' },
  VERIFICATION_PREPARED: { zh: '查验意见待签署', en: 'Opinion to be signed' },
  CONFIRMING: { zh: '区县确认中', en: 'With the county' },
  COUNTY_SUPPLEMENT_REQUESTED: { zh: '区县确认中，待补充', en: 'With the county, supplement awaited' },
  DECISION_PREPARED: { zh: '决定待签发', en: 'Decision to be signed' },
  OBJECTION_RAISED: { zh: '异议待答复', en: 'Objection to be answered' },
  CONFIRMED: { zh: '已确认', en: 'Confirmed' },
  REFUSED: { zh: '不予确认', en: 'Refused' },
  ENDED: { zh: '已终止保障', en: 'Ended' },
  MERGED: { zh: '已合并办理', en: 'Joined with another application' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
};

/** A status in the words of the service. */
export function statusLabel(status: CaseStatus): LocalisedText {
  return labels[status];
}
