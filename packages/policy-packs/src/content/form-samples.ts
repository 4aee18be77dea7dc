import { checkResidentId } from '@onething/policy/labels';

/** A synthetic resident ID number of a sample person: the check character is computed, the person does not exist. */
export function sampleResidentId(regionCode: string, bornOn: string, order: string): string {
  const digits = regionCode + bornOn.replaceAll('-', '') + order;
  const found = [...'0123456789X'].map((last) => digits + last).find((number) => checkResidentId(number).ok);
  if (!found) throw new Error(`no resident ID for ${digits}`);
  return found;
}

const grandmother = {
  name: '示例奶奶',
  sex: 'FEMALE',
  relation: 'GRANDMOTHER_PATERNAL',
  residentId: sampleResidentId('370112', '1958-03-02', '002'),
  address: '示例路1号',
  phone: '13800000000',
};

const child = {
  name: '示例儿童',
  sex: 'MALE',
  bornOn: '2015-03-12',
  ethnicity: '汉族',
  residentId: sampleResidentId('370112', '2015-03-12', '001'),
  registrationKind: 'RESIDENT',
  registeredAt: '370112002',
  address: '示例路1号',
  health: ['HEALTHY'],
  education: 'PRIMARY',
};

const parents = {
  father: { name: '示例父亲', states: ['SERVING_SENTENCE'], details: { SERVING_SENTENCE: { termMonths: 24, until: '2027-05-01' } } },
  mother: { name: '示例母亲', states: ['DEAD'], details: { DEAD: { on: '2024-05-06' } } },
};

const payment = {
  method: 'BANK_TRANSFER',
  payee: '示例奶奶',
  payeeRelation: 'GRANDMOTHER_PATERNAL',
  accountHolder: '示例奶奶',
  bank: '示例银行洪家楼支行',
  accountNumber: '6200000000000000000',
};

const inDifficulty = {
  child,
  parents: { father: { name: '示例父亲', states: ['NONE'] }, mother: parents.mother },
  guardians: [{ ...grandmother, relation: 'GRANDMOTHER_PATERNAL' }],
  payment,
  otherAssistance: { kinds: ['DIBAO'], details: { DIBAO: { householdFen: 120000, members: 2 } } },
};

/** A complete, valid filling of each form, of sample people. */
export const formSamples: Readonly<Record<string, Record<string, unknown>>> = {
  DE_FACTO_FORM: { child, parents, guardians: [grandmother], otherRelations: [], payment, otherAssistance: { kinds: ['NONE'] } },
  ORPHAN_FORM: {
    child: { ...child, intellect: 'NORMAL', birthplace: '济南市历城区', careArrangement: 'RELATIVES' },
    parents: { father: { name: '示例父亲', states: ['UNTRACED'] }, mother: { unknown: true } },
    guardians: [grandmother],
    otherRelations: [{ name: '示例姑姑', relation: 'PATERNAL_UNCLE_OR_AUNT', workplace: '示例公司', phone: '0531-88000000' }],
    family: { changes: '示例：父母均已不在，由奶奶照顾。' },
    payment: { method: 'CASH', payee: '示例奶奶', payeeRelation: 'GRANDMOTHER_PATERNAL' },
  },
  KEY_DIFFICULTY_FORM: {
    child: {
      ...child,
      health: ['HEARING', 'RARE_DISEASE'],
      details: {
        SEVERE_DISABILITY: { certificate: true, grade: 2 },
        RARE_DISEASE: { diseaseName: '示例病', diagnosed: true, longTermTreatment: true },
      },
    },
    parents: { father: parents.mother, mother: { name: '示例母亲', states: ['DIBAO'] } },
    guardians: [{ ...grandmother, relation: 'MOTHER' }],
    payment,
    family: { changes: '示例：父亲去世，家庭领取低保。' },
    otherAssistance: { kinds: ['DIBAO'], details: { DIBAO: { householdFen: 120000, members: 2 } } },
  },
  POOR_FAMILY_FORM: {
    ...inDifficulty,
    family: { difficulties: ['LIVING', 'SCHOOLING'], registeredPoor: true, changes: '示例：家里收入很少。' },
  },
  SELF_DIFFICULTY_FORM: {
    ...inDifficulty,
    child: { ...child, health: ['SERIOUS_ILLNESS'], details: { SERIOUS_ILLNESS: { illness: 'CANCER', diagnosed: true } } },
    family: { difficulties: ['MEDICAL', 'NURSING'], changes: '示例：孩子长期住院。' },
  },
  TEMPORARY_DIFFICULTY_FORM: {
    ...inDifficulty,
    event: { states: ['ACCIDENTAL_INJURY'], happenedOn: '2026-02-01', reported: true, account: '示例：意外受伤，现在安全。' },
  },
  LEFT_BEHIND_FORM: {
    child: { ...child, registrationKind: 'RURAL' },
    parents: {
      father: { name: '示例父亲', states: ['MIGRANT_WORKER'], awayTo: '示例市' },
      mother: { name: '示例母亲', states: ['UNABLE_TO_GUARD'] },
    },
    guardians: [grandmother],
  },
  BASIC_LIVING_FORM: {
    child: { name: '示例儿童', sex: 'MALE', bornOn: '2015-03-12', residentId: child.residentId, registeredAt: '370112002' },
    will: { states: ['HIV_INFECTED'], details: { HIV_INFECTED: { guardianConsent: true } } },
    guardians: [{ name: '示例奶奶', relation: 'GRANDMOTHER_PATERNAL', residentId: grandmother.residentId, phone: '13800000000' }],
    payment,
  },
};
