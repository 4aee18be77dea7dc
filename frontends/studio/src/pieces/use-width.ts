import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** How wide an element is drawn, and again whenever that changes: for charts whose words keep their size. */
export function useWidth<Drawn extends Element>(atFirst: number): [RefObject<Drawn | null>, number] {
  const place = useRef<Drawn>(null);
  const [width, setWidth] = useState(atFirst);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, Math.floor(entry.contentRect.width))));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [place, width];
}
