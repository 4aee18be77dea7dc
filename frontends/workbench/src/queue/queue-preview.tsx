import { Button } from 'antd';
import { useQuery } from '@onething/portal-kit';
import type { CaseHead } from '../case-types.ts';
import { CaseIdentity } from '../case/case-identity.tsx';
import { shortMoment } from '../format.ts';
import { answerMarks } from '../pieces/agency-answer.tsx';
import { ClockReading } from '../pieces/clock-reading.tsx';
import { decisiveConditions } from '../pieces/decisive-conditions.ts';
import { KeyCap } from '../pieces/key-hint.tsx';
import { Mark } from '../pieces/mark.tsx';
import { PanelLoading, PanelProblem, PartialLine } from '../pieces/panel-state.tsx';
import { useBreadth } from '../use-breadth.ts';
import { useWords } from '../words.ts';
import { casePreviewQuery } from './queue.operations.ts';
import type { CasePreview } from './queue.operations.ts';

export interface QueuePreviewProps {
  row: CaseHead;
  onOpen: () => void;
  /** Does the next step: usually opens the page where it is done. */
  onNext: () => void;
  onMove: (by: number) => void;
}

const shownConditions = 7;

type Preview = NonNullable<CasePreview['case']>;

/** The case behind the active row: its clock, next step, the policy's view, agencies' answers and what happened last. */
export function QueuePreview({ row, onOpen, onNext, onMove }: QueuePreviewProps) {
  const { t, text } = useWords();
  const breadth = useBreadth();
  const state = useQuery(casePreviewQuery, { id: row.id });
  if (breadth === 'tablet') return <QueuePreviewBar row={row} onOpen={onOpen} onNext={onNext} />;
  const preview = state.data?.case;
  return (
    <aside className="wb-preview" aria-label={t('preview.label')}>
      <div className="wb-preview-top">
        <span className="wb-secondary">{row.number}</span>
        <span>
          <button type="button" className="wb-arrow" aria-label={t('preview.previous')} onClick={() => onMove(-1)}>
            <Chevron up />
          </button>
          <button type="button" className="wb-arrow" aria-label={t('preview.next')} onClick={() => onMove(1)}>
            <Chevron />
          </button>
        </span>
      </div>
      <h2 className="wb-preview-name">
        <CaseIdentity child={row.child} />
      </h2>
      <p className="wb-secondary">{text(row.categoryLabel)}</p>
      <section className="wb-preview-part wb-preview-first">
        {row.clock ? <ClockReading clock={row.clock} /> : <p className="wb-secondary">{text(row.statusLabel)}</p>}
      </section>
      <section className="wb-preview-part">
        <h3>{t('preview.nextStep')}</h3>
        <p className="wb-preview-step">
          {text(row.nextStep.verb)}
          {row.nextStep.reason && t('punctuation.colon') + text(row.nextStep.reason)}
        </p>
        <PreviewButtons row={row} onOpen={onOpen} onNext={onNext} />
      </section>
      {state.loading && !preview && <PanelLoading lines={6} />}
      {!preview && !state.loading && <PanelProblem problems={state.problems} onRetry={() => void state.reload()} />}
      {preview && (
        <>
          <PartialLine problems={state.problems} onRetry={() => void state.reload()} />
          <PolicyPart preview={preview} />
          <AgencyPart preview={preview} />
          <LatestPart preview={preview} />
        </>
      )}
    </aside>
  );
}

function Chevron({ up }: { up?: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <path d={up ? 'm3 9 4-4 4 4' : 'm3 5 4 4 4-4'} fill="none" stroke="currentColor" strokeWidth="1.7" />
    </svg>
  );
}

function PreviewButtons({ row, onOpen, onNext }: Omit<QueuePreviewProps, 'onMove'>) {
  const { t, text } = useWords();
  // Waiting is no act: that papers came in at the window is said in the case.
  const { action } = row.nextStep;
  const acts = action !== null && action !== 'ANSWER_NOTICE' && row.allowedActions.includes(action);
  const notice = action === 'SEND_ONE_TIME_NOTICE' || action === 'REQUEST_SUPPLEMENT';
  return (
    <p className="wb-buttons">
      {acts && (
        <Button type="primary" onClick={onNext}>
          {text(row.nextStep.verb)} {notice && <KeyCap>N</KeyCap>}
        </Button>
      )}
      <Button type={acts ? 'default' : 'primary'} onClick={onOpen}>
        {t('preview.open')} <KeyCap>↵</KeyCap>
      </Button>
    </p>
  );
}

/** The preview of a narrow window: one line below the list. */
function QueuePreviewBar({ row, onOpen, onNext }: Omit<QueuePreviewProps, 'onMove'>) {
  const { t, text } = useWords();
  return (
    <aside className="wb-preview-bar" aria-label={t('preview.label')}>
      <div>
        <h2 className="wb-preview-name">
          <CaseIdentity child={row.child} />
        </h2>
        <p>
          {text(row.nextStep.verb)} <span className="wb-secondary">{text(row.nextStep.reason)}</span>
        </p>
      </div>
      <PreviewButtons row={row} onOpen={onOpen} onNext={onNext} />
    </aside>
  );
}

function PolicyPart({ preview }: { preview: Preview }) {
  const { t, text } = useWords();
  if (!preview.policy) return null;
  const shown = decisiveConditions(preview.policy.conditions)
    .filter((condition) => condition.depth <= 1)
    .slice(0, shownConditions);
  return (
    <section className="wb-preview-part">
      <h3>
        {t('preview.policy')} <span className="wb-secondary wb-regular">{t(`policyDecision.${preview.policy.decision}`)}</span>
      </h3>
      <ul className="wb-preview-list">
        {shown.map((condition) => {
          const kind = condition.truth === 'YES' ? 'yes' : condition.truth === 'NO' ? 'no' : 'unknown';
          return (
            <li key={condition.id} className={condition.truth === 'YES' ? undefined : 'wb-strong'}>
              <Mark kind={kind} />
              <span>
                <span className="wb-only-spoken">{t(`truth.${condition.truth}`)} </span>
                {text(condition.label)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const answerOrder = [
  { state: 'AGREES', count: 'agrees' },
  { state: 'DIFFERS', count: 'differs' },
  { state: 'AWAITED', count: 'awaited' },
  { state: 'NO_DATA', count: 'noData' },
] as const;

function AgencyPart({ preview }: { preview: Preview }) {
  const { t, text } = useWords();
  const counts = preview.comparisonCounts;
  const rows = preview.comparison.flatMap((section) => section.rows);
  return (
    <section className="wb-preview-part">
      <h3>
        {t('preview.agencies')}{' '}
        <span className="wb-secondary wb-regular">
          {t('preview.answers', { count: counts.agrees + counts.differs + counts.awaited + counts.noData })}
        </span>
      </h3>
      <ul className="wb-preview-answers">
        {answerOrder.map(({ state, count }) => (
          <li key={state}>
            <span className={`wb-answer-state wb-is-${answerMarks[state]}`}>
              <Mark kind={answerMarks[state]} />
              {t(`answer.${state}`)}
            </span>
            <b>{counts[count]}</b>
            <span className="wb-secondary">
              {state !== 'AGREES' &&
                rows
                  .filter((row) => row.agency?.state === state)
                  .map((row) => text(row.label))
                  .slice(0, 3)
                  .join(t('punctuation.list'))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LatestPart({ preview }: { preview: Preview }) {
  const { t, text } = useWords();
  const latest = [...preview.actions].sort((a, b) => b.at.localeCompare(a.at)).slice(0, 3);
  if (latest.length === 0) return null;
  return (
    <section className="wb-preview-part">
      <h3>{t('preview.latest')}</h3>
      <ul className="wb-preview-latest">
        {latest.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.at}>{shortMoment(entry.at)}</time>
            <span>
              {entry.by?.name ?? t(`actor.${entry.actor}`)}
              {t('punctuation.colon')}
              {text(entry.text)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
