import { fatherId, guardianId, motherId, sampleResidentId } from './sample-people.ts';

let children = 0;

/** Another child of nobody, born on 12 March 2015. */
export function nextChildId(region = '370112'): string {
  children += 1;
  return sampleResidentId(`${region}20150312${String(children * 2 + 100).slice(-3)}`);
}

interface Parent {
  states: string[];
  details?: Record<string, unknown>;
}

export const servingSentence: Parent = {
  states: ['SERVING_SENTENCE'],
  details: { SERVING_SENTENCE: { termMonths: 48, until: '2028-03-10' } },
};
const dead: Parent = { states: ['DEAD'], details: { DEAD: { on: '2024-05-06' } } };
export const outOfContact: Parent = {
  states: ['OUT_OF_CONTACT'],
  details: { OUT_OF_CONTACT: { reportedOn: '2025-05-08', policeResult: true } },
};
export const able: Parent = { states: ['NONE'] };

/** A whole form DE_FACTO_FORM of a synthetic family. */
export function sampleAnswers(options: {
  registeredAt: string;
  childId?: string;
  father?: Parent;
  mother?: Parent;
  kinds?: string[];
}): Record<string, unknown> {
  const childId = options.childId ?? nextChildId(options.registeredAt.slice(0, 6));
  return {
    child: {
      name: '王示雨',
      sex: 'FEMALE',
      bornOn: '2015-03-12',
      ethnicity: '汉族',
      residentId: childId,
      registrationKind: 'RURAL',
      registeredAt: options.registeredAt,
      registeredAddress: '示例路 1 号',
      address: '示例路 1 号',
      health: ['HEALTHY'],
      education: 'PRIMARY',
    },
    parents: {
      father: { name: '王示国', residentId: fatherId, ...(options.father ?? servingSentence) },
      mother: { name: '刘示', residentId: motherId, ...(options.mother ?? dead) },
    },
    guardians: [
      {
        name: '李示兰',
        sex: 'FEMALE',
        relation: 'GRANDMOTHER_PATERNAL',
        residentId: guardianId,
        address: '示例路 1 号',
        phone: '13800000027',
      },
    ],
    payment: {
      method: 'BANK_TRANSFER',
      payee: '李示兰',
      payeeRelation: 'GRANDMOTHER_PATERNAL',
      accountHolder: '李示兰',
      bank: '示例银行',
      accountNumber: '6222000000008826',
    },
    otherAssistance: { kinds: options.kinds ?? ['NONE'] },
  };
}
