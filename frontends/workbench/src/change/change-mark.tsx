import type { ChangeStatus } from './change.operations.ts';

/** Where a change stands: a shape and a word. */
export function ChangeMark({ status, label }: { status: ChangeStatus; label: string }) {
  return (
    <span className={`wb-change-mark wb-change-mark-${status.toLowerCase()}`}>
      <span aria-hidden="true">{{ PROPOSED: '○', CHECKED: '◔', PREPARED: '◑', DECIDED: '●', REFUSED: '×', WITHDRAWN: '–' }[status]}</span>{' '}
      {label}
    </span>
  );
}
