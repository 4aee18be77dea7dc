import { EmptyState, ErrorSummary, Link, LoadingState, useHost } from '@onething/portal-kit';
import { useState } from 'react';
import { CorrectionField } from './correction-field.tsx';
import { HomeStep } from './home-step.tsx';
import { LastStep } from './last-step.tsx';
import { SeenStep } from './seen-step.tsx';
import { SignalBadge } from './signal-badge.tsx';
import { StateMark } from './state-mark.tsx';
import type { StepProps } from './step-props.ts';
import { StepSegments } from './step-segments.tsx';
import { useVisitChild } from './use-visit-list.ts';
import { visitEnvironment } from './use-visit-outbox.ts';
import { WellbeingStep } from './wellbeing-step.tsx';
import type { VisitDraft } from './visit-draft.ts';
import { dropVisitDraft, keepVisitDraft, missingOn, newVisitId, readVisitDraft, visitLifeMs } from './visit-draft.ts';
import { keepVisit } from './visit-outbox.ts';
import { visitPaths } from './visit-paths.ts';
import { useVisitWords } from './visit-words.ts';
import type { VisitDuty } from './visit.operations.ts';

/** A visit to one child, step by step, kept on the phone with every answer. */
export function VisitFormPage({ caseId }: { caseId: string }) {
  const { t } = useVisitWords();
  const { duty, today, loading } = useVisitChild(caseId);
  if (duty && today) return <VisitForm duty={duty} today={today} />;
  return (
    <div className="road road-form">
      {loading ? (
        <LoadingState />
      ) : (
        <EmptyState title={t('form.unknown')}>
          <Link href={visitPaths.list}>{t('form.back')}</Link>
        </EmptyState>
      )}
    </div>
  );
}

const steps = [SeenStep, HomeStep, WellbeingStep, LastStep] as const;
const last = steps.length - 1;

function VisitForm({ duty, today }: { duty: VisitDuty; today: string }) {
  const host = useHost();
  const { t, periodName } = useVisitWords();
  const [draft, setDraft] = useState<VisitDraft>(() => openDraft(duty, today, host.query.get('corrects') ?? undefined));
  const [full, setFull] = useState(false);
  const [checked, setChecked] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { step, said, seenOn } = draft;
  const lacking = (): string[] => [
    ...missingOn(step, seenOn, said, today),
    ...(step === last && draft.corrects && !draft.correctionReason?.trim() ? ['correction'] : []),
  ];
  const missing = checked ? lacking() : [];
  const errors = missing.map((name) => ({ inputId: `visit-${name}`, message: t(`missing.${name}`) }));

  function change(more: Partial<VisitDraft>) {
    setDraft((before) => {
      const next = { ...before, ...more, savedAt: Date.now(), expiresAt: Date.now() + visitLifeMs };
      setFull(!keepVisitDraft(next, localStorage));
      return next;
    });
  }
  // Who did not see the child has nothing to say of it but why.
  const order = said.childSeen === 'NO' ? [0, last] : [0, 1, 2, last];
  const place = Math.max(0, order.indexOf(step));

  function go(by: 1 | -1) {
    setChecked(false);
    change({ step: order[place + by] ?? step });
    document.querySelector('.filing')?.scrollTo(0, 0);
  }
  function next() {
    setChecked(true);
    setAttempt(attempt + 1);
    if (lacking().length > 0) return;
    if (step !== last) return go(1);
    const environment = visitEnvironment(host.client);
    if (!keepVisit(draft, environment)) return setFull(true);
    dropVisitDraft(duty.caseId, localStorage);
    host.announce(t('form.kept'));
    host.navigate(visitPaths.list);
  }
  const Step = steps[step] ?? SeenStep;
  const props: StepProps = {
    duty,
    today,
    draft,
    errorAt: (name) => errors.find(({ inputId }) => inputId === `visit-${name}`)?.message,
    say: (more) => change({ said: { ...said, ...more } }),
    change,
  };
  return (
    <div className="road road-form">
      <div className="road-form-head">
        {place === 0 ? (
          <Link href={visitPaths.list} className="road-back">
            <Chevron />
            <span className="only-spoken">{t('form.back')}</span>
          </Link>
        ) : (
          <button type="button" className="road-back" onClick={() => go(-1)}>
            <Chevron />
            <span className="only-spoken">{t('form.previous')}</span>
          </button>
        )}
        <p className="road-form-who">
          {t('form.who', {
            name: duty.childName ?? '',
            visit: duty.period ? t('visitOf', { period: periodName(duty.period) }) : t('plainVisit'),
          })}
        </p>
        <SignalBadge />
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <StepSegments key={step} current={place + 1} total={order.length} title={t(`steps.${step}`)} />
        <ErrorSummary errors={errors} attempt={attempt} />
        {draft.corrects && <p className="road-help">{t('correction.note')}</p>}
        <Step {...props} />
        {draft.corrects && step === last && (
          <CorrectionField
            value={draft.correctionReason ?? ''}
            error={props.errorAt('correction')}
            onChange={(correctionReason) => change({ correctionReason })}
          />
        )}
        <div className="road-foot">
          <p role="status">
            {full ? (
              <StateMark kind="wrong">{t('form.full')}</StateMark>
            ) : (
              draft.savedAt > 0 && <StateMark kind="done">{t('form.saved', { time: timeOf(draft.savedAt) })}</StateMark>
            )}
          </p>
          <button type="submit" className="button">
            {step === last ? t('form.finish') : t('form.next')}
          </button>
        </div>
      </form>
    </div>
  );
}

/** What was begun on this device; a correction of another visit begins anew. */
function openDraft(duty: VisitDuty, today: string, corrects: string | undefined): VisitDraft {
  const kept = readVisitDraft(duty.caseId, Date.now(), localStorage);
  if (kept && (corrects === undefined || kept.corrects === corrects)) return kept;
  return { ...freshDraft(duty, today), ...(corrects ? { corrects } : {}) };
}

function freshDraft({ caseId, childName }: VisitDuty, today: string): VisitDraft {
  return { id: newVisitId(), caseId, about: childName ?? '', seenOn: today, said: {}, photos: [], step: 0, savedAt: 0, expiresAt: 0 };
}

function Chevron() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d="M15 5l-7 7 7 7" />
    </svg>
  );
}

/** `09:52` in China. */
function timeOf(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(11, 16);
}
