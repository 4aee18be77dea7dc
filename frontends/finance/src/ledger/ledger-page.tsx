import { Button } from 'antd';
import { LoadingState, ProblemState, formatDateTime, useHost, useQuery } from '@onething/portal-kit';
import { countyOf } from '../county-of.ts';
import { amount } from '../format.ts';
import { FailureNote, saveBroughtFile } from '@onething/portal-kit/officers';
import { ListEnd } from '../pieces/list-end.tsx';
import { Mark } from '../pieces/mark.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';
import { YearChoice, useYear } from '../pieces/year-choice.tsx';
import type { Page } from '../run/run-types.ts';
import { useAct } from '../use-act.ts';
import { usePages } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';
import { balancesQuery, exportStatement, ledgerQuery } from './ledger.operations.ts';
import type { LedgerEntry } from './ledger.operations.ts';

const entriesOf = (result: { ledgerTransactions: Page<LedgerEntry> }) => result.ledgerTransactions;

/** The double-entry ledger of a year: the balances, which add up to nothing, and every transaction with its sides. */
export function LedgerPage() {
  const { t } = useWords();
  const { session } = useHost();
  const code = countyOf(session) ?? '';
  const [year, setYear] = useYear();
  return (
    <>
      <PageHead title={t('rail.ledger')} facts={t('ledger.lead')}>
        <div className="wb-buttons">
          <ExportButton code={code} year={year} />
          <YearChoice year={year} onChange={setYear} />
        </div>
      </PageHead>
      <div className="fin-narrow">
        <Balances code={code} year={year} />
        <Entries code={code} year={year} />
      </div>
    </>
  );
}

/** The statement as a spreadsheet; why it was refused stands below the button. */
function ExportButton({ code, year }: { code: string; year: number }) {
  const { t, host } = useWords();
  const acting = useAct();
  async function save() {
    const file = await acting.ask(exportStatement, { jurisdictionCode: code, fiscalYear: year });
    if (!file) return;
    saveBroughtFile(file);
    host.announce(t('ledger.exported'));
  }
  return (
    <div>
      <Button disabled={acting.busy} onClick={() => void save()}>
        {t('ledger.export')}
      </Button>
      <FailureNote failure={acting.failure} />
    </div>
  );
}

function Balances({ code, year }: { code: string; year: number }) {
  const { t } = useWords();
  const asked = useQuery(balancesQuery, { code, year });
  const balances = asked.data?.ledgerBalances;
  const sum = (balances ?? []).reduce((total, { balanceFen }) => total + balanceFen, 0);
  return (
    <Section title={t('ledger.balances')} note={t('ledger.year', { year: String(year) })}>
      {!balances && asked.loading && <LoadingState lines={5} />}
      {!balances && !asked.loading && <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      {balances && (
        <table className="fin-table">
          <caption className="wb-only-spoken">{t('ledger.balances')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ledger.account')}</th>
              <th scope="col" className="fin-number">
                {t('ledger.debit')}
              </th>
              <th scope="col" className="fin-number">
                {t('ledger.credit')}
              </th>
            </tr>
          </thead>
          <tbody>
            {balances.map(({ account, balanceFen }) => (
              <tr key={account}>
                <th scope="row">
                  {t(`ledgerAccount.${account}`)}
                  <span className="fin-person-why">{t(`ledgerAccountText.${account}`)}</span>
                </th>
                <td className="fin-number">{balanceFen > 0 ? amount(balanceFen) : '–'}</td>
                <td className="fin-number">{balanceFen < 0 ? amount(-balanceFen) : '–'}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('ledger.sum')}</th>
              <td colSpan={2} className={sum === 0 ? 'fin-number fin-good' : 'fin-number fin-bad'}>
                <Mark kind={sum === 0 ? 'done' : 'wrong'} />{' '}
                {sum === 0 ? t('ledger.balanced') : t('ledger.unbalanced', { sum: amount(sum) })}
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </Section>
  );
}

function Entries({ code, year }: { code: string; year: number }) {
  const { t, language } = useWords();
  const pages = usePages(ledgerQuery, { code, year }, entriesOf);
  return (
    <Section title={t('ledger.entries')}>
      <ul className="fin-entries">
        {pages.nodes.map((entry) => (
          <li key={entry.id}>
            <p>
              <time dateTime={entry.recordedAt}>{formatDateTime(entry.recordedAt, language)}</time>
              <span className="wb-strong">{t(`ledgerKind.${entry.kind}`)}</span>
            </p>
            <ul>
              {entry.postings.map((posting, index) => (
                <li key={index} className={posting.amountFen < 0 ? 'fin-credit' : undefined}>
                  <span>
                    {t(posting.amountFen < 0 ? 'ledger.creditOf' : 'ledger.debitOf')} {t(`ledgerAccount.${posting.account}`)}
                  </span>
                  <span className="fin-number">{amount(Math.abs(posting.amountFen))}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <ListEnd pages={pages} empty={t('ledger.none')} />
    </Section>
  );
}
