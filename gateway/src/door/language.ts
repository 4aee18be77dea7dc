import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';

/** Languages the platform speaks. Chinese leads. */
export type Language = 'zh-CN' | 'en';

/** A text in both languages. */
export interface LocalisedText {
  zh: string;
  en: string;
}

/** The side of a text that a language asks for. */
export function pickText(text: LocalisedText, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}

/** Reads one language tag; undefined when it is none of ours. */
export function languageOf(tag: string | undefined): Language | undefined {
  const lower = tag?.trim().toLowerCase() ?? '';
  if (lower.startsWith('zh')) return 'zh-CN';
  return lower.startsWith('en') ? 'en' : undefined;
}

/** The first language of ours in a list of preferences in order (`Accept-Language` as browsers send it). */
function preferredLanguage(preferences: string | undefined): Language | undefined {
  for (const preference of (preferences ?? '').split(',')) {
    const language = languageOf(preference);
    if (language) return language;
  }
  return undefined;
}

/** Language of a call of the API: the portal says it in `Accept-Language`; a page asks with its cookie. Chinese otherwise. */
export function languageOfRequest(request: FastifyRequest): Language {
  return preferredLanguage(request.headers['accept-language']) ?? languageOf(request.cookies['onething_language']) ?? 'zh-CN';
}

/** Language of a page: the choice made in the portal (cookie) comes before the browser's setting. */
export function languageOfPage(request: FastifyRequest): Language {
  return languageOf(request.cookies['onething_language']) ?? preferredLanguage(request.headers['accept-language']) ?? 'zh-CN';
}
