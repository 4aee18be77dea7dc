import type { Host } from '@onething/portal-kit';
import { hallTextsEn } from './en.ts';
import { hallTextsZh } from './zh.ts';
import { guidanceTextsEn } from './guidance-en.ts';
import { guidanceTextsZh } from './guidance-zh.ts';
import { photoTextsEn, photoTextsZh } from '../materials/photo-texts.ts';

/** Hands the hall's words to the host, in both languages: switching needs no load. */
export function addHallTexts(host: Pick<Host, 'addTexts'>): void {
  host.addTexts('zh-CN', { hall: { ...hallTextsZh, ...guidanceTextsZh, photo: photoTextsZh } });
  host.addTexts('en', { hall: { ...hallTextsEn, ...guidanceTextsEn, photo: photoTextsEn } });
}
