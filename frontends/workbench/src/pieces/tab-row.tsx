import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { Link } from '@onething/portal-kit';
import { useWords } from '../words.ts';

/** A page one can go to from the top bar. */
export interface Tab {
  href: string;
  text: string;
  current: boolean;
  /** How many wait there, and what that is called. */
  waiting?: { count: number; label: string };
}

/** Pages side by side as far as they have room; the rest stand behind one word, so that nothing is ever drawn over something else. */
export function TabRow({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  // Other texts have other widths: they are measured in a row of their own.
  return <Row key={tabs.map(({ text, waiting }) => `${text} ${waiting?.count ?? ''}`).join()} label={label} tabs={tabs} />;
}

function Row({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const row = useRef<HTMLElement>(null);
  const shown = useRoom(row, tabs.length);
  return (
    <nav ref={row} aria-label={label} className="wb-tabs">
      {tabs.slice(0, shown).map((tab) => (
        <TabLink key={tab.href} tab={tab} />
      ))}
      {shown < tabs.length && <FoldedTabs tabs={tabs.slice(shown)} />}
    </nav>
  );
}

function TabLink({ tab }: { tab: Tab }) {
  return (
    <Link href={tab.href} aria-current={tab.current ? 'page' : undefined} className="wb-tab">
      {tab.text}
      {tab.waiting && (
        <b className="wb-tab-count" aria-label={tab.waiting.label}>
          {tab.waiting.count}
        </b>
      )}
    </Link>
  );
}

/** The page one is on lends its name to the word that hides it. */
function FoldedTabs({ tabs }: { tabs: readonly Tab[] }) {
  const { t, host } = useWords();
  const fold = useRef<HTMLDetailsElement>(null);
  const close = () => fold.current?.removeAttribute('open');
  // Whoever has gone to one of the pages has chosen.
  useEffect(close, [host.path]);
  const current = tabs.find((tab) => tab.current);
  return (
    <details
      ref={fold}
      className="wb-tab-fold"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        fold.current?.querySelector('summary')?.focus();
      }}
    >
      <summary className="wb-tab" aria-current={current ? 'page' : undefined}>
        {current?.text ?? t('tools.more')}
      </summary>
      <div className="wb-tab-panel">
        {tabs.map((tab) => (
          <TabLink key={tab.href} tab={tab} />
        ))}
      </div>
    </details>
  );
}

/** Room for the word behind which the rest stands, and between two tabs, in pixels. */
const foldWidth = 110;
const gap = 4;

/** How many tabs of these widths fit into a row. */
export function tabsThatFit(widths: readonly number[], rowWidth: number): number {
  let end = 0;
  const ends = widths.map((width) => (end += width + gap) - gap);
  if (end - gap <= rowWidth) return widths.length;
  return ends.filter((each) => each <= rowWidth - foldWidth).length;
}

/** How many tabs are drawn: all at first, then what fits, counted anew whenever the row or a tab changes its width, as when styles arrive late. */
function useRoom(row: RefObject<HTMLElement | null>, all: number): number {
  const [shown, setShown] = useState(all);
  const widths = useRef<number[]>([]);
  useLayoutEffect(() => {
    const nav = row.current;
    if (!nav) return undefined;
    const tabs = [...nav.querySelectorAll<HTMLElement>(':scope > a')];
    const count = () => {
      tabs.forEach((tab, index) => (widths.current[index] = tab.offsetWidth));
      setShown(tabsThatFit(widths.current, nav.clientWidth));
    };
    count();
    const observer = new ResizeObserver(count);
    for (const observed of [nav, ...tabs]) observer.observe(observed);
    return () => observer.disconnect();
  }, [row, shown]);
  return shown;
}
