import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Link } from '@onething/portal-kit';
import { KeyCap } from './pieces/key-hint.tsx';
import { ratedPlaceOf } from './ratings/rated-place.ts';
import { ProtectionTab } from './protection/protection-tab.tsx';
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
  const { t, host } = useWords();
  const inRecords = host.path === '/workbench/records';
  const inRatings = host.path === '/workbench/ratings';
  const inCalendar = host.path === '/workbench/calendar';
  const inChanges = host.path === '/workbench/changes' || host.path.startsWith('/workbench/transfers');
  const inAmounts = host.path.startsWith('/workbench/amounts');
  const inQueue = ['/workbench', '/workbench/queue'].includes(host.path);
  return (
    <div className="wb-tools">
      <nav aria-label={t('tools.label')} className="wb-tabs">
        <span className="wb-place">{t('tools.workbench')}</span>
        <Link href="/workbench/queue" aria-current={inQueue ? 'page' : undefined} className="wb-tab">
          {t('tools.queue')}
        </Link>
        <Link href="/workbench/calendar" aria-current={inCalendar ? 'page' : undefined} className="wb-tab">
          {t('desk.calendar')}
        </Link>
        {worksOnCases(host.session) && (
          <Link href="/workbench/visits" aria-current={host.path === '/workbench/visits' ? 'page' : undefined} className="wb-tab">
            {t('visits.tabs.visits')}
          </Link>
        )}
        {(worksOnCases(host.session) || isAgencyClerk(host.session)) && (
          <Link href="/workbench/referrals" aria-current={host.path === '/workbench/referrals' ? 'page' : undefined} className="wb-tab">
            {t('referral.tab')}
          </Link>
        )}
        <ProtectionTab />
        {worksOnCases(host.session) && (
          <Link href="/workbench/changes" aria-current={inChanges ? 'page' : undefined} className="wb-tab">
            {t('change.tab.changes')}
          </Link>
        )}
        {countyOf(host.session) && (
          <Link href="/workbench/amounts" aria-current={inAmounts ? 'page' : undefined} className="wb-tab">
            {t('amountObjection.tab')}
          </Link>
        )}
        {countyOf(host.session) && (
          <Link href="/workbench/records" aria-current={inRecords ? 'page' : undefined} className="wb-tab">
            {t('papers.records.tab')}
          </Link>
        )}
        {ratedPlaceOf(host.session) && (
          <Link href="/workbench/ratings" aria-current={inRatings ? 'page' : undefined} className="wb-tab">
            {t('ratings.tab')}
          </Link>
        )}
      </nav>
      <Search />
    </div>
  );
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
