/** A de facto form that is complete and valid. Synthetic people (示例). */
export const completeAnswers = {
  child: {
    name: '示例小雨',
    sex: 'FEMALE',
    bornOn: '2015-03-12',
    ethnicity: '汉族',
    residentId: '370112201503120027',
    registrationKind: 'RURAL',
    registeredAt: '370112002',
    address: '示例路 12 号',
    health: ['HEALTHY'],
    education: 'PRIMARY',
  },
  parents: {
    father: { name: '示例建国', states: ['SERVING_SENTENCE'], details: { SERVING_SENTENCE: { termMonths: 24 } } },
    mother: { unknown: true },
  },
  guardians: [
    {
      name: '示例秀兰',
      sex: 'FEMALE',
      relation: 'GRANDMOTHER_PATERNAL',
      residentId: '370112196001010027',
      address: '示例路 12 号',
      phone: '13800000001',
    },
  ],
  payment: { method: 'CASH', payee: '示例秀兰', payeeRelation: 'GRANDMOTHER_PATERNAL' },
  otherAssistance: { kinds: ['NONE'] },
};
