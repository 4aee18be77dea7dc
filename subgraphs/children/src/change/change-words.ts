import type { LocalisedText } from '@onething/policy';
import { enumeration } from '../enumerations.ts';

/** Grounds of change and termination (辽民发〔2019〕66号 二（四）, 三（一）), and what an office corrects itself. */
export const changeGrounds = [
  'CHILD_DIED',
  'TURNED_18',
  'PARENT_REAPPEARED',
  'PARENT_RELEASED',
  'PARENT_DIED',
  'CHILD_RESTRICTED',
  'MOVED',
  'OTHER_CAUSE',
  'OTHER_BENEFITS',
  'PAYEE_CHANGED',
  'CORRECTION',
] as const;
export const ChangeGround = enumeration<typeof changeGrounds>(
  'ChangeGround',
  'What changed in the life of an enrolled child: it died, turns 18 (and goes on in school or not), a missing or out-of-contact parent is back, a parent was released or died, the child itself is restricted, the registered residence moved, another cause; other benefits drawn, guardian or payee changed, an earlier change was recorded wrongly.',
  changeGrounds,
);
export type ChangeGround = keyof typeof ChangeGround;

export const groundLabels: Record<ChangeGround, LocalisedText> = {
  CHILD_DIED: { zh: '孩子死亡', en: 'The child died' },
  TURNED_18: { zh: '年满十八周岁', en: 'The child turns 18' },
  PARENT_REAPPEARED: { zh: '失联、失踪父母出现', en: 'A missing or out-of-contact parent is back' },
  PARENT_RELEASED: { zh: '父母服刑、戒毒期满或恢复人身自由', en: 'A parent was released' },
  PARENT_DIED: { zh: '父亲或母亲去世', en: 'A parent died' },
  CHILD_RESTRICTED: { zh: '孩子本人服刑、戒毒或被限制人身自由', en: 'The child itself is imprisoned, in detoxification or restricted' },
  MOVED: { zh: '户籍迁移', en: 'The registered residence moved' },
  OTHER_CAUSE: { zh: '其他不再适合的情形', en: 'Another cause' },
  OTHER_BENEFITS: { zh: '其他待遇变化', en: 'Other benefits changed' },
  PAYEE_CHANGED: { zh: '监护人或领取人变更', en: 'Guardian or payee changed' },
  CORRECTION: { zh: '更正以前的登记', en: 'An earlier record is corrected' },
};

export const ChangeSource = enumeration('ChangeSource', 'Who proposed a change; AGENCY: alert by new agency data, CALENDAR: by the date.', [
  'GUARDIAN',
  'VILLAGE',
  'TOWNSHIP',
  'COUNTY',
  'AGENCY',
  'CALENDAR',
]);
export type ChangeSource = keyof typeof ChangeSource;

export const sourceLabels: Record<ChangeSource, LocalisedText> = {
  GUARDIAN: { zh: '监护人告知', en: 'Told by the guardian' },
  VILLAGE: { zh: '儿童主任发现', en: 'Found by the village director' },
  TOWNSHIP: { zh: '街道（乡镇）发现', en: 'Found by the township unit' },
  COUNTY: { zh: '区县发现', en: 'Found by the county' },
  AGENCY: { zh: '部门数据提示', en: 'Alert by agency data' },
  CALENDAR: { zh: '到期提示', en: 'By the calendar' },
};

export const ChangeStatus = enumeration(
  'ChangeStatus',
  'Where a change stands: proposed, checked, its decision prepared, decided, refused with a reason, withdrawn by whoever told.',
  ['PROPOSED', 'CHECKED', 'PREPARED', 'DECIDED', 'REFUSED', 'WITHDRAWN'],
);
export type ChangeStatus = keyof typeof ChangeStatus;

export const statusLabels: Record<ChangeStatus, LocalisedText> = {
  PROPOSED: { zh: '待核查', en: 'To be checked' },
  CHECKED: { zh: '待拟定', en: 'To be prepared' },
  PREPARED: { zh: '待签发', en: 'To be signed' },
  DECIDED: { zh: '已决定', en: 'Decided' },
  REFUSED: { zh: '不予变更', en: 'No change' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
};

export const openChanges: readonly ChangeStatus[] = ['PROPOSED', 'CHECKED', 'PREPARED'];

export const ChangeAct = enumeration('ChangeAct', 'What the caller may do with a change now.', [
  'CHECK',
  'PREPARE',
  'SIGN',
  'REFUSE',
  'WITHDRAW',
  'OBJECT',
]);
export type ChangeAct = keyof typeof ChangeAct;

export const ChangeClosing = enumeration('ChangeClosing', 'How a change ends without effect.', ['REFUSE', 'WITHDRAW']);
export type ChangeClosing = keyof typeof ChangeClosing;

export const ParentWord = enumeration('ChangeParent', 'Which parent.', ['father', 'mother']);
export type ParentWord = keyof typeof ParentWord;

/** What a check looked at. */
export const ChangePaper = enumeration('ChangePaper', 'What was looked at when a change was checked.', [
  'DEATH_CERTIFICATE',
  'RELEASE_CERTIFICATE',
  'COURT_DOCUMENT',
  'POLICE_RECORD',
  'HOUSEHOLD_REGISTER',
  'SCHOOL_CERTIFICATE',
  'AGENCY_DATA',
  'HOME_VISIT',
  'OTHER',
]);
export type ChangePaper = keyof typeof ChangePaper;

/** Circumstances of a parent that end with a return, and with a release; of a child the same restrictions begin. */
export const returningKinds = ['OUT_OF_CONTACT', 'DECLARED_MISSING', 'DEPORTED'] as const;
export const restrictionKinds = ['SERVING_SENTENCE', 'COMPULSORY_DETOX', 'OTHER_RESTRICTION'] as const;

/** Levels of school the form of the facts knows. */
export const studyLevels = ['NONE', 'SENIOR_HIGH', 'VOCATIONAL', 'HIGHER_VOCATIONAL', 'JUNIOR_COLLEGE', 'UNDERGRADUATE'] as const;
