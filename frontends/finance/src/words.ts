import { useHost } from '@onething/portal-kit';
import type { Host, Language, LocalisedText, TextValues } from '@onething/portal-kit';
import type { financeZh } from './texts/zh.ts';

/** Dotted keys of a tree of texts; plural forms (`_one`, `_other`) count as their common key. */
type Keys<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? Key extends `${infer Base}_${'one' | 'other'}`
      ? Base
      : Key
    : `${Key}.${Keys<Tree[Key]>}`;
}[keyof Tree & string];

/** A key of the finance pages' own texts. */
export type WordKey = Keys<typeof financeZh>;

/** The page's words: own texts by checked key, texts of the data in the page's language. */
export interface Words {
  host: Host;
  language: Language;
  t(key: WordKey, values?: TextValues): string;
  text(text: LocalisedText | null | undefined): string;
}

export function useWords(): Words {
  const host = useHost();
  return {
    host,
    language: host.language,
    t: (key, values) => host.t(`finance.${key}`, values),
    text: (text) => host.text(text ?? undefined),
  };
}
