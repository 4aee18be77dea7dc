import { createInstance } from 'i18next';
import type { Language, TextTree, TextValues } from '../host/host.ts';
import { kitTextsEn } from './en.ts';
import { kitTextsZh } from './zh.ts';

/** Texts by key in both languages. */
export interface Texts {
  t(key: string, values?: TextValues): string;
  add(language: Language, texts: TextTree): void;
  use(language: Language): void;
}

/** i18next with the kit's own texts; plurals as `key_one`, `key_other`. */
export function createTexts(language: Language): Texts {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'zh-CN',
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    resources: { 'zh-CN': { translation: kitTextsZh }, en: { translation: kitTextsEn } },
    initAsync: false,
  });
  return {
    t: (key, values) => instance.t(key, values ?? {}) as string,
    add: (lng, texts) => void instance.addResourceBundle(lng, 'translation', texts, true, true),
    use: (lng) => void instance.changeLanguage(lng),
  };
}
