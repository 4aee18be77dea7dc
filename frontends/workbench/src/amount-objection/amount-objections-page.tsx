import { formatMonth, Link } from '@onething/portal-kit';
import { shortMoment } from '../format.ts';
import { LinkedPage } from '../pieces/linked-page.tsx';
import { PagedList } from '../pieces/paged-list.tsx';
import { usePages } from '../pieces/use-pages.ts';
import { amountObjectionPath } from '../route.ts';
import { useWords } from '../words.ts';
import { amountObjectionsQuery } from './amount-objection.operations.ts';
import type { AmountObjectionsVariables, ListedAmountObjection } from './amount-objection.operations.ts';

const views = ['WAITING', 'ANSWERED'] as const;
/** Who has waited longest comes first; of what is done the latest. */
const asked: Record<(typeof views)[number], AmountObjectionsVariables> = {
  WAITING: { filter: { answered: false }, sort: 'OLDEST_FIRST' },
  ANSWERED: { filter: { answered: true }, sort: 'NEWEST_FIRST' },
};

/** 金额异议: what families have against what they are paid, for the county that pays. */
export function AmountObjectionsPage() {
  const { t, host } = useWords();
  const wanted = views.find((view) => view === host.query.get('view')) ?? 'WAITING';
  return (
    <LinkedPage
      title={t('amountObjection.title')}
      note={t('amountObjection.note')}
      path="/workbench/amounts"
      views={views}
      usual="WAITING"
      wanted={wanted}
      viewsLabel={t('amountObjection.views')}
      viewLabel={(view) => t(`amountObjection.view.${view}`)}
    >
      <List key={wanted} view={wanted} />
    </LinkedPage>
  );
}

function List({ view }: { view: (typeof views)[number] }) {
  const { t } = useWords();
  const pages = usePages(amountObjectionsQuery, asked[view], ({ amountObjections }) => amountObjections);
  return (
    <PagedList pages={pages} empty={t(`amountObjection.empty.${view}`)}>
      {(rows) => (
        <table className="wb-linked-table">
          <thead>
            <tr>
              <th scope="col">{t('amountObjection.child')}</th>
              <th scope="col">{t('amountObjection.month')}</th>
              <th scope="col">{t('amountObjection.raisedAt')}</th>
              <th scope="col">{t('amountObjection.state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </PagedList>
  );
}

function Row({ row }: { row: ListedAmountObjection }) {
  const { t, language } = useWords();
  const found = row.entitlement.case;
  return (
    <tr>
      <th scope="row">
        <Link href={amountObjectionPath(row.id)}>{found.child.name ?? found.number}</Link>{' '}
        <span className="wb-secondary">{found.number}</span>
      </th>
      <td data-label={t('amountObjection.month')}>{row.month ? formatMonth(row.month, language) : t('amountObjection.noMonth')}</td>
      <td data-label={t('amountObjection.raisedAt')}>{shortMoment(row.raisedAt)}</td>
      <td data-label={t('amountObjection.state')}>
        {row.outcome ? t(`amountObjection.outcome.${row.outcome}`) : t('amountObjection.waiting')}
        {row.answeredAt && <span className="wb-secondary"> {shortMoment(row.answeredAt)}</span>}
      </td>
    </tr>
  );
}
