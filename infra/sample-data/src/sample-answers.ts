import type { SampleFamily, SampleRelative } from './families.ts';

const person = ({ name, residentId }: SampleRelative): { name: string; residentId: string } => ({ name, residentId });

/** What the guardian of a family writes into the de facto form, step by step (Jinan's and Liaoning's variants alike). */
export function sampleAnswers(family: SampleFamily): Record<string, unknown> {
  const { child, father, mother, guardian, declared } = family;
  return {
    child: {
      name: child.name,
      sex: child.sex,
      bornOn: child.bornOn,
      ethnicity: '汉族',
      residentId: child.residentId,
      registrationKind: 'URBAN',
      registeredAt: family.street,
      registeredAddress: family.registeredAddress,
      address: family.registeredAddress,
      health: ['HEALTHY'],
      education: 'PRIMARY',
    },
    parents: { father: { ...person(father), ...declared.father }, mother: { ...person(mother), ...declared.mother } },
    guardians: [
      {
        ...person(guardian),
        sex: guardian.sex,
        relation: guardian.relation,
        address: family.registeredAddress,
        phone: guardian.phone,
      },
    ],
    otherRelations: [],
    payment: {
      method: 'BANK_TRANSFER',
      accountHolder: guardian.name,
      payee: guardian.name,
      payeeRelation: guardian.relation,
      bank: '示例银行花园路支行',
      accountNumber: '6222000000000008826',
    },
    otherAssistance: declared.otherAssistance,
  };
}
