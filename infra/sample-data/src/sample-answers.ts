import type { SampleFamily, SampleRelative } from './families.ts';
import { completeAnswers } from './form/complete-answers.ts';
import type { Schema } from './form/schema-in-force.ts';

const person = ({ name, residentId }: SampleRelative): { name: string; residentId: string } => ({ name, residentId });

/**
 * What the guardian of a family writes into a form, step by step. With the form's `schema` the answers fit any form: what it insists on is added,
 * what it does not ask is left out. Without: the de facto form, Jinan's and Liaoning's variants alike.
 */
export function sampleAnswers(family: SampleFamily, schema?: Schema): Record<string, unknown> {
  const known = knownAnswers(family);
  return schema ? completeAnswers(schema, known) : known;
}

function knownAnswers(family: SampleFamily): Record<string, unknown> {
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
      ...declared.child,
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
      accountNumber: '6222000000000008825',
    },
    otherAssistance: declared.otherAssistance,
    ...declared.more,
  };
}
