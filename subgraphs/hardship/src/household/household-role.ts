import { registerEnumType } from 'type-graphql';

/** What a member is to the head of the household: the relations of 历城区 困难群众救助一件事 实施方案, 填表说明 9, and the head. */
export const HouseholdRoleEnum = {
  HEAD: 'HEAD',
  SPOUSE: 'SPOUSE',
  SON: 'SON',
  DAUGHTER: 'DAUGHTER',
  GRANDCHILD: 'GRANDCHILD',
  PARENT: 'PARENT',
  GRANDPARENT: 'GRANDPARENT',
  SIBLING: 'SIBLING',
  OTHER: 'OTHER',
} as const;

export type HouseholdRole = keyof typeof HouseholdRoleEnum;

registerEnumType(HouseholdRoleEnum, {
  name: 'HouseholdRole',
  description: 'What a member is to the head of the household.',
  valuesConfig: {
    HEAD: { description: '户主: the head.' },
    SPOUSE: { description: '配偶: husband or wife.' },
    SON: { description: '子/婿: son or son-in-law.' },
    DAUGHTER: { description: '女/媳: daughter or daughter-in-law.' },
    GRANDCHILD: { description: '孙子女/外孙子女: grandchild.' },
    PARENT: { description: '父母/岳父母/公婆: parent or parent-in-law.' },
    GRANDPARENT: { description: '祖父母/外祖父母: grandparent.' },
    SIBLING: { description: '兄弟姐妹: brother or sister.' },
    OTHER: { description: '其他: other.' },
  },
});
