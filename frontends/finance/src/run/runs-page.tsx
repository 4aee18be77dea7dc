import { Link, useHost } from '@onething/portal-kit';
import { countyOf, holdsRole } from '../county-of.ts';
import { amount, count, monthWords } from '../format.ts';
import { ListEnd } from '../pieces/list-end.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { runPathOf } from '../route.ts';
import { usePages } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';
import { PrepareForm } from './prepare-form.tsx';
import { runsQuery } from './run.operations.ts';
import type { Page, RunLine } from './run-types.ts';
import { StateMark } from './state-mark.tsx';

const runsOf = (result: { paymentRuns: Page<RunLine> }) => result.paymentRuns;

/** The county's runs, newest first, and the way to a new one. */
export function RunsPage() {
  const { t } = useWords();
  const { session } = useHost();
  const code = countyOf(session) ?? '';
  const pages = usePages(runsQuery, { code }, runsOf);
  return (
    <>
      <PageHead title={t('rail.runs')} facts={t('runs.lead')} />
      {holdsRole(session, 'paymentPreparer') && !pages.loading && <PrepareForm code={code} runs={pages.nodes} />}
      {pages.nodes.length > 0 && <RunsTable runs={pages.nodes} />}
      <ListEnd pages={pages} empty={t('runs.none')} />
    </>
  );
}

function RunsTable({ runs }: { runs: RunLine[] }) {
  const { t, language } = useWords();
  return (
    <table className="fin-table fin-runs">
      <caption className="wb-only-spoken">{t('rail.runs')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('runs.month')}</th>
          <th scope="col">{t('runs.state')}</th>
          <th scope="col" className="fin-number">
            {t('runs.payments')}
          </th>
          <th scope="col" className="fin-number">
            {t('runs.sum')}
          </th>
          <th scope="col" className="fin-number fin-wide-only">
            {t('runs.waiting')}
          </th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <th scope="row">
              <Link href={runPathOf(run.id)}>{monthWords(run.month, language)}</Link>{' '}
              {run.restricted && <span className="wb-tag">{t('runs.confidential')}</span>}{' '}
              {run.sequence > 0 && <span className="wb-tag">{t('runs.further', { number: run.sequence })}</span>}
            </th>
            <td>
              <StateMark run={run} />
            </td>
            <td className="fin-number">{count(run.itemCount)}</td>
            <td className="fin-number">{amount(run.totalFen)}</td>
            <td className="fin-number fin-wide-only">{run.exceptionCount === 0 ? '–' : count(run.exceptionCount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
