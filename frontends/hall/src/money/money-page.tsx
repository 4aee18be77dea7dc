import './money.css';
import {
  Callout,
  EmptyState,
  Link,
  LoadingState,
  PageHeading,
  PartialNotice,
  ProblemState,
  formatDate,
  shanghaiDate,
  useHost,
  useQuery,
} from '@onething/portal-kit';
import { formatFen } from '@onething/policy/labels';
import { addresses } from '../routes.ts';
import { AmountObjectionPart } from './amount-objection-part.tsx';
import { AccountPart } from './account-part.tsx';
import { OverpaidPart } from './overpaid-part.tsx';
import { monthState, received } from './month-state.ts';
import { MoneyMonth } from './money-month.tsx';
import { moneyQuery } from './money.operations.ts';
import type { MoneyAccount, MoneyCase } from './money.operations.ts';
import { printWithCalculations } from './print-with-calculations.ts';

/** Month by month what a child is paid and why, for whoever receives it. */
export default function MoneyPage({ code, caseId }: { code: string; caseId: string }) {
  const { t } = useHost();
  const asked = useQuery(moneyQuery, { id: caseId });
  const found = asked.data?.case;
  const retry = () => void asked.reload();
  return (
    <div className="page page-narrow money">
      <p className="breadcrumb">
        <Link href={addresses.case(code, caseId)}>{t('hall.case.heading')}</Link>
      </p>
      {found ? (
        <Loaded code={code} found={found} problems={asked.problems} onChanged={retry} />
      ) : (
        <>
          <PageHeading title={t('hall.money.title')} />
          {asked.loading ? (
            <LoadingState lines={12} />
          ) : (
            <ProblemState problems={asked.problems.length > 0 ? asked.problems : [{ code: 'NOT_FOUND', path: 'case' }]} onRetry={retry} />
          )}
        </>
      )}
    </div>
  );
}

function Loaded({
  code,
  found,
  problems,
  onChanged,
}: {
  code: string;
  found: MoneyCase;
  problems: Parameters<typeof PartialNotice>[0]['problems'];
  onChanged: () => void;
}) {
  const { t, text } = useHost();
  const account = found.entitlement;
  return (
    <>
      <PageHeading
        title={t('hall.money.title')}
        caption={[found.child.name, text(found.categoryLabel)].filter(Boolean).join(' · ')}
        lead={t('hall.money.lead')}
      />
      <PartialNotice problems={problems} what={account ? undefined : t('hall.money.title')} onRetry={onChanged} />
      {!account && problems.length === 0 && (
        <EmptyState title={t('hall.money.none')}>
          <p>{t('hall.money.noneText')}</p>
        </EmptyState>
      )}
      {account && <Account account={account} onChanged={onChanged} />}
      <p className="actions">
        {account && account.months.length > 0 && (
          <button type="button" className="button button-plain" onClick={printWithCalculations}>
            {t('hall.money.print')}
          </button>
        )}
        <Link href={addresses.case(code, found.id)}>{t('kit.back')}</Link>
      </p>
    </>
  );
}

function Account({ account, onChanged }: { account: MoneyAccount; onChanged: () => void }) {
  const { t, text, language } = useHost();
  const got = received(account.payments);
  const careOnly = account.state === 'CARE_ONLY';
  const sample = account.months.some((month) => month.sample);
  return (
    <>
      {account.refusal && (
        <Callout tone={careOnly ? 'info' : 'warning'} title={careOnly ? undefined : t('hall.entitlement.refused')}>
          <p>{text(account.refusal.message)}</p>
        </Callout>
      )}
      {sample && (
        <Callout tone="info">
          <p>{t('hall.entitlement.sample')}</p>
        </Callout>
      )}
      {account.heldSince && (
        <Callout tone="warning" title={t('hall.money.held')}>
          <p>{t('hall.money.heldText', { date: formatDate(shanghaiDate(account.heldSince), language) })}</p>
        </Callout>
      )}
      {got.months > 0 && (
        <p className="money-received">
          {t('hall.money.received', { count: got.months })} <strong>{formatFen(got.amountFen, language === 'en' ? 'en' : 'zh')}</strong>
        </p>
      )}
      <section aria-labelledby="money-months-title">
        <h2 id="money-months-title">{t('hall.money.months')}</h2>
        {account.months.length === 0 ? (
          <EmptyState title={t('hall.entitlement.empty')} />
        ) : (
          <ul className="rows months">
            {account.lumpSum && <MoneyMonth month={account.lumpSum} once />}
            {account.months.map((month) => (
              <MoneyMonth
                key={month.month}
                month={month}
                state={monthState(account, month.month, month)}
                payments={account.payments.filter((payment) => payment.month === month.month && payment.kind === 'MONTHLY')}
              />
            ))}
          </ul>
        )}
      </section>
      <OverpaidPart account={account} />
      {!careOnly && <AccountPart account={account} onDone={onChanged} />}
      {account.months.length > 0 && <AmountObjectionPart account={account} onDone={onChanged} />}
    </>
  );
}
