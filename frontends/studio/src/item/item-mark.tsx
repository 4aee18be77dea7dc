import { useWords } from '../words.ts';
import type { Item } from './item.operations.ts';

/** What the draft does to a thing of a list: new, changed, taken away, or moved by another change. */
export function ItemMark({ item: { changed, follows, value, before } }: { item: Pick<Item, 'changed' | 'follows' | 'value' | 'before'> }) {
  const { t } = useWords();
  if (follows) return <span className="stu-follows">{t('mark.follows')}</span>;
  if (!changed) return null;
  return <span className="stu-changed">{t(value === null ? 'mark.removed' : before === null ? 'mark.added' : 'mark.changed')}</span>;
}
