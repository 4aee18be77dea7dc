import { checkResidentId } from './resident-id.ts';

/** True for a day that exists, written `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/**
 * The formats the forms' JSON Schemas use. Browser and server register these very functions with their validators, so
 * that both accept the same values.
 */
export const formFormats: Readonly<Record<'resident-id' | 'cn-mobile' | 'date', (text: string) => boolean>> = {
  'resident-id': (text) => checkResidentId(text).ok,
  'cn-mobile': (text) => /^1[3-9]\d{9}$/.test(text),
  date: isDate,
};
