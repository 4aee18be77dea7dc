import type { CaseActionKind } from '@onething/casework';
import type { LocalisedText } from '@onething/policy';
import { factLabel, materialLabel } from '@onething/policy';
import type { CaseFile } from '../case/case-file.ts';
import { recognise } from '../case/case-facts.ts';
import type { CaseFlag } from '../enumerations.ts';
import { topicOfKind } from '../facts/evidence-vocabulary.ts';
import { outstandingMaterials } from '../material/required-materials.ts';

export interface NextStepView {
  verb: LocalisedText;
  reason: LocalisedText;
  action: CaseActionKind | null;
}

/** What has to happen next and why; the verb first. */
export function nextStep(file: CaseFile, flags: readonly CaseFlag[], today: string): NextStepView {
  const { state } = file;
  switch (state.status) {
    case 'DRAFT':
      return step('继续填写', 'Continue', '填完并提交后开始办理', 'it is handled once you submit it', 'SUBMIT');
    case 'SUBMITTED':
      return state.completed ? step('受理', 'Accept', '材料已齐', 'all materials are there', 'ACCEPT') : acceptanceBlocked(file, today);
    case 'NOTICE_SENT':
      return step('等申请人补交', 'Wait for the applicant', '已一次性告知', 'the one-time notice has been sent', 'ANSWER_NOTICE');
    case 'SUPPLEMENT_REQUESTED':
      return step('等申请人补充', 'Wait for the applicant', '补充期间不计时', 'the clock stands meanwhile', 'ANSWER_NOTICE');
    case 'COUNTY_SUPPLEMENT_REQUESTED':
      return step(
        '协助补充材料',
        'Help to supply what is missing',
        '区县要求补充，期间不计时',
        'the county asked for it; the clock stands',
        'ANSWER_NOTICE',
      );
    case 'VERIFYING':
      return verifying(file, flags, today);
    case 'VERIFICATION_PREPARED':
      return step('签署查验意见', 'Sign the opinion', '已提出初步意见', 'a preliminary opinion is on the table', 'SIGN_VERIFICATION');
    case 'CONFIRMING':
      return confirming(file, flags, today);
    case 'DECISION_PREPARED':
      return step(
        '签发决定',
        'Sign the decision',
        '决定已拟好，须另一人签',
        'the decision is prepared; another person signs',
        'SIGN_DECISION',
      );
    case 'OBJECTION_RAISED':
      return step('答复异议', 'Answer the objection', '申请人对不予确认有异议', 'the applicant objects to the refusal', 'ANSWER_OBJECTION');
    default:
      return step('已办结', 'Closed', '无需再办', 'nothing more to do', null);
  }
}

/** The same where the reason would name a fact that must not be stored in the open. */
export function withoutReason({ verb, action }: NextStepView): NextStepView {
  return { verb, reason: { zh: '见案件', en: 'see the case' }, action };
}

function acceptanceBlocked(file: CaseFile, today: string): NextStepView {
  const missing = outstandingMaterials(file, today);
  const [first] = missing;
  const name = first ? materialLabel(first) : { zh: '待补正内容', en: 'what is to be corrected' };
  return step(
    '发一次性告知',
    'Send the one-time notice',
    missing.length > 1 ? `缺 ${missing.length} 项材料：${name.zh}等` : `缺${name.zh}`,
    missing.length > 1 ? `${missing.length} materials are missing, such as: ${name.en}` : `missing: ${name.en}`,
    'SEND_ONE_TIME_NOTICE',
  );
}

function verifying(file: CaseFile, flags: readonly CaseFlag[], today: string): NextStepView {
  const { decision } = recognise(file, today);
  const [missing] = decision.missing;
  if (decision.decision === 'UNDETERMINED' && missing) {
    const label = factLabel(missing);
    const awaited = isAwaited(file, missing);
    return awaited
      ? step('催部门回复', 'Ask the agency again', `${label.zh}待回`, `${label.en}: not answered yet`, 'REFRESH_EVIDENCE')
      : step(
          '要求补充',
          'Ask for a supplement',
          `缺 ${decision.missing.length} 项事实：${label.zh}`,
          `${decision.missing.length} fact(s) missing: ${label.en}`,
          'REQUEST_SUPPLEMENT',
        );
  }
  if (flags.includes('DATA_MISMATCH'))
    return step('核对数据', 'Check the data', '部门数据与填报不符', "an agency's data differ from what was declared", 'RECORD_FINDING');
  if (decision.decision === 'INELIGIBLE')
    return step('提出初步意见', 'Give the preliminary opinion', '政策判断不符合', 'the policy answers no', 'PREPARE_VERIFICATION');
  return flags.includes('READY')
    ? step('提出初步意见', 'Give the preliminary opinion', '材料与数据全部一致', 'papers and data agree', 'PREPARE_VERIFICATION')
    : step('提出初步意见', 'Give the preliminary opinion', '政策判断符合', 'the policy answers yes', 'PREPARE_VERIFICATION');
}

function confirming(file: CaseFile, flags: readonly CaseFlag[], today: string): NextStepView {
  const { decision } = recognise(file, today);
  if (decision.decision === 'UNDETERMINED') {
    const label = factLabel(decision.missing[0] ?? '');
    return step('退回或要求补充', 'Return it or ask for a supplement', `缺：${label.zh}`, `missing: ${label.en}`, 'RETURN_TO_TOWNSHIP');
  }
  const reason: [string, string] = flags.includes('DATA_MISMATCH')
    ? ['有数据不符，先核对', 'data differ: check them first']
    : ['街道已报，可作决定', 'reported by the township, ready for a decision'];
  return step('拟定决定', 'Prepare the decision', reason[0], reason[1], 'PREPARE_DECISION');
}

function isAwaited(file: CaseFile, path: string): boolean {
  const [person = '', kind = ''] = path.split('.');
  const topic = topicOfKind[kind];
  return file.evidence.some(
    (answer) => answer.state === 'AWAITED' && answer.topic === topic && answer.subjectRole === person.toUpperCase(),
  );
}

function step(verbZh: string, verbEn: string, reasonZh: string, reasonEn: string, action: CaseActionKind | null): NextStepView {
  return { verb: { zh: verbZh, en: verbEn }, reason: { zh: reasonZh, en: reasonEn }, action };
}
