import { useState } from 'react';
import { ErrorSummary, formatDate, isRefusal, newKey, shanghaiDate, useHost, useQuery } from '@onething/portal-kit';
import type { ApplicantCase } from '../case/case.operations.ts';
import { TextQuestion } from '../objection/text-question.tsx';
import { familyChangesQuery, objectToChangeMutation, takeBackChangeMutation } from './change.operations.ts';
import type { FamilyChange } from './change.operations.ts';
import { ProofPart } from './proof-part.tsx';
import { TellForm } from './tell-form.tsx';

/** What changed since the child was enrolled: what the family told and how far it is, what was decided, and the way to tell something new. */
export function ChangePart({ found, onDone }: { found: ApplicantCase; onDone: () => void }) {
  const { t } = useHost();
  const mayTell = found.allowedActions.includes('PROPOSE_CHANGE');
  const asked = useQuery(familyChangesQuery, { id: found.id }, { skip: !mayTell });
  const [telling, setTelling] = useState(false);
  if (!mayTell) return null;
  const notices = asked.data?.case?.notices ?? [];
  const done = () => {
    setTelling(false);
    void asked.reload();
    onDone();
  };
  return (
    <section aria-labelledby="change-title" className="no-print">
      <h2 id="change-title">{t('hall.change.title')}</h2>
      {asked.data?.case?.changes.map((change) => (
        <Told
          key={`${change.id} ${change.version}`}
          change={change}
          notice={notices.find(({ id }) => id === change.noticeId)}
          onDone={done}
        />
      ))}
      {telling ? (
        <TellForm caseId={found.id} onCancel={() => setTelling(false)} onDone={done} />
      ) : (
        <>
          <p>{t('hall.change.lead')}</p>
          <p>
            <button type="button" className="button button-plain" onClick={() => setTelling(true)}>
              {t('hall.change.open')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function Told({
  change,
  notice,
  onDone,
}: {
  change: FamilyChange;
  notice: { text: { zh: string; en: string } } | undefined;
  onDone: () => void;
}) {
  const { t, text, language } = useHost();
  return (
    <div className="rows">
      <div>
        <p className="row-title">{text(change.groundLabel)}</p>
        <p className="secondary">{formatDate(shanghaiDate(change.closedAt ?? change.proposedAt), language)}</p>
        <p>{t(`hall.change.state.${change.status}`)}</p>
        <ProofPart change={change} onDone={onDone} />
        {notice && (
          <details>
            <summary>{t('hall.change.notice')}</summary>
            {text(notice.text)
              .split('\n')
              .map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
          </details>
        )}
        {change.acts.includes('WITHDRAW') && <Reply change={change} kind="takeBack" onDone={onDone} />}
        {change.acts.includes('OBJECT') && <Reply change={change} kind="object" onDone={onDone} />}
      </div>
    </div>
  );
}

/** A reason in one's own words: to take back what was told, or to object to what was decided. */
function Reply({ change, kind, onDone }: { change: FamilyChange; kind: 'takeBack' | 'object'; onDone: () => void }) {
  const host = useHost();
  const { t } = host;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [key] = useState(newKey);
  const field = `change-${kind}-${change.id}`;

  function fail(message: string) {
    setError(message);
    setAttempt((count) => count + 1);
  }

  async function send() {
    if (!reason.trim()) return fail(t('hall.change.reasonMissing'));
    const input = { proposalId: change.id, version: change.version, reason: reason.trim(), idempotencyKey: key };
    const answer =
      kind === 'object'
        ? await host.client.mutate(objectToChangeMutation, { input })
        : await host.client.mutate(takeBackChangeMutation, { input: { ...input, act: 'WITHDRAW' as const } });
    const result = answer.data && Object.values(answer.data)[0];
    if (!result) return fail(t(`kit.problem.${answer.problems[0]?.code ?? 'INTERNAL'}.text`));
    if (isRefusal(result)) return fail(result.message);
    host.announce(t('hall.change.sent'));
    onDone();
  }

  if (!open)
    return (
      <button type="button" className="button button-plain" onClick={() => setOpen(true)}>
        {t(kind === 'object' ? 'hall.change.object' : 'hall.change.takeBack')}
      </button>
    );
  return (
    <form
      noValidate
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary errors={error ? [{ inputId: field, message: error }] : []} attempt={attempt} />
      <TextQuestion id={field} label={t('hall.change.reason')} value={reason} {...(error ? { error } : {})} onChange={setReason} />
      <div>
        <button type="submit" className="button button-plain">
          {t(kind === 'object' ? 'hall.change.object' : 'hall.change.takeBack')}
        </button>
      </div>
    </form>
  );
}
