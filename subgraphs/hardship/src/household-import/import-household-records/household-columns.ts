import { listColumn, type ListRow } from '@onething/subgraph-kit';
import type { RegisteredClass } from '../../household/hardship-class.ts';
import type { HouseholdRole } from '../../household/household-role.ts';
import type { BenefitKind } from '../../person-benefit/person-benefit.entity.ts';

const { month, option, optional, residentId, text, wholeNumber, yuan } = listColumn;

const entryWords = {
  特困: 'TEKUN',
  特困人员: 'TEKUN',
  城市特困: 'TEKUN',
  农村特困: 'TEKUN',
  特困人员救助供养: 'TEKUN',
  低保: 'DIBAO',
  城市低保: 'DIBAO',
  农村低保: 'DIBAO',
  最低生活保障: 'DIBAO',
  低保边缘: 'DIBAO_MARGIN',
  低保边缘家庭: 'DIBAO_MARGIN',
  最低生活保障边缘家庭: 'DIBAO_MARGIN',
  刚性支出困难: 'RIGID_EXPENDITURE',
  刚性支出困难家庭: 'RIGID_EXPENDITURE',
  困难残疾人生活补贴: 'DISABLED_LIVING',
  生活补贴: 'DISABLED_LIVING',
  DISABLED_LIVING_ALLOWANCE: 'DISABLED_LIVING',
  重度残疾人护理补贴: 'DISABLED_NURSING',
  护理补贴: 'DISABLED_NURSING',
  DISABLED_NURSING_ALLOWANCE: 'DISABLED_NURSING',
} as const satisfies Record<string, RegisteredClass | BenefitKind>;

const roleWords = {
  户主: 'HEAD',
  本人: 'HEAD',
  配偶: 'SPOUSE',
  '子/婿': 'SON',
  子: 'SON',
  '女/媳': 'DAUGHTER',
  女: 'DAUGHTER',
  '孙子女/外孙子女': 'GRANDCHILD',
  孙子女: 'GRANDCHILD',
  外孙子女: 'GRANDCHILD',
  '父母/岳父母/公婆': 'PARENT',
  父母: 'PARENT',
  '祖父母/外祖父母': 'GRANDPARENT',
  祖父母: 'GRANDPARENT',
  外祖父母: 'GRANDPARENT',
  兄弟姐妹: 'SIBLING',
  其他: 'OTHER',
} as const satisfies Record<string, HouseholdRole>;

const largestHousehold = 30;

/** The columns of a list: one row for a person of a household, or for an allowance of a person. */
export const householdColumns = {
  householdNumber: optional(text(['户编号', '家庭编号', '证号'], 60)),
  class: option<RegisteredClass | BenefitKind>(['类别', '救助类别', '家庭类别', '补贴类别', 'hardshipClass', 'kind'], entryWords),
  name: text(['姓名'], 60),
  residentId: residentId(),
  relation: optional(option<HouseholdRole>(['与户主关系'], roleWords)),
  members: optional(wholeNumber(['保障人数', '保障人口', '人口数', '户人口'], 1, largestHousehold)),
  monthlyYuan: optional(yuan(['月金额(元)', '月金额', '月保障金', '户月救助金', '月补贴金额', 'householdYuan'])),
  from: month(['起始月', '享受起始月', '救助起始月']),
  until: optional(month(['停止月', '截止月', '享受截止月', '救助截止月'])),
};

export type HouseholdColumns = typeof householdColumns;
export type HouseholdRow = ListRow<HouseholdColumns>;
