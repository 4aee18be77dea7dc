import { columnDay } from '../format.ts';
import { Button, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { formatMonth, Link, useQuery } from '@onething/portal-kit';
import { submitsForm } from '../case/submits-form.ts';
import { useAct } from '../case/use-act.ts';
import { wrongByPath } from '../change/change-fields.tsx';
import { placesBelowQuery } from '../change/change.operations.ts';
import { KeyCap } from '../pieces/key-hint.tsx';
import { PageState } from '../pieces/page-state.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { PlaceComparison } from './place-comparison.tsx';
import { answerTransfer, handOverFile, takeUpTransfer, transferQuery } from './transfer.operations.ts';
import type { WholeTransfer } from './transfer.operations.ts';
import { TransferLine } from './transfer-line.tsx';

/** A handover as both offices see it: where the file is, which months who pays, what goes with it, and what to do next. */
export function TransferPage({ id }: { id: string }) {
  const { t } = useWords();
  const state = useQuery(transferQuery, { id });
  const transfer = state.data?.caseTransfer;
  if (!transfer)
    return (
      <PageState
        title={t('transfer.one')}
        loading={state.loading}
        problems={state.problems}
        onRetry={() => void state.reload()}
        nothing={t('transfer.gone')}
        href="/workbench/transfers"
        way={t('transfer.toList')}
      />
    );
  return <Loaded key={transfer.version} transfer={transfer} reload={() => void state.reload()} />;
}

function Loaded({ transfer, reload }: { transfer: WholeTransfer; reload: () => void }) {
  const { t, text, host, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('transfer.of', { number: transfer.file.number ?? '' });
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const month = (value: string | null) => formatMonth(value, language);
  const facts: [string, string][] = [
    [t('transfer.child'), `${transfer.file.childName ?? ''} ${columnDay(transfer.file.bornOn)}`],
    [t('transfer.category'), text(transfer.file.categoryLabel)],
    [
      t('transfer.from'),
      `${text(transfer.fromCounty.name)} ${transfer.from.code === transfer.fromCounty.code ? '' : text(transfer.from.name)}`,
    ],
    [t('transfer.to'), `${text(transfer.toCounty.name)} ${transfer.to.code === transfer.toCounty.code ? '' : text(transfer.to.name)}`],
    [t('transfer.movedOn'), columnDay(transfer.movedOn)],
    [t('transfer.confirmedOn'), columnDay(transfer.file.confirmedOn)],
    [t('transfer.papers'), t('transfer.papersOf', { papers: transfer.file.papers, changes: transfer.file.changes })],
  ];
  return (
    <div className="wb-change-page wb-transfer">
      <header className="wb-list-title">
        <Link href="/workbench/transfers">‹ {t('transfer.title')}</Link>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      <TransferLine transfer={transfer} />
      <p className="wb-block wb-transfer-money">
        {t(
          transfer.state === 'CALLED_OFF'
            ? 'transfer.calledOff'
            : transfer.reason === 'CORRECTED'
              ? 'transfer.moneyStays'
              : transfer.crossProvince
                ? 'transfer.moneyEnds'
                : 'transfer.money',
          {
            from: text(transfer.fromCounty.name),
            to: text(transfer.toCounty.name),
            last: month(transfer.lastMonth),
            first: month(transfer.firstMonth),
          },
        )}
      </p>
      <dl className="wb-change-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {transfer.note && (
        <p className="wb-block">
          <b>{t('transfer.note')}</b> {transfer.note}
        </p>
      )}
      {transfer.comparison.length > 0 && <PlaceComparison places={transfer.comparison} />}
      <Acts transfer={transfer} reload={reload} />
      <p>
        <Link href={casePathOf(transfer.caseId)}>{t('transfer.toCase')}</Link>
      </p>
    </div>
  );
}

function Acts({ transfer, reload }: { transfer: WholeTransfer; reload: () => void }) {
  const { t, host } = useWords();
  const acting = useAct();
  const id = useId();
  const [note, setNote] = useState('');
  const [township, setTownship] = useState('');
  const may = (act: WholeTransfer['acts'][number]) => transfer.acts.includes(act);
  const key = { transferId: transfer.id, version: transfer.version };
  const wrong = wrongByPath(acting.failure);
  if (transfer.acts.length === 0) return null;
  const finish = (done: boolean, message: string) => {
    if (!done) return;
    host.announce(message);
    reload();
  };
  const returning = async () =>
    finish(await acting.run(answerTransfer, { ...key, act: 'RETURN', reason: note.trim() }), t('transfer.done.returned'));
  async function submit(event: React.FormEvent) {
    event.preventDefault();
    if (may('HAND_OVER')) finish(await acting.run(handOverFile, { ...key, note: note.trim() }), t('transfer.done.offered'));
    else if (may('TAKE_UP')) finish(await acting.run(takeUpTransfer, key), t('transfer.done.takenUp'));
    else
      finish(
        await acting.run(answerTransfer, { ...key, act: 'ACCEPT', ...(township ? { townshipCode: township } : {}) }),
        t('transfer.done.accepted'),
      );
  }
  return (
    <form className="wb-change-task" onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
      <RefusalNote failure={acting.failure} onReload={reload} />
      {may('ACCEPT') && transfer.to.code.length === 6 && (
        <Township county={transfer.toCounty.code} value={township} onChange={setTownship} wrong={wrong['townshipCode']} />
      )}
      {!may('TAKE_UP') && (
        <div className="wb-field">
          <label htmlFor={id} className="wb-strong">
            {t(may('HAND_OVER') ? 'transfer.noteToWrite' : 'transfer.returnReason')}
          </label>
          {wrong['reason'] && (
            <p className="wb-wrong" role="alert">
              {wrong['reason']}
            </p>
          )}
          <Input.TextArea id={id} lang="zh-CN" rows={3} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
        </div>
      )}
      <p className="wb-change-buttons">
        <Button type="primary" htmlType="submit" disabled={acting.busy}>
          {t(may('HAND_OVER') ? 'transfer.act.HAND_OVER' : may('TAKE_UP') ? 'transfer.act.TAKE_UP' : 'transfer.act.ACCEPT')}{' '}
          <KeyCap>Ctrl ↵</KeyCap>
        </Button>
        {may('RETURN') && (
          <Button disabled={acting.busy} onClick={() => void returning()}>
            {t('transfer.act.RETURN')}
          </Button>
        )}
      </p>
    </form>
  );
}

function Township({
  county,
  value,
  onChange,
  wrong,
}: {
  county: string;
  value: string;
  onChange: (code: string) => void;
  wrong: string | undefined;
}) {
  const { t, text } = useWords();
  const id = useId();
  const places = useQuery(placesBelowQuery, { code: county }).data?.jurisdiction?.children ?? [];
  return (
    <div className="wb-field">
      <label htmlFor={id} className="wb-strong">
        {t('transfer.township')}
      </label>
      {wrong && (
        <p className="wb-wrong" role="alert">
          {wrong}
        </p>
      )}
      <select id={id} className="wb-select" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('transfer.choose')}</option>
        {places.map((place) => (
          <option key={place.code} value={place.code}>
            {text(place.name)}
          </option>
        ))}
      </select>
    </div>
  );
}
