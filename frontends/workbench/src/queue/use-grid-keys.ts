import { useEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

export interface GridKeys {
  count: number;
  active: number;
  /** Moves the row that holds the focus. */
  move: (index: number) => void;
  /** Single letters and Enter, Space, by their lower-case name. */
  commands: Record<string, () => void>;
}

const steps: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 10, PageUp: -10 };

/**
 * Keyboard of the queue's grid: one row is in the tab order, J/K and arrows move it. Single letters work only while
 * the grid has the focus, never with a modifier and never while Chinese is being composed.
 */
export function useGridKeys(grid: RefObject<HTMLElement | null>, keys: GridKeys) {
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const row = grid.current?.querySelector<HTMLElement>(`[data-row="${keys.active}"]`);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }, [grid, keys.active]);

  function go(index: number) {
    const next = Math.max(0, Math.min(keys.count - 1, index));
    if (next === keys.active) return;
    wantsFocus.current = true;
    keys.move(next);
  }

  return function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    // Inside a row's own control (the tick box, a sort heading) its keys stay its own.
    if (!target.matches('[data-row]') && !(target.closest('[data-row]') && event.key !== ' ' && event.key !== 'Enter')) return;
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const step = steps[name];
    const action =
      step !== undefined
        ? () => go(keys.active + step)
        : name === 'Home'
          ? () => go(0)
          : name === 'End'
            ? () => go(keys.count - 1)
            : keys.commands[name];
    if (!action || keys.count === 0) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
}
