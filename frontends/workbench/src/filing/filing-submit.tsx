import { Callout, ErrorSummary, Link, isRefusal, newKey, shanghaiDate } from '@onething/portal-kit';
import { validateStep } from '@onething/portal-kit/answers';
import { valueAt } from '@onething/policy/labels';
import type { FormDefinition } from '@onething/policy/labels';
import { useEffect, useRef, useState } from 'react';
import { filingPaths } from './filing-paths.ts';
import type { FilingRole } from './filing-role.ts';
import type { FilingStore } from './filing-store.ts';
import { useFilingWords } from './filing-words.ts';
import { submitFilingMutation } from './filing.operations.ts';
import { closeFiling, useFilingSnapshot } from './use-filing.ts';

interface SubmitProps {
  store: FilingStore;
  definition: FormDefinition;
  role: FilingRole;
}

interface Problem {
  inputId?: string;
  message: string;
}

/** Handing in: who signed on paper, everything checked, and what the office answered. Ctrl Enter does it. */
export function FilingSubmit({ store, definition, role }: SubmitProps) {
  const { host, t } = useFilingWords();
  const { filing, state } = useFilingSnapshot(store);
  const suggested = String(valueAt(filing.answers, '/guardians/0/name') ?? '');
  const [name, setName] = useState<string>();
  const [accepted, setAccepted] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [done, setDone] = useState<string>();
  const [busy, setBusy] = useState(false);
  const fail = (wrong: Problem[]) => {
    setProblems(wrong);
    setAttempt((count) => count + 1);
    setBusy(false);
  };

  async function submit() {
    if (busy) return;
    const signed = (name ?? suggested).trim();
    const wrong = wrongSteps(definition, store, host, t);
    if (!signed) wrong.push({ inputId: 'signed-name', message: t('submit.nameMissing') });
    if (!accepted) wrong.push({ inputId: 'signed-paper', message: t('submit.paperMissing') });
    if (wrong.length > 0) return fail(wrong);
    setBusy(true);
    const where = await store.send();
    if (where !== 'SAVED') return fail([{ message: t(where === 'DEVICE_ONLY' ? 'submit.offline' : 'submit.notSent') }]);
    const { caseId = '', revision } = store.snapshot.filing;
    const signature = { name: signed, acceptedText: true };
    const answer = await host.client.mutate(submitFilingMutation, { input: { caseId, revision, signature, idempotencyKey: newKey() } });
    const result = answer.data?.submitApplication;
    if (!result) return fail([{ message: t('submit.offline') }]);
    if (isRefusal(result)) return fail([{ message: result.message }, ...result.details.map(pointOf)]);
    closeFiling(filing.id);
    setBusy(false);
    const number = result.number ?? '';
    setDone(number);
    host.announce(t('submit.done', { number }));
  }
  useControlEnter(() => void submit());

  if (done !== undefined)
    return (
      <>
        <Callout tone="good" title={t('submit.done', { number: done })}>
          <p>{t('submit.doneText')}</p>
        </Callout>
        <p className="actions">
          <Link href={filingPaths.start} className="button">
            {t('submit.another')}
          </Link>
          <Link href={filingPaths.home}>{t('submit.home')}</Link>
        </p>
      </>
    );
  return (
    <form
      noValidate
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary errors={problems} attempt={attempt} />
      <p>{t(`submit.lead.${role}`)}</p>
      <div className="field">
        <label className="field-label" htmlFor="signed-name">
          {t('submit.name')}
        </label>
        <input
          id="signed-name"
          className="input input-narrow"
          value={name ?? suggested}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className="choices choices-rows">
        <label className="choice">
          <input id="signed-paper" type="checkbox" checked={accepted} onChange={(event) => setAccepted(event.target.checked)} />
          <span>{t('submit.paper')}</span>
        </label>
      </div>
      <div className="actions">
        <button type="submit" className="button" disabled={busy} aria-keyshortcuts="Control+Enter">
          {t(busy || state === 'SENDING' ? 'submit.busy' : 'submit.go')}
        </button>
      </div>
    </form>
  );
}

/** One line for every step that is not whole, leading to its first field. */
function wrongSteps(
  definition: FormDefinition,
  store: FilingStore,
  host: ReturnType<typeof useFilingWords>['host'],
  t: (key: string, values?: Record<string, string | number>) => string,
): Problem[] {
  const today = shanghaiDate(new Date().toISOString());
  const { answers } = store.snapshot.filing;
  return definition.steps.flatMap(({ id, title }) => {
    const [first, ...more] = validateStep(definition, id, answers, { language: host.language, t: host.t, today });
    if (!first) return [];
    const message = t('submit.stepWrong', { step: host.text(title), first: first.message, more: more.length });
    return [{ inputId: first.inputId, message }];
  });
}

function pointOf({ path, message }: { path: string | null; message: string }): Problem {
  return path?.startsWith('/materials/') ? { inputId: `paper-${path.slice('/materials/'.length)}`, message } : { message };
}

function useControlEnter(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      latest.current();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
