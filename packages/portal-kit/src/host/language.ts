import type { Language, LocalisedText } from './host.ts';

/** The side of a text that a language asks for; the Chinese one where a translation is missing. */
export function pickText(text: LocalisedText | undefined | null, language: Language): string {
  if (!text) return '';
  return (language === 'en' ? text.en : text.zh) || text.zh;
}

/** Reads a language tag (`zh`, `zh-Hans-CN`, `en-GB`); anything else is Chinese. */
export function languageOf(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
