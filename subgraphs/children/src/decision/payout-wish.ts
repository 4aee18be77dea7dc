import type { PayoutWish } from '@onething/events';

/** Relations of the forms' payee to the child, with their official words: the duty by which somebody receives money for a child. */
const relations: Readonly<Record<string, string>> = {
  SELF: '本人',
  GRANDFATHER_PATERNAL: '祖父',
  GRANDMOTHER_PATERNAL: '祖母',
  GRANDFATHER_MATERNAL: '外祖父',
  GRANDMOTHER_MATERNAL: '外祖母',
  FATHER: '父亲',
  MOTHER: '母亲',
  BROTHER_OR_SISTER: '兄弟姐妹',
  PATERNAL_UNCLE_OR_AUNT: '伯、叔、姑',
  MATERNAL_UNCLE_OR_AUNT: '舅、姨',
  OTHER_RELATIVE: '其他亲属',
  OTHER_PERSON: '其他个人',
  INSTITUTION: '抚养机构',
};

/** Where the application wants the money to go; null where the form does not ask or was not answered. */
export function payoutWish(answers: Record<string, unknown>): PayoutWish | null {
  const payment = answers['payment'];
  if (typeof payment !== 'object' || payment === null) return null;
  const said = payment as Record<string, unknown>;
  const text = (name: string): string => (typeof said[name] === 'string' ? said[name].trim() : '');
  const method = text('method') === 'CASH' ? 'CASH' : 'BANK';
  const holder = method === 'BANK' ? text('accountHolder') || text('payee') : text('payee');
  if (holder === '' || (method === 'BANK' && text('accountNumber') === '')) return null;
  const relation = text('payeeRelation');
  const duty = relations[relation];
  return {
    method,
    holderKind:
      relation === 'SELF' ? 'CHILD' : relation === 'INSTITUTION' ? 'INSTITUTION' : guardianOf(answers, holder) ? 'GUARDIAN' : 'CARER',
    holder,
    ...(method === 'BANK' ? { bank: text('bank'), accountNumber: text('accountNumber') } : {}),
    ...(duty ? { duty } : {}),
  };
}

/** Whether one of the guardians on the form bears the name. */
function guardianOf(answers: Record<string, unknown>, name: string): boolean {
  const guardians = answers['guardians'];
  return Array.isArray(guardians) && guardians.some((guardian: unknown) => (guardian as { name?: unknown } | null)?.name === name);
}
