import type { LocalisedText } from '@onething/policy';

/** The ways of verifying again what is in doubt (辽民发〔2019〕66号 二（二）). */
export const enquiryKinds = ['HOME_VISIT', 'NEIGHBOUR_ENQUIRY', 'LETTER', 'REVIEW_MEETING'] as const;
export type EnquiryKind = (typeof enquiryKinds)[number];

/** Who may take part; names are nobody's concern in a list. */
export const enquiryPeople = [
  'TOWNSHIP_STAFF',
  'COUNTY_STAFF',
  'VILLAGE_DIRECTOR',
  'VILLAGE_COMMITTEE',
  'CHILD',
  'GUARDIAN',
  'RELATIVE',
  'NEIGHBOUR',
  'SCHOOL',
  'POLICE',
  'RESIDENT_REPRESENTATIVE',
  'OTHER_AGENCY',
] as const;
export type EnquiryPerson = (typeof enquiryPeople)[number];

/** Official name of each way. */
export const enquiryLabel: Record<EnquiryKind, LocalisedText> = {
  HOME_VISIT: { zh: '入户调查', en: 'Home visit' },
  NEIGHBOUR_ENQUIRY: { zh: '邻里访问', en: 'Neighbour enquiry' },
  LETTER: { zh: '信函索证', en: 'Letter asking for proof' },
  REVIEW_MEETING: { zh: '群众评议', en: 'Review meeting' },
};

/** A role in words. */
export const enquiryPersonLabel: Record<EnquiryPerson, LocalisedText> = {
  TOWNSHIP_STAFF: { zh: '街道（乡镇）工作人员', en: 'Township staff' },
  COUNTY_STAFF: { zh: '县级民政部门工作人员', en: 'County bureau staff' },
  VILLAGE_DIRECTOR: { zh: '儿童主任', en: 'Village child welfare director' },
  VILLAGE_COMMITTEE: { zh: '村（居）委会成员', en: 'Village committee member' },
  CHILD: { zh: '儿童本人', en: 'The child' },
  GUARDIAN: { zh: '监护人', en: 'Guardian' },
  RELATIVE: { zh: '亲属', en: 'Relative' },
  NEIGHBOUR: { zh: '邻居', en: 'Neighbour' },
  SCHOOL: { zh: '学校', en: 'School' },
  POLICE: { zh: '公安派出所', en: 'Police station' },
  RESIDENT_REPRESENTATIVE: { zh: '村（居）民代表', en: "Residents' representative" },
  OTHER_AGENCY: { zh: '其他部门', en: 'Another agency' },
};
