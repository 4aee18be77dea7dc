import { ErrorSummary, Link, LoadingState, PageHeading, ProblemState, StepBar, shanghaiDate, useKeptQuery } from '@onething/portal-kit';
import { validateStep } from '@onething/portal-kit/answers';
import type { AnswerError } from '@onething/portal-kit/answers';
import { FormRenderer } from '@onething/portal-kit/form';
import type { FormDefinition } from '@onething/policy/labels';
import { useEffect, useMemo, useState } from 'react';
import { useBreadth } from '../use-breadth.ts';
import { FilingPapers } from './filing-papers.tsx';
import { filingPaths } from './filing-paths.ts';
import type { FilingRole } from './filing-role.ts';
import { FilingSaveLine } from './filing-save-line.tsx';
import type { FilingStore } from './filing-store.ts';
import { FilingSubmit } from './filing-submit.tsx';
import { useFilingWords } from './filing-words.ts';
import { filingFormQuery, filingPlaceQuery } from './filing.operations.ts';
import type { FilingPlace } from './filing.operations.ts';
import { useFiling, useFilingSnapshot } from './use-filing.ts';

/** The application somebody files for others: step by step on a phone, all on one page at a window. */
export function FilingPage({ id, role }: { id: string; role: FilingRole }) {
  const { t } = useFilingWords();
  const { store, problems, loading } = useFiling(id);
  if (store) return <OpenFiling store={store} role={role} />;
  return (
    <div className="page page-narrow">
      <PageHeading title={t('form.title')} />
      {loading ? <LoadingState lines={10} /> : <ProblemState problems={problems} />}
    </div>
  );
}

function OpenFiling({ store, role }: { store: FilingStore; role: FilingRole }) {
  const { t } = useFilingWords();
  const { filing } = useFilingSnapshot(store);
  const code = filing.head.code.slice(0, 6);
  const asked = useKeptQuery('form', filingFormQuery, { code, formCode: filing.head.formCode, service: 'child-welfare' });
  const place = useKeptQuery('place', filingPlaceQuery, { code }).data?.jurisdiction ?? undefined;
  const definition = asked.data?.form?.definition;
  if (definition)
    return <FilingSteps store={store} role={role} definition={definition} place={place} guide={asked.data?.serviceGuide ?? null} />;
  return (
    <div className="page page-narrow">
      <PageHeading title={t('form.title')} />
      {asked.loading ? <LoadingState lines={10} /> : <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
    </div>
  );
}

interface StepsProps {
  store: FilingStore;
  role: FilingRole;
  definition: FormDefinition;
  place: FilingPlace | undefined;
  guide: { materials: { code: string; label: { zh: string; en: string }; hint: { zh: string; en: string } }[] } | null;
}

const papers = 'papers';
const submit = 'submit';

function FilingSteps({ store, role, definition, place, guide }: StepsProps) {
  const { host, t, text } = useFilingWords();
  const onePage = useBreadth() === 'desk' && role === 'windowClerk';
  const snapshot = useFilingSnapshot(store);
  const ids = useMemo(() => [...definition.steps.map(({ id }) => id), papers, submit], [definition]);
  const wanted = host.query.get('step') ?? '';
  const step = ids.includes(wanted) ? wanted : (ids[0] ?? papers);
  const { id } = snapshot.filing;
  const titleOf = (each: string) =>
    each === papers
      ? t('papers.title')
      : each === submit
        ? t('submit.title')
        : text(definition.steps.find((known) => known.id === each)?.title);
  const go = (by: 1 | -1) => host.navigate(filingPaths.filing(id, ids[ids.indexOf(step) + by] ?? step));
  useWarning(snapshot.state !== 'SAVED' && snapshot.state !== 'DEVICE_ONLY' && snapshot.full);
  const part = (each: string) =>
    each === papers ? (
      <FilingPapers
        store={store}
        guide={guide?.materials ?? []}
        heading={onePage ? 'h3' : 'h2'}
        onNext={onePage ? undefined : () => go(1)}
      />
    ) : each === submit ? (
      <FilingSubmit store={store} definition={definition} role={role} />
    ) : (
      <FilingStep key={each} step={each} store={store} definition={definition} place={place} onNext={onePage ? undefined : () => go(1)} />
    );
  if (onePage)
    return (
      <div className="page filing-sheet">
        <PageHeading title={t('form.title')} caption={text(definition.title)} />
        <FilingSaveLine store={store} />
        {ids.map((each, index) => (
          <section key={each} aria-labelledby={`part-${each}`} className="filing-part">
            <h2 id={`part-${each}`}>
              {index + 1} {titleOf(each)}
            </h2>
            {part(each)}
          </section>
        ))}
      </div>
    );
  const back = ids.indexOf(step) > 0;
  return (
    <div className="page page-narrow">
      <PageHeading
        key={`heading-${step}`}
        title={titleOf(step)}
        caption={text(definition.title)}
        documentTitle={`${t('form.title')}：${titleOf(step)}`}
      />
      <StepBar current={ids.indexOf(step) + 1} total={ids.length} />
      {part(step)}
      <FilingSaveLine store={store} />
      <p>
        {back ? (
          <button type="button" className="link-button" onClick={() => go(-1)}>
            {t('form.back')}
          </button>
        ) : (
          <Link href={filingPaths.home}>{t('form.later')}</Link>
        )}
      </p>
    </div>
  );
}

interface StepProps {
  step: string;
  store: FilingStore;
  definition: FormDefinition;
  place: FilingPlace | undefined;
  /** Absent where all steps stand on one page. */
  onNext: (() => void) | undefined;
}

function FilingStep({ step, store, definition, place, onNext }: StepProps) {
  const { host, t } = useFilingWords();
  const { language } = host;
  const { filing, refusal } = useFilingSnapshot(store);
  const [today] = useState(() => shanghaiDate(new Date().toISOString()));
  const [attempt, setAttempt] = useState(0);
  const errors = useMemo(() => {
    const context = { language, t: host.t, today };
    const own = attempt > 0 ? validateStep(definition, step, filing.answers, context) : [];
    return [...own, ...refusedHere(step, refusal?.details ?? [], own)];
  }, [definition, step, filing.answers, language, host, today, attempt, refusal]);
  function next() {
    setAttempt(attempt + 1);
    if (validateStep(definition, step, filing.answers, { language, t: host.t, today }).length === 0) onNext?.();
  }
  return (
    <>
      <ErrorSummary errors={errors} attempt={attempt} />
      <FormRenderer
        definition={definition}
        stepId={step}
        answers={filing.answers}
        sources={filing.sources}
        errors={errors}
        regions={place?.children}
        today={today}
        onChange={store.change}
        onSubmit={next}
      >
        {onNext ? (
          <div className="actions">
            <button type="submit" className="button">
              {t('form.next')}
            </button>
          </div>
        ) : (
          <></>
        )}
      </FormRenderer>
    </>
  );
}

/** Refusals of the server at this step's fields. */
function refusedHere(step: string, details: { path: string | null; code: string; message: string }[], own: AnswerError[]): AnswerError[] {
  return details
    .filter(({ path }) => path?.startsWith(`/${step}/`) || path === `/${step}`)
    .filter(({ path }) => !own.some((error) => error.pointer === path))
    .map(({ path, code, message }) => ({
      pointer: path ?? '',
      keyword: code,
      message,
      inputId: (path ?? '').slice(1).replaceAll('/', '_'),
    }));
}

/** The device has no room and the server has not everything: leaving would lose the last photo. */
function useWarning(unsafe: boolean): void {
  useEffect(() => {
    if (!unsafe) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsafe]);
}
