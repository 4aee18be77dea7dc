import { useSyncExternalStore } from 'react';

/** How much room the page has: a phone, a tablet, a desk. */
export type Breadth = 'phone' | 'tablet' | 'desk';

const phone = '(max-width: 639.9px)';
const desk = '(min-width: 1120px)';

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(phone), matchMedia(desk)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => queries.forEach((query) => query.removeEventListener('change', listener));
}

function read(): Breadth {
  if (matchMedia(phone).matches) return 'phone';
  return matchMedia(desk).matches ? 'desk' : 'tablet';
}

/** The breadth of the window, drawn again when it changes. */
export function useBreadth(): Breadth {
  return useSyncExternalStore(subscribe, read, () => 'desk');
}
