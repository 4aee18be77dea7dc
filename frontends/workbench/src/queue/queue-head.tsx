import { Select } from 'antd';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { staffLevel } from '../staff.ts';
import { useBreadth } from '../use-breadth.ts';
import { useWords } from '../words.ts';
import { BulkAssign } from './bulk-assign.tsx';
import type { Colleague } from './desk.operations.ts';
import { ExportButton } from './export-button.tsx';
import { plainAddress } from './queue-address.ts';
import type { QueueAddress } from './queue-address.ts';
import type { QueueCommands } from './queue-commands.ts';
import { QueueFilters } from './queue-filters.tsx';
import { countOf, shownCount, useViewLabel, viewsOf } from './queue-rail.tsx';
import { QueueSummary } from './queue-summary.tsx';
import type { QueueCounts } from './queue.operations.ts';

export interface QueueHeadProps {
  address: QueueAddress;
  counts: QueueCounts['caseQueueCounts'] | undefined;
  commands: QueueCommands;
  colleagues: Colleague[];
  filterOpener: RefObject<HTMLButtonElement | null>;
  onChange: (address: QueueAddress) => void;
}

/** Above the list: which view it is, how many cases, how pressing, and the filters; without a rail also the choice of the view. */
export function QueueHead({ address, counts, commands, colleagues, filterOpener, onChange }: QueueHeadProps) {
  const { t, host } = useWords();
  const breadth = useBreadth();
  const label = useViewLabel();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = label(address.view);
  const views = viewsOf(staffLevel(host.session), counts);
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  return (
    <header className="wb-list-head">
      <div className="wb-list-title">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {counts && (
          <span className="wb-secondary">
            {counts.total >= counts.countedUpTo ? shownCount(counts, counts.total) : t('queue.total', { count: counts.total })}
          </span>
        )}
        <QueueSummary counts={counts} />
        {breadth !== 'phone' && <ExportButton address={address} />}
      </div>
      <div className="wb-list-filters">
        {breadth !== 'desk' && (
          <Select
            aria-label={t('queue.views')}
            value={address.view}
            options={[...views.own, ...views.area].map((view) => ({
              value: view,
              label: `${label(view)} ${shownCount(counts, countOf(counts, view))}`,
            }))}
            onChange={(view) => onChange(plainAddress(view, address.sort))}
          />
        )}
        <QueueFilters address={address} colleagues={colleagues} onChange={onChange} opener={filterOpener} />
        {commands.selected.length > 0 && <BulkAssign commands={commands} colleagues={colleagues} />}
      </div>
    </header>
  );
}
