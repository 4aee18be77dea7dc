import { Button, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { Link, useQuery } from '@onething/portal-kit';
import { useAct } from '../case/use-act.ts';
import { wrongByPath } from '../change/change-fields.tsx';
import { ChangeTabs } from '../change/change-tabs.tsx';
import { placesBelowQuery } from '../change/change.operations.ts';
import { countyOf } from '../records/county-of.ts';
import { shortMoment } from '../format.ts';
import { ConfirmBar } from '../pieces/confirm-bar.tsx';
import { PanelEmpty, PanelLoading, PanelProblem } from '../pieces/panel-state.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { acceptBulkTransfer, beginBulkTransfer, bulkPreviewQuery, bulkTransfersQuery } from './transfer.operations.ts';
import type { BulkTransfer } from './transfer.operations.ts';

const refreshMs = 3_000;

/** When a township unit is reassigned: every enrolled child of it in one act, with what it would move, how far it is, and what stayed behind. */
export function BulkTransferPage() {
  const { t, host } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('transfer.bulk.title');
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const county = countyOf(host.session);
  const state = useQuery(bulkTransfersQuery, {});
  const batches = state.data?.bulkTransfers;
  // Accepted files come over one by one as well.
  const running = batches?.some(({ pending, offered, acceptedByName }) => pending > 0 || (acceptedByName !== null && offered > 0)) ?? false;
  const reload = useRef(state.reload);
  reload.current = state.reload;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => void reload.current(), refreshMs);
    return () => clearInterval(timer);
  }, [running]);
  return (
    <div className="wb-change-page">
      <header className="wb-list-title">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <ChangeTabs current="bulk" />
      </header>
      {county && host.session.grants.some(({ role }) => role === 'countyConfirmer') ? (
        <Order county={county} onDone={() => void state.reload()} />
      ) : (
        <p>{t('transfer.bulk.county')}</p>
      )}
      <section aria-label={t('transfer.bulk.acts')}>
        <header className="wb-section-head">
          <h2>{t('transfer.bulk.acts')}</h2>
        </header>
        {!batches &&
          (state.loading ? <PanelLoading lines={4} /> : <PanelProblem problems={state.problems} onRetry={() => void state.reload()} />)}
        {batches?.length === 0 && <PanelEmpty title={t('transfer.bulk.none')} />}
        <ul className="wb-batches">
          {batches?.map((batch) => (
            <li key={batch.id}>
              <Batch batch={batch} onDone={() => void state.reload()} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Order({ county, onDone }: { county: string; onDone: () => void }) {
  const { t, host } = useWords();
  const acting = useAct();
  const id = useId();
  const [order, setOrder] = useState({ fromArea: '', toCounty: county, toArea: '', onDate: '', reason: '' });
  const change = (patch: Partial<typeof order>) => setOrder({ ...order, ...patch });
  const ready = order.fromArea !== '' && order.toArea !== '';
  const preview = useQuery(bulkPreviewQuery, { fromArea: order.fromArea, toArea: order.toArea }, { skip: !ready }).data
    ?.bulkTransferPreview;
  const wrong = wrongByPath(acting.failure);
  const moving = preview && 'enrolled' in preview ? preview : undefined;
  async function submit() {
    const { fromArea, toArea, onDate, reason } = order;
    if (!(await acting.run(beginBulkTransfer, { fromArea, toArea, onDate, reason: reason.trim() }))) return;
    setOrder({ fromArea: '', toCounty: county, toArea: '', onDate: '', reason: '' });
    host.announce(t('transfer.bulk.begun'));
    onDone();
  }
  return (
    <form className="wb-change-form" onSubmit={(event) => event.preventDefault()} noValidate>
      <p className="wb-secondary">{t('transfer.bulk.note')}</p>
      <RefusalNote failure={acting.failure} onReload={onDone} />
      <div className="wb-places">
        <PlaceSelect label={t('transfer.bulk.from')} parent={county} value={order.fromArea} onChange={(fromArea) => change({ fromArea })} />
        <PlaceSelect
          label={t('transfer.bulk.toCounty')}
          parent={`${county.slice(0, 4)}00`}
          value={order.toCounty}
          onChange={(toCounty) => change({ toCounty, toArea: '' })}
        />
        {order.toCounty && (
          <PlaceSelect
            label={t('transfer.bulk.to')}
            parent={order.toCounty}
            value={order.toArea}
            onChange={(toArea) => change({ toArea })}
          />
        )}
      </div>
      <p role="status" className={preview && 'code' in preview ? 'wb-wrong' : 'wb-block'}>
        {!ready && t('transfer.bulk.choose')}
        {preview &&
          ('code' in preview ? preview.message : t('transfer.bulk.preview', { enrolled: preview.enrolled, running: preview.running }))}
      </p>
      <div className="wb-field">
        <label htmlFor={`${id}-on`} className="wb-strong">
          {t('transfer.bulk.on')}
        </label>
        {wrong['onDate'] && (
          <p className="wb-wrong" role="alert">
            {wrong['onDate']}
          </p>
        )}
        <Input id={`${id}-on`} type="date" value={order.onDate} onChange={(event) => change({ onDate: event.target.value })} />
      </div>
      <div className="wb-field">
        <label htmlFor={`${id}-reason`} className="wb-strong">
          {t('transfer.bulk.reason')}
        </label>
        {wrong['reason'] && (
          <p className="wb-wrong" role="alert">
            {wrong['reason']}
          </p>
        )}
        <Input
          id={`${id}-reason`}
          lang="zh-CN"
          maxLength={500}
          value={order.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </div>
      <ConfirmBar
        label={t('transfer.bulk.submit')}
        question={t('transfer.bulk.sure', { enrolled: moving?.enrolled ?? 0 })}
        busy={acting.busy}
        ready={() => moving !== undefined && order.onDate !== ''}
        onConfirm={() => void submit()}
      />
    </form>
  );
}

function PlaceSelect({
  label,
  parent,
  value,
  onChange,
}: {
  label: string;
  parent: string;
  value: string;
  onChange: (code: string) => void;
}) {
  const { t, text } = useWords();
  const id = useId();
  const places = useQuery(placesBelowQuery, { code: parent }).data?.jurisdiction?.children ?? [];
  return (
    <p>
      <label htmlFor={id} className="wb-strong">
        {label}
      </label>
      <select id={id} className="wb-select" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('transfer.choose')}</option>
        {places.map((place) => (
          <option key={place.code} value={place.code}>
            {text(place.name)}
          </option>
        ))}
      </select>
    </p>
  );
}

function Batch({ batch, onDone }: { batch: BulkTransfer; onDone: () => void }) {
  const { t, text, host } = useWords();
  const acting = useAct();
  const handled = batch.total - batch.pending;
  async function accept() {
    if (!(await acting.run(acceptBulkTransfer, { batchId: batch.id }))) return;
    host.announce(t('transfer.bulk.accepted'));
    onDone();
  }
  return (
    <>
      <RefusalNote failure={acting.failure} onReload={onDone} />
      <p>
        <b>
          {text(batch.from.name)} → {text(batch.to.name)}
        </b>{' '}
        <span className="wb-secondary">
          {t('transfer.bulk.since', { day: batch.onDate })} {batch.reason} {batch.byName} {shortMoment(batch.orderedAt)}
        </span>
      </p>
      <progress value={handled} max={Math.max(1, batch.total)} aria-label={t('transfer.bulk.progress')} />
      <p>
        {t('transfer.bulk.counts', {
          handled,
          total: batch.total,
          done: batch.done,
          offered: batch.offered,
          stayed: batch.refusals.length,
        })}
      </p>
      {batch.mayAccept && (
        <Button disabled={acting.busy} onClick={() => void accept()}>
          {t('transfer.bulk.accept')}
        </Button>
      )}
      {batch.refusals.length > 0 && (
        <details>
          <summary>{t('transfer.bulk.stayed', { count: batch.refusals.length })}</summary>
          <ul>
            {batch.refusals.map((refusal) => (
              <li key={refusal.caseId}>
                <Link href={casePathOf(refusal.caseId)}>{refusal.number}</Link> {text(refusal.reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
