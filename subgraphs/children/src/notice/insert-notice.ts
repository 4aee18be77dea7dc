import type { LocalisedText } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { NoticeRow } from './notice.entity.ts';

/** One thing a notice asks for. */
export interface NoticeItem {
  materialCode?: string;
  factPath?: string;
  /** In the officer's words. */
  text: string;
}

export interface NoticeDraft {
  caseId: string;
  kind: NoticeRow['kind'];
  level: NoticeRow['level'];
  items: NoticeItem[];
  text: LocalisedText;
}

/** Stores a notice of the caller to the applicant. Returns its id. */
export async function insertNotice(context: ChildrenContext, manager: EntityManager, draft: NoticeDraft): Promise<string> {
  const row = Object.assign(new NoticeRow(), {
    id: context.ids.next(),
    caseId: draft.caseId,
    kind: draft.kind,
    level: draft.level,
    sentAt: context.clock.now(),
    answeredAt: null,
    bySubject: context.caller.subject,
    byName: context.caller.name ?? '',
  });
  row.items = context.fields.seal(row, 'items', JSON.stringify(draft.items));
  row.text = context.fields.seal(row, 'text', JSON.stringify(draft.text));
  await manager.insert(NoticeRow, row);
  return row.id;
}
