import type { Host } from '@onething/portal-kit';
import { hallTextsEn } from './en.ts';
import { hallTextsZh } from './zh.ts';
import { photoTextsEn, photoTextsZh } from '../materials/photo-texts.ts';

/** Hands the hall's words to the host, in both languages: switching needs no load. */
export function addHallTexts(host: Pick<Host, 'addTexts'>): void {
  host.addTexts('zh-CN', { hall: { ...hallTextsZh, photo: photoTextsZh } });
  host.addTexts('en', { hall: { ...hallTextsEn, photo: photoTextsEn } });
}
