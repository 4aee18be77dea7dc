import { useEffect, useMemo, useState } from 'react';
import { ErrorSummary, Link, LoadingState, ProblemState, shanghaiDate, useHost } from '@onething/portal-kit';
import { inPageOrder, inputIdOf, validateStep } from '@onething/portal-kit/answers';
import type { AnswerError, ValidationContext } from '@onething/portal-kit/answers';
import { FormRenderer } from '@onething/portal-kit/form';
import { ConflictPart } from '../draft/conflict-part.tsx';
import type { DraftSnapshot, DraftStore } from '../draft/draft-store.ts';
import type { DraftCase } from '../draft/draft.operations.ts';
import { useDraft } from '../draft/use-draft.ts';
import { addresses } from '../routes.ts';
import { FormHeading } from './form-heading.tsx';
import { neighbour, placeOf } from './form-steps.ts';
import { SaveLine } from './save-line.tsx';
import { stepAddress } from './step-address.ts';

/** One step of the jurisdiction's form. */
export default function FormPage({ code, caseId, step }: { code: string; caseId: string; step: string }) {
  const { draft, snapshot } = useDraft(caseId);
  const found = snapshot.case;
  if (!found) {
    return (
      <FormHeading code={code} step={step}>
        {snapshot.loading ? <LoadingState lines={12} /> : <ProblemState problems={snapshot.problems} onRetry={() => void draft.load()} />}
      </FormHeading>
    );
  }
  return <LoadedForm key={step} code={code} step={step} found={found} draft={draft} snapshot={snapshot} />;
}

interface LoadedProps {
  code: string;
  step: string;
  found: DraftCase;
  draft: DraftStore;
  snapshot: DraftSnapshot;
}

function LoadedForm({ code, step, found, draft, snapshot }: LoadedProps) {
  const host = useHost();
  const { definition } = found.form;
  const known = placeOf(definition, step) !== undefined;
  const elsewhere =
    found.status !== 'DRAFT' ? addresses.case(code, found.id) : known ? undefined : addresses.form(code, found.id, definition.steps[0]!.id);
  useEffect(() => {
    if (elsewhere) host.navigate(elsewhere, { replace: true });
    else draft.visit(step);
  }, [host, draft, elsewhere, step]);
  return (
    <FormHeading code={code} step={step} steps={definition.steps}>
      {elsewhere ? (
        <LoadingState />
      ) : snapshot.conflict ? (
        <ConflictPart found={found} snapshot={snapshot} onResolve={draft.resolve} />
      ) : (
        <StepForm code={code} step={step} found={found} draft={draft} snapshot={snapshot} />
      )}
    </FormHeading>
  );
}

function StepForm({ code, step, found, draft, snapshot }: LoadedProps) {
  const host = useHost();
  const { t, language } = host;
  const { definition } = found.form;
  const [today] = useState(() => shanghaiDate(new Date().toISOString()));
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState<Set<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const context = useMemo<ValidationContext>(() => ({ language, t, today }), [language, t, today]);
  const { answers, refused } = snapshot;
  const errors = useMemo(() => {
    // A corrected field loses its message at once; a new mistake is said at the next attempt.
    const own = shown.size === 0 ? [] : validateStep(definition, step, answers, context).filter((error) => shown.has(error.pointer));
    return inPageOrder(definition, step, answers, [...own, ...refusedHere(step, refused, own)]);
  }, [definition, step, answers, refused, shown, context]);

  async function submit() {
    const wrong = validateStep(definition, step, answers, context);
    setShown(new Set(wrong.map((error) => error.pointer)));
    if (wrong.length > 0) return setAttempt(attempt + 1);
    setBusy(true);
    const state = await draft.flush();
    setBusy(false);
    // Without a network one may go on: everything is on the device. Signed out, the page asks to sign in first.
    if (state === 'SAVED' || state === 'DEVICE_ONLY') host.navigate(stepAddress(code, found.id, neighbour(definition, step, 1)!));
    else document.querySelector('.callout-warning')?.scrollIntoView({ block: 'center' });
  }

  const before = neighbour(definition, step, -1);
  const optional = definition.steps.find(({ id }) => id === step)?.optional;
  return (
    <>
      <ErrorSummary errors={errors} attempt={attempt} />
      <FormRenderer
        definition={definition}
        stepId={step}
        answers={snapshot.answers}
        sources={snapshot.sources}
        errors={errors}
        regions={found.jurisdiction.children}
        today={today}
        onChange={draft.change}
        onSubmit={() => void submit()}
      >
        <SaveLine snapshot={snapshot} onRetry={() => void draft.flush()} />
        <div className="actions">
          <button type="submit" className="button" disabled={busy}>
            {t(optional ? 'hall.form.continueOptional' : 'hall.form.continue')}
          </button>
          <Link href={before ? stepAddress(code, found.id, before) : addresses.applications(code)}>
            {t(before ? 'hall.form.back' : 'hall.form.later')}
          </Link>
        </div>
      </FormRenderer>
    </>
  );
}

/** Refusals of the server at this step's fields, unless the page says something about the same field. */
function refusedHere(step: string, refused: DraftSnapshot['refused'], own: AnswerError[]): AnswerError[] {
  return refused
    .filter(({ path }) => path?.startsWith(`/${step}/`) || path === `/${step}`)
    .filter(({ path }) => !own.some((error) => error.pointer === path))
    .map(({ path, code, message }) => ({ pointer: path!, keyword: code, message, inputId: inputIdOf(path!) }));
}
