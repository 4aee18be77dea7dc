import type { Host, TextTree } from '@onething/portal-kit';
import { contactTextsEn, contactTextsZh } from '../contact/contact-texts.ts';
import { changeTextsEn, changeTextsZh } from './change.ts';
import { linkedTextsEn } from './linked-en.ts';
import { linkedTextsZh } from './linked-zh.ts';
import { moneyTextsEn, moneyTextsZh } from './money.ts';

/** Words of pages that most people open later or never, Chinese: the guide and the form need not carry them to a phone. */
export const laterTextsZh: TextTree = { ...linkedTextsZh, money: moneyTextsZh, change: changeTextsZh, contact: contactTextsZh };

/** The same in English. */
export const laterTextsEn: TextTree = { ...linkedTextsEn, money: moneyTextsEn, change: changeTextsEn, contact: contactTextsEn };

/** Hands them to the host, in both languages. */
export function addLaterTexts(host: Pick<Host, 'addTexts'>): void {
  host.addTexts('zh-CN', { hall: laterTextsZh });
  host.addTexts('en', { hall: laterTextsEn });
}
