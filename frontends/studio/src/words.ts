import { useWordsUnder } from '@onething/portal-kit';
import type { TextKeys, WordsUnder } from '@onething/portal-kit';
import type { studioZh } from './texts/zh.ts';

/** A key of this front end's own texts. */
export type WordKey = TextKeys<typeof studioZh>;

/** The page's words: own texts by checked key, texts of the data in the page's language. */
export type Words = WordsUnder<WordKey>;

export const useWords = (): Words => useWordsUnder<WordKey>('studio');
