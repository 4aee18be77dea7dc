import type { LocalisedText } from '@onething/policy';

const isText = (value: unknown): value is LocalisedText =>
  typeof value === 'object' &&
  value !== null &&
  'zh' in value &&
  'en' in value &&
  typeof value.zh === 'string' &&
  typeof value.en === 'string';

/** The words by which a value calls itself: its label, title, name, or why it is asked for. */
export function textIn(value: unknown): LocalisedText | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return ['label', 'title', 'name', 'because'].map((key) => (value as Record<string, unknown>)[key]).find(isText);
}
