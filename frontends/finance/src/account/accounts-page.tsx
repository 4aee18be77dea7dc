import { Button } from 'antd';
import { useState } from 'react';
import { formatDateTime, useHost } from '@onething/portal-kit';
import { useAct } from '../use-act.ts';
import { countyOf } from '../county-of.ts';
import { ListEnd } from '../pieces/list-end.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { ReasonedAct } from '../pieces/reasoned-act.tsx';
import type { Page } from '../run/run-types.ts';
import { usePages } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';
import { accountsQuery, checkAccount } from './accounts.operations.ts';
import type { WaitingAccount } from './accounts.operations.ts';

const accountsOf = (result: { payeeAccountsToCheck: Page<WaitingAccount> }) => result.payeeAccountsToCheck;

/** Accounts that were given or changed: nothing is paid to them before a second person has checked them. */
export function AccountsPage() {
  const { t } = useWords();
  const { session } = useHost();
  const pages = usePages(accountsQuery, { code: countyOf(session) ?? '' }, accountsOf);
  return (
    <>
      <PageHead title={t('rail.accounts')} facts={t('account.lead')} />
      <ul className="fin-cards">
        {pages.nodes.map((account) => (
          <AccountRow key={account.id} account={account} onDone={pages.reload} />
        ))}
      </ul>
      <ListEnd pages={pages} empty={t('account.none')} />
    </>
  );
}

function AccountRow({ account, onDone }: { account: WaitingAccount; onDone: () => void }) {
  const { t, language } = useWords();
  const [outcome, setOutcome] = useState<'verified' | 'rejected'>();
  return (
    <li>
      <div className="fin-card-line">
        <span>
          <span className="wb-name">{account.holder}</span>
          <span className="fin-person-why">
            {t(`holder.${account.holderKind}`)}
            {account.duty && `${t('punctuation.comma')}${account.duty}`}
          </span>
        </span>
        <span>{account.method === 'CASH' ? t('account.cash') : [account.bank, account.accountNumber].filter(Boolean).join('　')}</span>
        <span className="wb-secondary">
          {t(account.version === 1 ? 'account.first' : 'account.changed', { version: account.version })}
          {t('punctuation.comma')}
          {t(`source.${account.source}`)}
          {t('punctuation.comma')}
          {formatDateTime(account.givenAt, language)}
        </span>
        <span className="wb-buttons">
          <Button size="small" aria-expanded={outcome === 'verified'} onClick={() => setOutcome('verified')}>
            {t('account.verify')}
          </Button>
          <Button size="small" aria-expanded={outcome === 'rejected'} onClick={() => setOutcome('rejected')}>
            {t('account.reject')}
          </Button>
        </span>
      </div>
      {outcome && (
        <CheckForm
          key={outcome}
          account={account}
          verified={outcome === 'verified'}
          onDone={onDone}
          onLeave={() => setOutcome(undefined)}
        />
      )}
    </li>
  );
}

interface CheckFormProps {
  account: WaitingAccount;
  verified: boolean;
  onDone: () => void;
  onLeave: () => void;
}

function CheckForm({ account, verified, onDone, onLeave }: CheckFormProps) {
  const { t, host } = useWords();
  const acting = useAct();
  async function check(note: string): Promise<boolean> {
    const done = await acting.run(checkAccount, { accountId: account.id, verified, note });
    if (done) {
      host.announce(t(verified ? 'account.verified' : 'account.rejected'));
      onDone();
    }
    return done;
  }
  return (
    <ReasonedAct
      label={t(verified ? 'account.how' : 'account.why')}
      help={t(verified ? 'account.howHelp' : 'account.whyHelp')}
      sure={t(verified ? 'account.verifySure' : 'account.rejectSure')}
      acting={acting}
      act={check}
      onLeave={onLeave}
    />
  );
}
