import { Callout, formatDate, shanghaiDate, useHost } from '@onething/portal-kit';
import { AccountForm } from './account-form.tsx';
import type { MoneyAccount, PayeeAccount } from './money.operations.ts';

/** Where the money goes, whether that was checked, and the way to change it. A changed account is paid to only after it was checked. */
export function AccountPart({ account, onDone }: { account: MoneyAccount; onDone: () => void }) {
  const { t } = useHost();
  const payee = account.payeeAccount;
  return (
    <section aria-labelledby="account-title">
      <h2 id="account-title">{t('hall.money.account.title')}</h2>
      {payee ? <Current payee={payee} /> : <p>{t('hall.money.account.none')}</p>}
      {payee?.state === 'UNVERIFIED' && (
        <Callout tone="info" title={t('hall.money.account.waiting')}>
          <p>{t('hall.money.account.waitingText')}</p>
        </Callout>
      )}
      {payee?.state === 'REJECTED' && (
        <Callout tone="warning" title={t('hall.money.account.rejected')}>
          <p>{t('hall.money.account.rejectedText')}</p>
          {payee.checkNote && <p>{payee.checkNote}</p>}
        </Callout>
      )}
      <details className="no-print">
        <summary>{t('hall.money.account.change')}</summary>
        <AccountForm key={payee?.id ?? 'first'} entitlementId={account.id} onDone={onDone} />
      </details>
    </section>
  );
}

function Current({ payee }: { payee: PayeeAccount }) {
  const { t, language } = useHost();
  const kind = t(`hall.money.account.kind.${payee.holderKind}`);
  return (
    <dl className="key-facts">
      <Fact name={t('hall.money.account.holder')} value={t('hall.money.account.holderOf', { holder: payee.holder, kind })} />
      <Fact
        name={t('hall.money.account.where')}
        value={payee.method === 'CASH' ? t('hall.money.account.cash') : [payee.bank, payee.accountNumber].filter(Boolean).join(' ')}
      />
      <Fact
        name={t('hall.money.account.state')}
        value={t(`hall.money.account.states.${payee.state}`, {
          date: formatDate(shanghaiDate(payee.checkedAt ?? payee.givenAt), language),
        })}
      />
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
