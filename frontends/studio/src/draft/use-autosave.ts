import { useEffect, useRef } from 'react';
import { useStudio } from '../studio-context.tsx';

const pauseMs = 600;

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

/**
 * Saves a value at a path a moment after it last changed, and at once when its field goes away. undefined: nothing that could be saved has been typed.
 * `began` is what the draft said when the field was opened: it is not saved again.
 */
export function useAutosave(path: string, value: object | undefined, began?: object): void {
  const { saver } = useStudio();
  const { change } = saver;
  const text = value === undefined ? undefined : canonical(value);
  const saved = useRef(began === undefined ? undefined : canonical(began));
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    if (text === undefined || text === saved.current) return undefined;
    const timer = setTimeout(() => {
      saved.current = text;
      change({ path, value: JSON.parse(text) });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [change, path, text]);
  useEffect(
    () => () => {
      const last = latest.current;
      if (last !== undefined && last !== saved.current) change({ path, value: JSON.parse(last) });
    },
    [change, path],
  );
}
