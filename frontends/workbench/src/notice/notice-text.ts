/** What stands in a notice, whichever way it is read. Always Chinese: it goes to the applicant as it stands. */
export interface NoticeText {
  kind: 'ONE_TIME_NOTICE' | 'SUPPLEMENT_REQUEST';
  /** Masked. */
  childName: string;
  number: string | null;
  items: { id: string; label: string; text: string }[];
  /** The line on whom to ask. */
  ask: string;
  /** Unit that sends it. */
  unit: string;
}

export const noticeTitles: Record<NoticeText['kind'], string> = { ONE_TIME_NOTICE: '一次性告知书', SUPPLEMENT_REQUEST: '补正通知书' };

/** How many things are missing, and that nothing is handed in twice. */
export function leadOf(text: NoticeText): string {
  return `还差 ${text.items.length} 样东西`;
}

export const goesOn = '补齐以后我们接着办，已经交的不用再交。';
export const standsStill = '等您补交的这段时间不计入办理时限。';
