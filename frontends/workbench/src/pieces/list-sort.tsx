import { useHost } from '@onething/portal-kit';
import { useWords } from '../words.ts';

/** Order of a list by the moment or day that counts in it. */
export type ListOrder = 'EARLIEST_FIRST' | 'LATEST_FIRST';

const orders: readonly ListOrder[] = ['EARLIEST_FIRST', 'LATEST_FIRST'];

/** The order the address asks for (`?sort=…`), or the list's usual one. */
export function useListOrder(usual: ListOrder): ListOrder {
  const { query } = useHost();
  return orders.find((order) => order === query.get('sort')) ?? usual;
}

interface ListSortProps {
  usual: ListOrder;
  /** What the list is ordered by: the day something is due, or when it came. */
  by: 'due' | 'came';
}

/** Chooses the order of a list; it stands in the address, the usual one does not. */
export function ListSort({ usual, by }: ListSortProps) {
  const { t, host } = useWords();
  const order = useListOrder(usual);
  function choose(next: string) {
    const query = new URLSearchParams(host.query);
    if (next === usual) query.delete('sort');
    else query.set('sort', next);
    const asked = query.toString();
    host.navigate(`${host.path}${asked ? `?${asked}` : ''}`);
  }
  return (
    <select className="wb-select" aria-label={t('filter.sort')} value={order} onChange={(event) => choose(event.target.value)}>
      {orders.map((each) => (
        <option key={each} value={each}>
          {t(`listOrder.${by}.${each}`)}
        </option>
      ))}
    </select>
  );
}
