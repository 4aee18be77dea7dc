import type { Language } from '@onething/portal-kit';
import { sayValue } from '../draft/say-value.ts';
import { yuan } from '../format.ts';
import type { WordKey } from '../words.ts';

const units: Record<string, WordKey> = {
  workingDays: 'unit.workingDays',
  days: 'unit.days',
  months: 'unit.months',
  years: 'unit.years',
};

/** A parameter's value with its unit, in words. */
export function sayParameter(
  value: unknown,
  unit: string | null,
  language: Language,
  t: (key: WordKey, values?: Record<string, string | number>) => string,
): string {
  if (typeof value !== 'number') return sayValue(value, language);
  if (unit === 'fen') return `${yuan(value)} ${t('unit.yuan')}`;
  const key = units[unit ?? ''];
  return key ? t(key, { count: value }) : String(value);
}
