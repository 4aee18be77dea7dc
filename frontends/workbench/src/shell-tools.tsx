import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { KeyCap } from './pieces/key-hint.tsx';
import { ratedPlaceOf } from './ratings/rated-place.ts';
import { TabRow } from './pieces/tab-row.tsx';
import type { Tab } from './pieces/tab-row.tsx';
import { useProtectionTab } from './protection/use-protection-tab.ts';
import { countyOf } from './records/county-of.ts';
import { pathOfSearch, plainAddress } from './queue/queue-address.ts';
import { isAgencyClerk, worksOnCases } from './staff.ts';
import { useWords } from './words.ts';

/** The workbench's own part of the shell's top bar: where one is, and the search (Ctrl K) over number and name. */
export function ShellTools() {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => setPlace(document.getElementById('shell-tools')), []);
  return place ? createPortal(<Tools />, place) : <div className="wb-tools-bar">{<Tools />}</div>;
}

function Tools() {
  const { t } = useWords();
  return (
    <div className="wb-tools">
      <TabRow label={t('tools.label')} tabs={useTabs()} />
      <Search />
    </div>
  );
}

/** The pages of the workbench this person has something to do with, the daily ones first. */
function useTabs(): Tab[] {
  const { t, host } = useWords();
  const protection = useProtectionTab();
  const { path, session } = host;
  const works = worksOnCases(session);
  const tab = (href: string, text: string, current = path === href): Tab => ({ href, text, current });
  return [
    tab('/workbench/queue', t('tools.queue'), ['/workbench', '/workbench/queue'].includes(path)),
    tab('/workbench/calendar', t('desk.calendar')),
    ...(works ? [tab('/workbench/visits', t('visits.tabs.visits'))] : []),
    ...(works || isAgencyClerk(session) ? [tab('/workbench/referrals', t('referral.tab'))] : []),
    ...(protection ? [protection] : []),
    ...(works
      ? [tab('/workbench/changes', t('change.tab.changes'), path === '/workbench/changes' || path.startsWith('/workbench/transfers'))]
      : []),
    ...(countyOf(session) ? [tab('/workbench/amounts', t('amountObjection.tab'), path.startsWith('/workbench/amounts'))] : []),
    ...(countyOf(session) ? [tab('/workbench/records', t('papers.records.tab'))] : []),
    ...(ratedPlaceOf(session) ? [tab('/workbench/ratings', t('ratings.tab'))] : []),
  ];
}

/** Finds among all open cases of the officer's area, by number or name. */
function Search() {
  const { t, host } = useWords();
  const [sought, setSought] = useState('');
  const input = useRef<InputRef>(null);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.isComposing || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus({ cursor: 'all' });
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  function submit(event: React.FormEvent) {
    event.preventDefault();
    // The name or number sought is kept beside the address, never in it.
    host.navigate(pathOfSearch({ ...plainAddress('ALL_OPEN'), handler: 'ANYBODY', text: sought.trim() }));
  }

  return (
    <form role="search" className="wb-search" onSubmit={submit}>
      <Input
        ref={input}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        aria-label={t('tools.search')}
        aria-keyshortcuts="Control+K"
        placeholder={t('tools.search')}
        suffix={<KeyCap>Ctrl K</KeyCap>}
        maxLength={60}
      />
    </form>
  );
}
