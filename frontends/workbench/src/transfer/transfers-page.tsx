import { columnDay } from '../format.ts';
import { useEffect, useRef } from 'react';
import { formatMonth, Link } from '@onething/portal-kit';
import { ChangeTabs } from '../change/change-tabs.tsx';
import { ListSort, useListOrder } from '../pieces/list-sort.tsx';
import type { ListOrder } from '../pieces/list-sort.tsx';
import { PagedList } from '../pieces/paged-list.tsx';
import { usePages } from '../pieces/use-pages.ts';
import { useWords } from '../words.ts';
import { transfersQuery } from './transfer.operations.ts';
import type { Transfer, TransferState } from './transfer.operations.ts';

const states: readonly TransferState[] = ['TO_HAND_OVER', 'OFFERED', 'ACCEPTED', 'TAKEN_UP', 'OUTSIDE', 'CALLED_OFF'];

/** Files that leave the office and files offered to it. */
export function TransfersPage() {
  const { t, host } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('transfer.title');
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const side = host.query.get('side') === 'TO' ? 'TO' : 'FROM';
  const sort = useListOrder('LATEST_FIRST');
  const state = states.find((each) => each === host.query.get('state'));
  const path = (next: { side?: string; state?: string }) => {
    const query = new URLSearchParams({ side: next.side ?? side, ...((next.state ?? state) ? { state: next.state ?? state ?? '' } : {}) });
    if (next.state === '') query.delete('state');
    if (sort !== 'LATEST_FIRST') query.set('sort', sort);
    return `/workbench/transfers?${query.toString()}`;
  };
  return (
    <div className="wb-change-page">
      <header className="wb-list-title">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <ChangeTabs current="transfers" />
      </header>
      <div className="wb-change-filters">
        {(['FROM', 'TO'] as const).map((each) => (
          <Link key={each} href={path({ side: each })} aria-current={side === each ? 'true' : undefined} className="wb-change-tab">
            {t(`transfer.side.${each}`)}
          </Link>
        ))}
        <select
          className="wb-select"
          aria-label={t('transfer.state')}
          value={state ?? ''}
          onChange={(event) => host.navigate(path({ state: event.target.value }))}
        >
          <option value="">{t('transfer.anyState')}</option>
          {states.map((each) => (
            <option key={each} value={each}>
              {t(`transfer.states.${each}`)}
            </option>
          ))}
        </select>
        <ListSort usual="LATEST_FIRST" by="came" />
      </div>
      <List key={`${side} ${state ?? ''} ${sort}`} side={side} states={state ? [state] : undefined} sort={sort} />
    </div>
  );
}

function List({ side, states: asked, sort }: { side: 'FROM' | 'TO'; states: TransferState[] | undefined; sort: ListOrder }) {
  const { t } = useWords();
  const pages = usePages(transfersQuery, { side, sort, ...(asked ? { states: asked } : {}) }, ({ caseTransfers }) => caseTransfers);
  return (
    <PagedList pages={pages} empty={t(`transfer.none.${side}`)}>
      {(transfers) => <Rows side={side} transfers={transfers} />}
    </PagedList>
  );
}

function Rows({ side, transfers }: { side: 'FROM' | 'TO'; transfers: Transfer[] }) {
  const { t, text, language } = useWords();
  return (
    <div className="wb-effect-scroll" tabIndex={0} role="region" aria-label={t('transfer.title')}>
      <table className="wb-change-table">
        <thead>
          <tr>
            <th scope="col">{t(side === 'FROM' ? 'transfer.to' : 'transfer.from')}</th>
            <th scope="col">{t('transfer.state')}</th>
            <th scope="col">{t('transfer.months')}</th>
            <th scope="col">{t('transfer.dueOn')}</th>
            <th scope="col">{t('transfer.why')}</th>
          </tr>
        </thead>
        <tbody>
          {transfers.map((transfer) => (
            <tr key={transfer.id}>
              <th scope="row">
                <Link href={`/workbench/transfers/${transfer.id}`}>{text(side === 'FROM' ? transfer.to.name : transfer.from.name)}</Link>{' '}
                <span className="wb-secondary">{text(side === 'FROM' ? transfer.toCounty.name : transfer.fromCounty.name)}</span>
              </th>
              <td>
                {text(transfer.stateLabel)}
                {transfer.escalated && <span className="wb-tag wb-tag-error">{t('transfer.overdue')}</span>}
              </td>
              <td>
                {t('transfer.monthsOf', {
                  last: formatMonth(transfer.lastMonth, language),
                  first: formatMonth(transfer.firstMonth, language),
                })}
              </td>
              <td>{columnDay(transfer.dueOn)}</td>
              <td>{t(`transfer.reason.${transfer.reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
