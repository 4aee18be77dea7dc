import type { LocalisedText } from '../types.ts';

/** Materials as the sources list them. */
export const materialLabels: Readonly<Record<string, LocalisedText>> = {
  ID_CARD: { zh: '身份证', en: 'ID card' },
  HOUSEHOLD_REGISTER: { zh: '户口簿', en: 'Household register' },
  RESIDENCE_PERMIT: { zh: '居住证', en: 'Residence permit' },
  DISABILITY_CERTIFICATE: { zh: '残疾人证', en: 'Disability certificate' },
  ECONOMIC_CHECK_AUTHORISATION: { zh: '家庭经济状况核对授权书', en: 'Authorisation for the economic status check' },
  ELDERLY_CARE_ALLOWANCE_FORM: { zh: '经济困难老年人补贴申请审批表', en: 'Elderly hardship allowance form' },
  EMPLOYMENT_DIFFICULTY_FORM: { zh: '就业困难人员认定申请表', en: 'Employment difficulty form' },
  UNEMPLOYMENT_REGISTRATION_FORM: { zh: '失业登记表', en: 'Unemployment registration form' },
  CHILD_PHOTO: { zh: '儿童证件照片', en: "Child's ID photo" },
  CHILD_ID: { zh: '儿童身份证（或户口本）', en: "Child's ID card (or household register)" },
  GUARDIAN_ID_CARD: { zh: '监护人身份证', en: "Guardian's ID card" },
  GUARDIAN_HOUSEHOLD_REGISTER: {
    zh: '监护人户口本（首页、个人页、索引页）',
    en: "Guardian's household register (first, personal and index pages)",
  },
  FATHER_DEATH_OR_UNTRACED_PROOF: { zh: '父亲死亡证明或查找不到证明', en: "Proof of the father's death or that he cannot be traced" },
  MOTHER_DEATH_OR_UNTRACED_PROOF: { zh: '母亲死亡证明或查找不到证明', en: "Proof of the mother's death or that she cannot be traced" },
  FATHER_STATE_PROOF: { zh: '父亲状态证明', en: "Proof of the father's circumstances" },
  MOTHER_STATE_PROOF: { zh: '母亲状态证明', en: "Proof of the mother's circumstances" },
  ENTRUSTMENT_PAPER: { zh: '监护人委托书', en: "The guardian's entrustment" },
  SIGNED_DECLARATION: { zh: '监护人签名的承诺书', en: 'Declaration signed by the guardian' },
  HOME_CHECK_PHOTO: { zh: '入户核实照片', en: 'Photos of the home check' },
  DIBAO_PROOF: { zh: '低保证明', en: 'Proof of minimum living allowance' },
  ORPHAN_FORM: { zh: '《城乡孤儿申请审批表》', en: 'Application and approval form for orphans' },
  DE_FACTO_FORM: { zh: '《事实无人抚养儿童基本生活补贴申请表》', en: 'Application form for de facto unsupported children' },
  KEY_DIFFICULTY_FORM: { zh: '《重点困境儿童基本生活费申请审批表》', en: 'Application and approval form for children in key difficulty' },
};
