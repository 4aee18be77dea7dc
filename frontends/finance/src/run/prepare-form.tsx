import { Button, Input } from 'antd';
import { useState } from 'react';
import { useQuery } from '@onething/portal-kit';
import { useAct } from '../use-act.ts';
import { FailureNote } from '@onething/portal-kit/officers';
import { confidentialFundQuery } from '../budget/budget.operations.ts';
import { runPathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { nextMonth } from './next-month.ts';
import { prepareRun } from './run-acts.operations.ts';
import type { RunLine } from './run-types.ts';

/** Begins the run of a month: the one after the last, unless another is chosen. Later months, or a second regular run, the server refuses. */
export function PrepareForm({ code, runs }: { code: string; runs: RunLine[] }) {
  const { t, host } = useWords();
  const acting = useAct();
  const [now] = useState(() => new Date());
  const [confidential, setConfidential] = useState(false);
  const fund = useQuery(confidentialFundQuery, { code, year: now.getFullYear() }).data?.paymentBudget;
  const own = runs.filter((run) => (run.restricted ?? false) === confidential);
  const [chosen, setMonth] = useState<string>();
  const month = chosen ?? nextMonth(own, now);
  const [further, setFurther] = useState(false);
  const [tried, setTried] = useState(false);
  const valid = /^\d{4}-(0[1-9]|1[0-2])$/.test(month);
  const sent = own.some((run) => run.month === month && run.sequence === 0 && ['SENT', 'SETTLED', 'RETURNED'].includes(run.state));
  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!valid) return;
    const made = await acting.ask(prepareRun, { jurisdictionCode: code, month, supplementary: further && sent, restricted: confidential });
    if (made) host.navigate(runPathOf(made.id));
  }
  return (
    <form noValidate className="fin-prepare" onSubmit={(event) => void submit(event)}>
      <FailureNote failure={acting.failure} />
      <div className="fin-prepare-line">
        <label htmlFor="run-month">{t('prepare.month')}</label>
        <Input
          id="run-month"
          type="month"
          value={month}
          aria-invalid={tried && !valid ? true : undefined}
          onChange={(event) => setMonth(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={acting.busy}>
          {t('prepare.begin')}
        </Button>
      </div>
      {tried && !valid && <p className="wb-wrong">{t('prepare.monthWrong')}</p>}
      {fund && (
        <label className="fin-check">
          <input type="checkbox" checked={confidential} onChange={(event) => setConfidential(event.target.checked)} />{' '}
          {t('prepare.confidential')}
        </label>
      )}
      {sent && (
        <label className="fin-check">
          <input type="checkbox" checked={further} onChange={(event) => setFurther(event.target.checked)} /> {t('prepare.further')}
        </label>
      )}
      <p className="wb-small wb-secondary">{t('prepare.text')}</p>
    </form>
  );
}
