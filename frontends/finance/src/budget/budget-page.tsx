import { Button, Input } from 'antd';
import { useState } from 'react';
import { LoadingState, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { useAct } from '../use-act.ts';
import { countyOf, holdsRole } from '../county-of.ts';
import { amount, fenOf } from '../format.ts';
import { FailureNote } from '@onething/portal-kit/officers';
import { PageHead } from '../pieces/page-head.tsx';
import { ReasonField } from '../pieces/reason-field.tsx';
import { Section } from '../pieces/section.tsx';
import { YearChoice, useYear } from '../pieces/year-choice.tsx';
import { useWords } from '../words.ts';
import { BudgetBar } from './budget-bar.tsx';
import { budgetQuery, setBudget } from './budget.operations.ts';

/** The budget of a year: how far it is spent, what is left, and the paper that changes it. */
export function BudgetPage() {
  const { t } = useWords();
  const { session } = useHost();
  const code = countyOf(session) ?? '';
  const [year, setYear] = useYear();
  const asked = useQuery(budgetQuery, { code, year });
  const budget = asked.data?.paymentBudget;
  return (
    <>
      <PageHead title={t('rail.budgets')} facts={t('budget.lead')}>
        <YearChoice year={year} onChange={setYear} />
      </PageHead>
      {!budget && asked.loading && <LoadingState lines={5} />}
      {!budget && !asked.loading && <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      {budget && (
        <div className="fin-narrow">
          <Section title={t('budget.execution')} note={t('budget.year', { year: String(year) })}>
            {budget.amountFen === null ? (
              <p className="fin-note">{t('budget.none')}</p>
            ) : (
              <BudgetBar budgetFen={budget.amountFen} spentFen={budget.executedFen} warnAtPercent={budget.warnAtPercent ?? 100} />
            )}
            <dl className="fin-facts">
              <Fact name={t('budget.budget')} value={budget.amountFen === null ? '–' : amount(budget.amountFen)} />
              <Fact name={t('budget.executed')} value={amount(budget.executedFen)} />
              <Fact name={t('budget.rest')} value={budget.amountFen === null ? '–' : amount(budget.amountFen - budget.executedFen)} />
              <Fact name={t('budget.warnAt')} value={budget.warnAtPercent === null ? '–' : `${budget.warnAtPercent}%`} />
            </dl>
          </Section>
          {holdsRole(session, 'paymentApprover') && <BudgetForm key={year} code={code} year={year} onDone={() => void asked.reload()} />}
        </div>
      )}
    </>
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

function BudgetForm({ code, year, onDone }: { code: string; year: number; onDone: () => void }) {
  const { t, host } = useWords();
  const acting = useAct();
  const [sum, setSum] = useState('');
  const [warn, setWarn] = useState('90');
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const amountFen = fenOf(sum);
  const warnAtPercent = /^\d{1,3}$/.test(warn) && Number(warn) >= 1 && Number(warn) <= 100 ? Number(warn) : undefined;
  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    if (amountFen === undefined || warnAtPercent === undefined || !basis.trim()) return;
    const input = { jurisdictionCode: code, fiscalYear: year, amountFen, warnAtPercent, basis: basis.trim() };
    if (!(await acting.run(setBudget, input))) return;
    host.announce(t('budget.saved'));
    onDone();
  }
  return (
    <Section title={t('budget.set')} note={t('budget.setNote')}>
      <form noValidate className="fin-form" onSubmit={(event) => void submit(event)}>
        <FailureNote failure={acting.failure} />
        <div className="wb-field">
          <label htmlFor="budget-sum">{t('budget.sum')}</label>
          {tried && amountFen === undefined && <p className="wb-wrong">{t('budget.sumWrong')}</p>}
          <Input
            id="budget-sum"
            inputMode="decimal"
            value={sum}
            aria-invalid={tried && amountFen === undefined ? true : undefined}
            onChange={(event) => setSum(event.target.value)}
          />
        </div>
        <div className="wb-field">
          <label htmlFor="budget-warn">{t('budget.warnAtField')}</label>
          {tried && warnAtPercent === undefined && <p className="wb-wrong">{t('budget.warnWrong')}</p>}
          <Input
            id="budget-warn"
            inputMode="numeric"
            value={warn}
            aria-invalid={tried && warnAtPercent === undefined ? true : undefined}
            onChange={(event) => setWarn(event.target.value)}
          />
        </div>
        <ReasonField
          label={t('budget.basis')}
          value={basis}
          error={tried && !basis.trim() ? t('missing') : undefined}
          onChange={setBasis}
        />
        <Button type="primary" htmlType="submit" disabled={acting.busy}>
          {t('budget.save')}
        </Button>
      </form>
    </Section>
  );
}
