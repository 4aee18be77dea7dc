import type { LocalisedText } from '@onething/policy';
import { factLabel, materialLabel } from '@onething/policy';
import type { CaseFile } from '../case/case-file.ts';
import type { NoticeItem } from './insert-notice.ts';

/** What the applicant reads: how many things are missing, which, and whom to ask. Never names the child. */
export function noticeText(file: CaseFile, items: readonly NoticeItem[], oneTime: boolean, today: string): LocalisedText {
  const contact = file.policy.contacts(file.record.areaCode, today).find((each) => each.purpose === 'CONSULTATION' && each.phone);
  const list = (language: 'zh' | 'en'): string =>
    items.map((item, index) => `${index + 1}. ${nameOfItem(item)[language]}：${item.text}`).join('\n');
  const ask = contact
    ? { zh: `不会弄？请打 ${contact.phone}（${contact.name.zh}）。`, en: `Need help? Call ${contact.phone} (${contact.name.en}).` }
    : { zh: '不会弄？请到街道办事处或乡镇人民政府窗口。', en: 'Need help? Go to the window of the township unit.' };
  return {
    zh: `还差 ${items.length} 样东西。补齐以后我们接着办，已经交的不用再交。\n${list('zh')}\n${oneTime ? '' : '等您补交的这段时间不计入办理时限。'}${ask.zh}`,
    en: `${items.length} thing(s) are still needed. We go on as soon as they are there; you need not hand in anything twice.\n${list('en')}\n${oneTime ? '' : 'The time until you supply them does not count towards the limit. '}${ask.en}`,
  };
}

/** Name of what an item asks for. */
export function nameOfItem(item: NoticeItem): LocalisedText {
  if (item.materialCode) return materialLabel(item.materialCode);
  return item.factPath ? factLabel(item.factPath) : { zh: '其他', en: 'Other' };
}
