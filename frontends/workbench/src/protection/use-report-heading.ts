import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useWords } from '../words.ts';

/** Tells the shell that the page is there, under the report's number. */
export function useReportHeading(title: string): RefObject<HTMLHeadingElement | null> {
  const { host } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  return heading;
}
