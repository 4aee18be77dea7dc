import type { TextTree } from '../host/host.ts';
import { leavesOf } from './missing-texts.ts';

/** Latin words that stand in Chinese texts: forms of files, keys of the keyboard, the name of the platform. */
const latinInChinese = new Set(
  'ID PDF JPG PNG WEBP HEIC MB KB XLSX CSV ZIP QR GPS OneThing English Ctrl Alt Shift Enter Esc Tab Home End Space HIV APP IP'.split(' '),
);
/** Chinese words that stand in English texts: the platform's name and what the switch of languages says. */
const chineseInEnglish = /一件事|简体中文|中文/g;

/** Texts that mix the languages, as `key: text`: Chinese characters in English, English words in Chinese. */
export function mixedTexts(chinese: TextTree, english: TextTree): string[] {
  const problems: string[] = [];
  for (const [key, text] of leavesOf(english))
    if (/[\u3400-\u9fff]/.test(text.replace(chineseInEnglish, ''))) problems.push(`${key}: ${text}`);
  for (const [key, text] of leavesOf(chinese)) {
    const words = text.replace(/\{\{[^}]*\}\}/g, '').match(/[A-Za-z]{2,}/g) ?? [];
    if (words.some((word) => !latinInChinese.has(word))) problems.push(`${key}: ${text}`);
  }
  return problems;
}
