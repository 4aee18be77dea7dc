/** What a number of an account is taken for. */
export type AccountNumberProblem = 'ACCOUNT_NUMBER_INVALID' | 'ACCOUNT_CHECK_DIGIT';

/** Card numbers have 16 to 19 digits and a check digit (ISO/IEC 7812); passbook numbers of other lengths carry none. */
const cardLength = { min: 16, max: 19 };

/** The digits without the spaces people write between them. */
export function plainAccountNumber(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s-]/g, '');
}

/** Why a number cannot be an account; null: it can. */
export function accountNumberProblem(number: string): AccountNumberProblem | null {
  if (!/^\d{10,30}$/.test(number)) return 'ACCOUNT_NUMBER_INVALID';
  if (number.length < cardLength.min || number.length > cardLength.max) return null;
  return passesLuhn(number) ? null : 'ACCOUNT_CHECK_DIGIT';
}

function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number[number.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
