import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { fenOf } from '../format.ts';
import { FailureNote } from '@onething/portal-kit/officers';
import { ReasonField } from '../pieces/reason-field.tsx';
import { ReasonedAct } from '../pieces/reasoned-act.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.ts';
import { recordRepayment, startRecovery, waiveOverpayment } from './recoveries.operations.ts';
import type { Overpayment } from './recoveries.operations.ts';

interface FormProps {
  onDone: () => void;
  onLeave: () => void;
}

/** Begins to take an overpayment back: a part of each following payment, or a plan of repayments. */
export function StartForm({ overpayment, onDone, onLeave }: FormProps & { overpayment: Overpayment }) {
  const { t, host } = useWords();
  const acting = useAct();
  const [method, setMethod] = useState<'NETTING' | 'PLAN'>();
  const [percent, setPercent] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const limitPercent = /^\d{1,3}$/.test(percent) && Number(percent) >= 1 && Number(percent) <= 100 ? Number(percent) : undefined;
  const wrongPercent = method === 'NETTING' && limitPercent === undefined;
  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!method || wrongPercent || !reason.trim()) return;
    const netting = method === 'NETTING' ? { limitPercent } : {};
    if (!(await acting.run(startRecovery, { overpaymentId: overpayment.id, method, ...netting, reason: reason.trim() }))) return;
    host.announce(t('recovery.started'));
    onDone();
  }
  return (
    <form noValidate className="fin-form" onSubmit={(event) => void submit(event)}>
      <FailureNote failure={acting.failure} />
      <fieldset aria-invalid={tried && !method ? true : undefined}>
        <legend>{t('recovery.how')}</legend>
        {tried && !method && <p className="wb-wrong">{t('choose')}</p>}
        <Radio.Group
          value={method}
          onChange={(event) => setMethod(event.target.value as 'NETTING' | 'PLAN')}
          options={[
            { value: 'NETTING', label: t('recovery.netting') },
            { value: 'PLAN', label: t('recovery.plan') },
          ]}
        />
      </fieldset>
      {method === 'NETTING' && (
        <div className="wb-field">
          <label htmlFor="recovery-percent">{t('recovery.percent')}</label>
          {tried && wrongPercent && <p className="wb-wrong">{t('budget.warnWrong')}</p>}
          <Input
            id="recovery-percent"
            inputMode="numeric"
            value={percent}
            aria-invalid={tried && wrongPercent ? true : undefined}
            onChange={(event) => setPercent(event.target.value)}
          />
        </div>
      )}
      <ReasonField
        label={t('recovery.reason')}
        value={reason}
        error={tried && !reason.trim() ? t('missing') : undefined}
        onChange={setReason}
      />
      <div className="wb-buttons">
        <Button type="primary" htmlType="submit" disabled={acting.busy}>
          {t('recovery.startSure')}
        </Button>
        <Button onClick={onLeave}>{t('act.no')}</Button>
      </div>
    </form>
  );
}

/** The family paid a part back. */
export function RepaymentForm({ recoveryId, onDone, onLeave }: FormProps & { recoveryId: string }) {
  const { t, host } = useWords();
  const acting = useAct();
  const [sum, setSum] = useState('');
  const [paidOn, setPaidOn] = useState('');
  const [tried, setTried] = useState(false);
  const amountFen = fenOf(sum);
  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!amountFen || !paidOn || !(await acting.run(recordRepayment, { recoveryId, amountFen, paidOn }))) return;
    host.announce(t('recovery.repaid'));
    onDone();
  }
  return (
    <form noValidate className="fin-form" onSubmit={(event) => void submit(event)}>
      <FailureNote failure={acting.failure} />
      <div className="wb-field">
        <label htmlFor="repaid-sum">{t('recovery.repaidSum')}</label>
        {tried && !amountFen && <p className="wb-wrong">{t('missing')}</p>}
        <Input
          id="repaid-sum"
          inputMode="decimal"
          value={sum}
          aria-invalid={tried && !amountFen ? true : undefined}
          onChange={(event) => setSum(event.target.value)}
        />
      </div>
      <div className="wb-field">
        <label htmlFor="repaid-on">{t('recovery.repaidOn')}</label>
        {tried && !paidOn && <p className="wb-wrong">{t('missing')}</p>}
        <Input
          id="repaid-on"
          type="date"
          value={paidOn}
          aria-invalid={tried && !paidOn ? true : undefined}
          onChange={(event) => setPaidOn(event.target.value)}
        />
      </div>
      <div className="wb-buttons">
        <Button type="primary" htmlType="submit" disabled={acting.busy}>
          {t('recovery.repaySure')}
        </Button>
        <Button onClick={onLeave}>{t('act.no')}</Button>
      </div>
    </form>
  );
}

/** Leaves what is still open with the family, by a decision with its reason. */
export function WaiveForm({ overpayment, onDone, onLeave }: FormProps & { overpayment: Overpayment }) {
  const { t, host } = useWords();
  const acting = useAct();
  async function waive(reason: string): Promise<boolean> {
    const done = await acting.run(waiveOverpayment, { overpaymentId: overpayment.id, version: overpayment.version, reason });
    if (done) {
      host.announce(t('recovery.waived'));
      onDone();
    }
    return done;
  }
  return (
    <ReasonedAct
      label={t('recovery.waiveReason')}
      help={t('recovery.waiveHelp')}
      sure={t('recovery.waiveSure')}
      acting={acting}
      act={waive}
      onLeave={onLeave}
    />
  );
}
