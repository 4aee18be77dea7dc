import type { HardshipClass } from '@onething/policy';
import { registerEnumType } from 'type-graphql';

/** The class a household on the register has; `NONE` is no entry. */
export type RegisteredClass = Exclude<HardshipClass, 'NONE'>;

export const RegisteredClassEnum = {
  TEKUN: 'TEKUN',
  DIBAO: 'DIBAO',
  DIBAO_MARGIN: 'DIBAO_MARGIN',
  RIGID_EXPENDITURE: 'RIGID_EXPENDITURE',
} as const satisfies Record<RegisteredClass, RegisteredClass>;

registerEnumType(RegisteredClassEnum, {
  name: 'HardshipClass',
  description: 'Class of a household on the register of civil affairs.',
  valuesConfig: {
    TEKUN: { description: '特困人员: person in extreme poverty.' },
    DIBAO: { description: '最低生活保障: minimum living allowance.' },
    DIBAO_MARGIN: { description: '低保边缘: just above the minimum living allowance.' },
    RIGID_EXPENDITURE: { description: '刚性支出困难: hardship by unavoidable expenses.' },
  },
});

/** Classes that draw money every month: the register must say how much. The two others open single reliefs only. */
export const paidClasses: readonly RegisteredClass[] = ['TEKUN', 'DIBAO'];
