import { useRef } from 'react';
import type { CaseHead } from '../case-types.ts';
import { useBreadth } from '../use-breadth.ts';
import { useWords } from '../words.ts';
import { queueColumns } from './queue-columns.tsx';
import type { ListRoom, QueueColumn } from './queue-columns.tsx';
import type { QueueSort } from './queue.operations.ts';
import { useGridKeys } from './use-grid-keys.ts';

export interface QueueGridProps {
  rows: CaseHead[];
  active: number;
  selected: string[];
  sort: QueueSort;
  label: string;
  /** The list has the desk for itself. */
  full: boolean;
  onMove: (index: number) => void;
  onOpen: (row: CaseHead) => void;
  onSelect: (ids: string[]) => void;
  onSort: (sort: QueueSort) => void;
  commands: Record<string, () => void>;
}

/**
 * The rows of the queue as a grid: one row is in the tab order and follows the keyboard. A table of our own, because antd's
 * measures scroll bars by writing a style element, which the page's policy refuses.
 */
export function QueueGrid({ rows, active, selected, sort, label, full, onMove, onOpen, onSelect, onSort, commands }: QueueGridProps) {
  const words = useWords();
  const breadth = useBreadth();
  const room: ListRoom = breadth === 'desk' && full ? 'full' : breadth;
  const columns = queueColumns(words, room);
  const grid = useRef<HTMLTableElement>(null);
  const onKeyDown = useGridKeys(grid, { count: rows.length, active, move: onMove, commands });
  const toggle = (id: string) => onSelect(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]);
  return (
    <table
      ref={grid}
      role="grid"
      className={`wb-grid wb-grid-${room}`}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {room !== 'phone' && (
            <th scope="col" className="wb-cell-select">
              <input
                type="checkbox"
                aria-label={words.t('queue.selectAll')}
                checked={selected.length > 0 && selected.length === rows.length}
                onChange={(event) => onSelect(event.target.checked ? rows.map((row) => row.id) : [])}
              />
            </th>
          )}
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={row.id}
            data-row={index}
            tabIndex={index === active ? 0 : -1}
            aria-selected={selected.includes(row.id)}
            aria-rowindex={index + 2}
            aria-current={index === active || undefined}
            className={row.clock?.state === 'PAUSED' ? 'wb-row-still' : undefined}
            onFocus={() => onMove(index)}
            onClick={() => (breadth === 'phone' ? onOpen(row) : onMove(index))}
            onDoubleClick={() => onOpen(row)}
          >
            {room !== 'phone' && (
              <td className="wb-cell-select" onDoubleClick={(event) => event.stopPropagation()}>
                <input
                  type="checkbox"
                  tabIndex={-1}
                  aria-label={words.t('queue.select', { name: row.child.name ?? row.number ?? '' })}
                  checked={selected.includes(row.id)}
                  onChange={() => toggle(row.id)}
                />
              </td>
            )}
            {columns.map((column) => (
              <td key={column.key} className={`wb-cell-${column.key}`}>
                {column.draw(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeadCell({ column, sort, onSort }: { column: QueueColumn; sort: QueueSort; onSort: (sort: QueueSort) => void }) {
  const by = column.sort;
  if (!by) {
    return (
      <th scope="col" className={`wb-cell-${column.key}`}>
        {column.title}
      </th>
    );
  }
  return (
    <th scope="col" className={`wb-cell-${column.key}`} aria-sort={sort === by ? 'ascending' : 'none'}>
      <button type="button" onClick={() => onSort(by)}>
        {column.title} <span aria-hidden="true">{sort === by ? '▴' : ''}</span>
      </button>
    </th>
  );
}
