import { Button } from 'antd';
import { useState } from 'react';
import { Link, LoadingState, ProblemState, formatDate, formatDateTime, formatMonth } from '@onething/portal-kit';
import type { FormDefinition } from '@onething/policy/labels';
import { FormChangesList } from '../form/form-changes-list.tsx';
import { isForm } from '../form/form-changes.ts';
import { CitationWords } from '../pieces/citation-words.tsx';
import { DraftValue } from '../pieces/draft-value.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { ProblemNote } from '../pieces/problem-note.tsx';
import { Section } from '../pieces/section.tsx';
import type { Draft } from '../policy-types.ts';
import { useStudio } from '../studio-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.ts';
import { describeDraft } from './draft.operations.ts';
import { withdrawDraft } from './draft-acts.operations.ts';
import { DescriptionForm } from './description-form.tsx';
import { DraftSteps } from './draft-steps.tsx';
import { ImportPart } from './import-part.tsx';
import { pageOfPath } from './page-of-path.ts';
import { sayValue } from './say-value.ts';

/** One draft: what it is, what it changes against what is in force, what must be settled, and who did what. */
export function DraftPage() {
  const { t } = useWords();
  const { draft, draftProblems, draftLoading, reloadDraft, editable } = useStudio();
  if (!draft && draftLoading) return <LoadingState lines={8} />;
  if (!draft)
    return (
      <>
        <PageHead title={t('menu.drafts')} />
        <ProblemState problems={draftProblems} onRetry={() => void reloadDraft()} />
      </>
    );
  return (
    <>
      <PageHead title={draft.name} facts={t('drafts.stateAndAuthor', { state: t(`draftState.${draft.state}`), name: draft.createdBy })}>
        <DraftSteps draft={draft} at={draft.state === 'DRAFT' ? 'draft' : undefined} />
      </PageHead>
      <Description draft={draft} />
      <Changes draft={draft} />
      {editable && <ImportPart draft={draft} />}
      <History draft={draft} />
    </>
  );
}

function Description({ draft }: { draft: Draft }) {
  const { t, language } = useWords();
  const { editable, reloadDraft } = useStudio();
  const [editing, setEditing] = useState(false);
  const acting = useAct();
  if (editing)
    return (
      <DescriptionForm
        draft={draft}
        acting={acting}
        sure={t('save')}
        onLeave={() => setEditing(false)}
        onSave={async (terms) => {
          if (!(await acting.run(describeDraft, { ...terms, draftId: draft.id, expectedVersion: draft.version }))) return;
          await reloadDraft();
          setEditing(false);
        }}
      />
    );
  const open = t(`describe.${draft.transition}`);
  return (
    <Section title={t('describe.title')} aside={editable && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}>
      <dl className="stu-facts">
        <div>
          <dt>{t('describe.basis')}</dt>
          <dd>
            <CitationWords citation={draft.basis} />
          </dd>
        </div>
        <div>
          <dt>{t('describe.month')}</dt>
          <dd>
            {formatMonth(draft.effectiveFrom.slice(0, 7), language)}
            {draft.retroactive && <span className="wb-secondary"> {t('describe.isRetroactive')}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('describe.transition')}</dt>
          <dd>
            {open}
            {draft.transitionFrom && <span> {formatDate(draft.transitionFrom, language)}</span>}
          </dd>
        </div>
      </dl>
    </Section>
  );
}

/** Every change against what is in force, the wrong ones with their reason, each with the way to its page. */
function Changes({ draft }: { draft: Draft }) {
  const { t, text, language } = useWords();
  const { href, editable, saver } = useStudio();
  const whole = draft.problems.filter(({ path }) => !draft.changes.some((change) => change.path === path));
  return (
    <Section title={t('drafts.changesTitle')} note={t('bar.changes', { count: draft.changes.length })}>
      {whole.length > 0 && <ProblemNote problems={whole} />}
      {draft.changes.length === 0 && <p className="wb-secondary stu-note">{t('drafts.noChanges')}</p>}
      <ul className="stu-changes">
        {draft.changes.map((change) => {
          const problems = draft.problems.filter(({ path }) => path === change.path);
          return (
            <li key={change.path}>
              <Link href={href(...pageOfPath(change.path))}>{text(change.label)}</Link>
              {isForm(change.path, change.value) ? (
                <FormChangesList before={change.before as FormDefinition | null} form={change.value} />
              ) : (
                <DraftValue before={sayValue(change.before, language)} after={sayValue(change.value, language)} />
              )}
              <span className="wb-small">
                {change.author} {formatDateTime(change.changedAt, language)}
              </span>
              {editable && (
                <button
                  type="button"
                  className="wb-link"
                  aria-label={t('restoreOf', { name: text(change.label) })}
                  onClick={() => saver.change({ path: change.path, remove: true })}
                >
                  {t('restore')}
                </button>
              )}
              {problems.length > 0 && <ProblemNote problems={problems} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function History({ draft }: { draft: Draft }) {
  const { t, language } = useWords();
  const { editable, reloadDraft } = useStudio();
  const acting = useAct();
  const [sure, setSure] = useState(false);
  const paths = new Map(draft.changes.map(({ path, label }) => [path, label[language === 'en' ? 'en' : 'zh']]));
  return (
    <Section title={t('history.title')}>
      <ol className="stu-history">
        {draft.history.map(({ at, by, act, paths: changed, note }, index) => (
          <li key={index}>
            <span className="wb-secondary">{formatDateTime(at, language)}</span>
            <span>
              {by || t('history.system')} {t(`history.${act}`)}
            </span>
            <span className="wb-secondary">
              {changed.map((path) => paths.get(path) ?? path).join(t('punctuation.comma'))} {note}
            </span>
          </li>
        ))}
      </ol>
      {editable && (
        <div className="wb-buttons">
          {sure ? (
            <>
              <p>{t('withdraw.question')}</p>
              <Button
                danger
                disabled={acting.busy}
                onClick={async () => {
                  await acting.run(withdrawDraft, { draftId: draft.id, expectedVersion: draft.version });
                  await reloadDraft();
                }}
              >
                {t('withdraw.sure')}
              </Button>
              <Button onClick={() => setSure(false)}>{t('cancel')}</Button>
            </>
          ) : (
            <Button onClick={() => setSure(true)}>{t('withdraw.button')}</Button>
          )}
          {acting.failure && (
            <p role="alert" className="stu-missing">
              {acting.failure.message}
            </p>
          )}
        </div>
      )}
    </Section>
  );
}
