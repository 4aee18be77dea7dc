import { useEffect, useRef } from 'react';
import { Link } from '@onething/portal-kit';
import { shortMoment } from '../format.ts';
import { ListSort, useListOrder } from '../pieces/list-sort.tsx';
import type { ListOrder } from '../pieces/list-sort.tsx';
import { PagedList } from '../pieces/paged-list.tsx';
import { usePages } from '../pieces/use-pages.ts';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { changeGrounds, changesQuery, changeSources, changeStatuses } from './change.operations.ts';
import type { ChangeFilter, ChangeOfList } from './change.operations.ts';
import { ChangeMark } from './change-mark.tsx';
import { ChangeTabs } from './change-tabs.tsx';

/** Proposals and alerts of the office, latest first; what is still open unless asked otherwise. */
export function ChangeListPage() {
  const { t, host } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('change.list.title');
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const filter = readFilter(host.query);
  const sort = useListOrder('LATEST_FIRST');
  return (
    <div className="wb-change-page">
      <header className="wb-list-title">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <ChangeTabs current="changes" />
      </header>
      <Filters />
      <List key={JSON.stringify([filter, sort])} filter={filter} sort={sort} />
    </div>
  );
}

function readFilter(query: URLSearchParams): ChangeFilter {
  const one = <Word extends string>(name: string, words: readonly Word[]): Word[] | undefined => {
    const found = words.find((word) => word === query.get(name));
    return found ? [found] : undefined;
  };
  const statuses = one('status', changeStatuses);
  const grounds = one('ground', changeGrounds);
  const sources = one('source', changeSources);
  return { ...(statuses ? { statuses } : {}), ...(grounds ? { grounds } : {}), ...(sources ? { sources } : {}) };
}

function Filters() {
  const { t, host } = useWords();
  function choose(name: string, value: string) {
    const next = new URLSearchParams(host.query);
    if (value === '') next.delete(name);
    else next.set(name, value);
    const asked = next.toString();
    host.navigate(`/workbench/changes${asked ? `?${asked}` : ''}`);
  }
  const select = (name: 'status' | 'ground' | 'source', words: readonly string[], all: string, label: (word: string) => string) => (
    <select
      className="wb-select"
      aria-label={t(`change.list.${name}`)}
      value={host.query.get(name) ?? ''}
      onChange={(event) => choose(name, event.target.value)}
    >
      <option value="">{all}</option>
      {words.map((word) => (
        <option key={word} value={word}>
          {label(word)}
        </option>
      ))}
    </select>
  );
  return (
    <div className="wb-change-filters">
      {select('status', changeStatuses, t('change.list.open'), (word) => t(`change.status.${word as 'PROPOSED'}`))}
      {select('ground', changeGrounds, t('change.list.anyGround'), (word) => t(`change.ground.${word as 'MOVED'}`))}
      {select('source', changeSources, t('change.list.anySource'), (word) => t(`change.source.${word as 'AGENCY'}`))}
      <ListSort usual="LATEST_FIRST" by="came" />
    </div>
  );
}

function List({ filter, sort }: { filter: ChangeFilter; sort: ListOrder }) {
  const { t } = useWords();
  const pages = usePages(changesQuery, { filter, sort }, ({ changeProposals }) => changeProposals);
  return (
    <PagedList pages={pages} empty={t('change.list.none')}>
      {(changes) => <Rows changes={changes} />}
    </PagedList>
  );
}

function Rows({ changes }: { changes: ChangeOfList[] }) {
  const { t, text } = useWords();
  return (
    <div className="wb-effect-scroll" tabIndex={0} role="region" aria-label={t('change.list.title')}>
      <table className="wb-change-table">
        <thead>
          <tr>
            <th scope="col">{t('change.list.what')}</th>
            <th scope="col">{t('change.list.child')}</th>
            <th scope="col">{t('change.list.status')}</th>
            <th scope="col">{t('change.list.source')}</th>
            <th scope="col">{t('change.list.when')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id}>
              <th scope="row">
                <Link href={`${casePathOf(change.case.id, 'changes')}?change=${change.id}`}>{text(change.groundLabel)}</Link>
              </th>
              <td>
                {change.case.child.name} <span className="wb-secondary">{change.case.number}</span>
              </td>
              <td>
                <ChangeMark status={change.status} label={text(change.statusLabel)} />
              </td>
              <td>{text(change.sourceLabel)}</td>
              <td className="wb-secondary">{shortMoment(change.proposedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
