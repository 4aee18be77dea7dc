/** What the number of an ID card says, or why it cannot be one (GB 11643-1999). */
export type ResidentIdCheck =
  | { ok: true; bornOn: string; sex: 'MALE' | 'FEMALE'; regionCode: string }
  | { ok: false; code: 'LENGTH' | 'CHARACTER' | 'DATE' | 'CHECKSUM' };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** True for a day that exists; the century rule of leap years included. */
function isRealDate(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year >= 1800 && days !== undefined && day >= 1 && day <= days;
}

/**
 * Checks an 18-character resident ID: length, characters, a date of birth that exists, and the check character.
 * A lower-case x is refused: ask people for the capital X and convert before calling. Whether the number was ever given
 * to anybody is a question for the agencies.
 */
export function checkResidentId(residentId: string): ResidentIdCheck {
  if (residentId.length !== 18) return { ok: false, code: 'LENGTH' };
  if (!/^\d{17}[\dX]$/.test(residentId)) return { ok: false, code: 'CHARACTER' };
  const [year, month, day] = [residentId.slice(6, 10), residentId.slice(10, 12), residentId.slice(12, 14)];
  if (!isRealDate(Number(year), Number(month), Number(day))) return { ok: false, code: 'DATE' };
  const sum = weights.reduce((total, weight, index) => total + weight * Number(residentId[index]), 0);
  if (checkCharacters[sum % 11] !== residentId[17]) return { ok: false, code: 'CHECKSUM' };
  return {
    ok: true,
    bornOn: `${year}-${month}-${day}`,
    sex: Number(residentId[16]) % 2 === 1 ? 'MALE' : 'FEMALE',
    regionCode: residentId.slice(0, 6),
  };
}
