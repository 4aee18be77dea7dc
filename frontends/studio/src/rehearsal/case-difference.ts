import { formatMonth } from '@onething/portal-kit';
import type { Language } from '@onething/portal-kit';
import { sayValue } from '../draft/say-value.ts';
import { yuan } from '../format.ts';
import { codeWords } from '../parameter/code-words.ts';

const month = /^\d{4}-\d{2}$/;
/** Parts of an answer whose numbers are fen. */
const money = /^(months|householdMonths|arrears)\.|Fen$|\.fen$/;

/** Where in an answer something differs, in words: `months.2026-04` is what is due for April 2026. */
export function placeWords(path: string, language: Language): string {
  return path
    .split('.')
    .map((part) => (month.test(part) ? formatMonth(part, language) : codeWords(part, language)))
    .join(' ');
}

/** What an answer says at a place: amounts in yuan, the rest as elsewhere. */
export function answerWords(path: string, value: unknown, language: Language): string {
  if (typeof value !== 'number' || !money.test(path)) return sayValue(value, language);
  return language === 'en' ? `${yuan(value)} yuan` : `${yuan(value)} 元`;
}
