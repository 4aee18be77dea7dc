import { isOnApplicantsSide } from '../case/case-relation.ts';
import type { CaseFile } from '../case/case-file.ts';
import { staffName } from '../case/case-views.ts';
import type { ChildrenContext } from '../children-context.ts';
import type { NoticeItem as StoredItem } from './insert-notice.ts';
import { nameOfItem } from './notice-text.ts';
import { Notice, NoticeItem } from './notice.type.ts';

/** The notices of a case, oldest first; names of officers for staff only. */
export function noticeViews(context: ChildrenContext, file: CaseFile): Notice[] {
  const plain = isOnApplicantsSide(context, file.record);
  return file.notices.map((row) => {
    const items = JSON.parse(context.fields.open(row, 'items')) as StoredItem[];
    return Object.assign(new Notice(), {
      id: row.id,
      kind: row.kind,
      level: row.level,
      sentAt: row.sentAt,
      by: plain ? null : staffName(row.bySubject, row.byName),
      items: items.map((item) =>
        Object.assign(new NoticeItem(), {
          materialCode: item.materialCode ?? null,
          factPath: item.factPath ?? null,
          label: nameOfItem(item),
          text: item.text,
        }),
      ),
      answeredAt: row.answeredAt,
      text: JSON.parse(context.fields.open(row, 'text')) as { zh: string; en: string },
    });
  });
}
