import { idempotent, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { LocalisedMessage } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../../case/case-access.ts';
import type { CaseQueueSort } from '../../enumerations.ts';
import type { QueueFilter } from '../queue-filter.ts';
import { SavedViewRow } from '../saved-view.entity.ts';
import { countViews, mostViews, officesOf } from '../saved-views.ts';

export interface SaveView {
  name: string;
  shared: boolean;
  filter: QueueFilter;
  sort: CaseQueueSort;
  idempotencyKey: string;
}

const longestName = 30;

/**
 * Keeps what the queue shows under a name; the same name again replaces the caller's view of that name. Shared: the caller's office sees it.
 * What was searched for by name or number is never kept. To staff who work on cases. Refusals: VIEW_NAME_INVALID, VIEW_TOO_MANY. Returns its id.
 */
export async function saveView(context: ChildrenContext, input: SaveView): Promise<string> {
  requireAccess(context, { roles: caseworkRoles });
  const { caller, clock, ids } = context;
  const name = input.name.normalize('NFC').trim();
  if (name === '' || [...name].length > longestName || /\p{Cc}/u.test(name)) throw refusal('VIEW_NAME_INVALID', nameInvalid);
  const { text: _, ...kept } = input.filter;
  const asked = { ...input, name, filter: JSON.stringify(kept) };
  return idempotent(context, 'saveView', asked, async (manager) => {
    const officeCode = input.shared ? (officesOf(context)[0] ?? null) : null;
    const known = await manager.findOneBy(SavedViewRow, { ownerSubject: caller.subject, name });
    if (!known && (await countViews(context, officeCode)) >= mostViews) throw refusal('VIEW_TOO_MANY', tooMany);
    const row = {
      id: known?.id ?? ids.next(),
      ownerSubject: caller.subject,
      ownerName: caller.name ?? '',
      officeCode,
      name,
      filter: kept,
      sort: input.sort,
      savedAt: known?.savedAt ?? clock.now(),
    };
    await manager.save(SavedViewRow, row);
    return row.id;
  });
}

const nameInvalid: LocalisedMessage = {
  zh: `请给视图起一个名称，最多${longestName}个字。`,
  en: `Give the view a name of at most ${longestName} characters.`,
};
const tooMany: LocalisedMessage = {
  zh: `最多保存${mostViews}个视图，请先删除不用的。`,
  en: `At most ${mostViews} views are kept. Remove one you do not use.`,
};

function refusal(code: string, message: LocalisedMessage): RefusalError {
  return new RefusalError(code, message, [{ path: 'name', code, message }]);
}
