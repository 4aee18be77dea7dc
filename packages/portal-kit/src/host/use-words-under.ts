import { localDates } from '../format/local-dates.ts';
import type { Host, Language, LocalisedText, TextValues } from './host.ts';
import { useHost } from './use-host.tsx';

/** Dotted keys of a tree of texts; plural forms (`_one`, `_other`) count as their common key. */
export type TextKeys<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? Key extends `${infer Base}_${'one' | 'other'}`
      ? Base
      : Key
    : `${Key}.${TextKeys<Tree[Key]>}`;
}[keyof Tree & string];

/** A page's words: own texts by checked key, texts of the data in the page's language; dates in both as its readers write them. */
export interface WordsUnder<Key extends string> {
  host: Host;
  language: Language;
  t(key: Key, values?: TextValues): string;
  text(text: LocalisedText | null | undefined): string;
}

/** The words of a front end whose texts were added below `root`. */
export function useWordsUnder<Key extends string>(root: string): WordsUnder<Key> {
  const host = useHost();
  return {
    host,
    language: host.language,
    t: (key, values) => localDates(host.t(`${root}.${key}`, values), host.language),
    text: (text) => localDates(host.text(text ?? undefined), host.language),
  };
}
