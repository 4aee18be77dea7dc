import { useEffect, useRef, useState } from 'react';
import { useQuery } from '@onething/portal-kit';
import { PanelEmpty, PanelLoading, PanelProblem, PartialLine } from '../pieces/panel-state.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useBreadth } from '../use-breadth.ts';
import { useWords } from '../words.ts';
import { UnassignedCases } from './bulk-assign.tsx';
import { deskQuery } from './desk.operations.ts';
import { KeyHelp } from './key-help.tsx';
import { LoadMore } from './load-more.tsx';
import { nextStepPath } from './next-step-path.ts';
import { isFiltered, pathOfSearch, plainAddress, queueFilter, queuePath, readQueueAddress } from './queue-address.ts';
import type { QueueAddress } from './queue-address.ts';
import { useQueueCommands } from './queue-commands.ts';
import { QueueGrid } from './queue-grid.tsx';
import { QueueHead } from './queue-head.tsx';
import { QueueHints } from './queue-hints.tsx';
import { QueuePreview } from './queue-preview.tsx';
import { QueueRail, useViewLabel } from './queue-rail.tsx';
import { queueCountsQuery } from './queue.operations.ts';
import { rememberQueue, rememberedQueue } from './remembered-queue.ts';
import { MissingPlaces } from './missing-places.tsx';
import { SavedViews } from './saved-views.tsx';
import { useQueue } from './use-queue.ts';
import { addressOfView } from './view-address.ts';
import type { QueueRows } from './use-queue.ts';

/** The officer's day: which cases wait, how long, and what each needs next. One screen, worked by keyboard or mouse. */
export function QueuePage() {
  const { host } = useWords();
  const breadth = useBreadth();
  const label = useViewLabel();
  const address = readQueueAddress(host.query);
  const queue = useQueue(address);
  const desk = useQuery(deskQuery, {});
  const colleagues = desk.data?.assignableOfficers ?? [];
  const views = desk.data?.savedViews ?? [];
  const asked = useQuery(queueCountsQuery, { filter: queueFilter(address) });
  const counts = asked.data?.caseQueueCounts;
  const [active, setActive] = useActiveRow(address, queue);
  const row = queue.rows[active];
  const filterOpener = useRef<HTMLButtonElement>(null);
  const change = (next: QueueAddress) => host.navigate(pathOfSearch(next), { replace: true });
  const reload = () => {
    queue.reload();
    void asked.reload();
    void desk.reload();
  };
  const commands = useQueueCommands(queue.rows, row, filterOpener, reload);
  const previewed = commands.previewOpen && breadth !== 'phone' && row;

  return (
    <div className={`wb-queue${previewed ? ' wb-queue-previewed' : ''}`}>
      {breadth === 'desk' && (
        <QueueRail address={address} counts={counts}>
          <SavedViews views={views} address={address} countedUpTo={counts?.countedUpTo ?? Infinity} onChanged={() => void desk.reload()} />
        </QueueRail>
      )}
      <section className="wb-list" aria-busy={queue.loading}>
        <QueueHead
          address={address}
          counts={counts}
          commands={commands}
          colleagues={colleagues}
          filterOpener={filterOpener}
          onChange={change}
        />
        <MissingPlaces view={views.find((view) => queuePath(addressOfView(view)) === queuePath(address))} onChange={change} />
        <UnassignedCases cases={commands.unassigned} onClose={commands.forgetUnassigned} />
        <RefusalNote failure={commands.acting.failure} onReload={reload} />
        <PartialLine problems={queue.rows.length > 0 ? [...queue.problems, ...asked.problems] : []} onRetry={reload} />
        <div className="wb-list-body">
          {queue.rows.length === 0 && <NoRows queue={queue} address={address} onChange={change} />}
          {queue.rows.length > 0 && (
            <QueueGrid
              rows={queue.rows}
              active={active}
              selected={commands.selected}
              sort={address.sort}
              label={label(address.view)}
              full={!previewed}
              onMove={setActive}
              onOpen={commands.open}
              onSelect={commands.select}
              onSort={(sort) => change({ ...address, sort })}
              commands={commands.byKey}
            />
          )}
          <LoadMore hasMore={queue.hasMore} loading={queue.loading} onMore={queue.more} />
        </div>
        {breadth !== 'phone' && (
          <QueueHints
            previewOpen={commands.previewOpen}
            row={active + 1}
            total={queue.rows.length && (counts?.total ?? queue.rows.length)}
          />
        )}
      </section>
      {previewed && (
        <QueuePreview
          key={row.id}
          row={row}
          onOpen={() => commands.open()}
          onNext={() => host.navigate(nextStepPath(row))}
          onMove={(by) => setActive(active + by)}
        />
      )}
      {commands.helpOpen && <KeyHelp onClose={commands.closeHelp} />}
    </div>
  );
}

/** The row that holds the place in the list: the case one comes back from, else the first; always an existing one. */
function useActiveRow(address: QueueAddress, queue: QueueRows): [number, (index: number) => void] {
  const path = queuePath(address);
  const [place, setPlace] = useState({ path, index: 0 });
  const last = queue.rows.length - 1;
  const remembered = rememberedQueue();
  const back = remembered.path === path ? queue.rows.findIndex((row) => row.id === remembered.activeId) : -1;
  const index = place.path === path && place.index > 0 ? place.index : Math.max(back, 0);
  const active = Math.max(0, Math.min(index, last));
  const activeId = queue.rows[active]?.id;
  useEffect(() => {
    if (queue.rows.length > 0) rememberQueue(path, queue.rows, activeId);
  }, [path, queue.rows, activeId]);
  function move(next: number) {
    const kept = Math.max(0, Math.min(next, last));
    rememberQueue(path, queue.rows, queue.rows[kept]?.id);
    setPlace({ path, index: kept });
  }
  return [active, move];
}

interface NoRowsProps {
  queue: QueueRows;
  address: QueueAddress;
  onChange: (address: QueueAddress) => void;
}

/** In place of rows: still loading, failed, nothing waits, or nothing fits the filters (which can be taken away here). */
function NoRows({ queue, address, onChange }: NoRowsProps) {
  const { t } = useWords();
  if (queue.loading) return <PanelLoading lines={12} />;
  if (queue.problems.length > 0) return <PanelProblem problems={queue.problems} onRetry={queue.reload} />;
  if (!isFiltered(address)) return <PanelEmpty title={t('queue.empty')} />;
  return (
    <PanelEmpty title={t('queue.emptyFiltered')}>
      <button type="button" className="wb-link" onClick={() => onChange(plainAddress(address.view, address.sort))}>
        {t('filter.clear')}
      </button>
    </PanelEmpty>
  );
}
