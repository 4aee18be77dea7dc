import { Button } from 'antd';
import { Link, formatDate, formatMonth, useHost } from '@onething/portal-kit';
import type { Draft } from '../policy-types.ts';
import { followersQuery } from '../standard/standards.operations.ts';
import { useStudio } from '../studio-context.tsx';
import { useAct } from '../use-act.ts';
import { useStudioQuery } from '../use-studio-query.ts';
import { useWords } from '../words.ts';
import { ConflictNote } from './conflict-note.tsx';
import { redoChange, undoChange } from './draft.operations.ts';
import { momentWords } from './moment-words.ts';

/** Over every page: which draft is open, what it is about, and what comes next. Without a draft: that nothing is being changed. */
export function DraftBar() {
  const { draft, draftId } = useStudio();
  if (!draftId) return <NoDraft />;
  return (
    <>
      <OpenDraft draft={draft} />
      <ConflictNote />
    </>
  );
}

function NoDraft() {
  const { t } = useWords();
  const { href, administers } = useStudio();
  return (
    <div className="stu-bar stu-bar-none">
      <p>{t(administers ? 'bar.none' : 'bar.onlyLook')}</p>
      <div className="stu-bar-acts">
        <Link href={href('drafts')}>{t(administers ? 'bar.openOrStart' : 'menu.drafts')}</Link>
      </div>
    </div>
  );
}

function OpenDraft({ draft }: { draft: Draft | undefined }) {
  const { t, language } = useWords();
  const { href, saver } = useStudio();
  return (
    <section className="stu-bar" aria-label={t('bar.label')}>
      <p>
        <span className="stu-bar-kind">{t('bar.draft')}</span>{' '}
        {draft ? <Link href={href('drafts', draft.id)}>{draft.name}</Link> : <strong>…</strong>}
      </p>
      {draft && (
        <p className="stu-bar-facts">
          <span>{t('bar.from', { month: formatMonth(draft.effectiveFrom.slice(0, 7), language) })}</span>
          {draft.basis && (
            <span lang="zh-CN" className="stu-wide">
              {draft.basis.document}
            </span>
          )}
          <span>
            {t('bar.changes', { count: draft.changes.length })}
            <Followers draft={draft} />
          </span>
          <span role="status" className={saver.saving === 'failed' ? 'stu-missing' : undefined}>
            {saver.saving === 'busy' && t('bar.saving')}
            {saver.saving === 'failed' && t('bar.notSaved')}
            {saver.saving === 'idle' && t('bar.saved', { time: momentWords(draft.savedAt, language) })}
          </span>
          {saver.saving === 'failed' && (
            <button type="button" className="wb-link" onClick={saver.retry}>
              {t('bar.retry')}
            </button>
          )}
          {saver.refused.length > 0 && (
            <span role="alert" className="stu-missing">
              {t('bar.refused', { count: new Set(saver.refused.map((problem) => problem.path)).size })}
            </span>
          )}
          {saver.failure && <span className="stu-missing">{saver.failure}</span>}
        </p>
      )}
      {draft && <BarActs draft={draft} />}
    </section>
  );
}

/** What the draft moves without changing it itself, here and below. */
function Followers({ draft }: { draft: Draft }) {
  const { t } = useWords();
  const { data } = useStudioQuery(followersQuery, { code: draft.place, draftId: draft.id }, { skip: draft.changes.length === 0 });
  const standards = data?.studioStandards.standards ?? [];
  const count = standards.reduce(
    (sum, { follows, children }) => sum + (follows ? 1 : 0) + children.filter(({ value, before }) => value !== before).length,
    0,
  );
  if (count === 0) return null;
  return (
    <>
      {t('punctuation.comma')}
      <span className="stu-follows">{t('bar.follows', { count })}</span>
    </>
  );
}

/** Undo, redo, what the draft changes, and the one thing that comes next. */
function BarActs({ draft }: { draft: Draft }) {
  const { t } = useWords();
  const { href, editable, reloadDraft } = useStudio();
  const acting = useAct();
  const step = async (operation: typeof undoChange) => {
    await acting.run(operation, { draftId: draft.id });
    await reloadDraft();
  };
  return (
    <div className="stu-bar-acts">
      {acting.failure && (
        <span role="alert" className="stu-missing">
          {acting.failure.message}
        </span>
      )}
      {editable && (
        <>
          <Button type="text" disabled={!draft.canUndo || acting.busy} onClick={() => void step(undoChange)}>
            {t('bar.undo')}
          </Button>
          <Button type="text" disabled={!draft.canRedo || acting.busy} onClick={() => void step(redoChange)}>
            {t('bar.redo')}
          </Button>
        </>
      )}
      <Link href={href('drafts', draft.id)}>{t('bar.compare')}</Link>
      <NextStep draft={draft} />
    </div>
  );
}

function NextStep({ draft }: { draft: Draft }) {
  const { t, language } = useWords();
  const { href } = useStudio();
  const { path } = useHost();
  const errors = draft.problems.filter(({ severity }) => severity === 'ERROR').length;
  if (draft.state === 'PUBLISHED' || draft.state === 'WITHDRAWN') return <span>{t(`draftState.${draft.state}`)}</span>;
  if (draft.state === 'APPROVED')
    return (
      <span>{draft.publishOn ? t('bar.publishedOn', { date: formatDate(draft.publishOn, language) }) : t('draftState.APPROVED')}</span>
    );
  // The page of the rehearsal has the next step itself.
  if (path.endsWith('/rehearsal')) return null;
  if (draft.state === 'SUBMITTED')
    return (
      <Link className="stu-primary" href={href('drafts', draft.id, 'rehearsal')}>
        {t('bar.toApproval')}
      </Link>
    );
  const barred = draft.changes.length === 0 ? t('bar.changeFirst') : errors > 0 ? t('bar.settleFirst', { count: errors }) : undefined;
  if (barred)
    return (
      <>
        <Button type="primary" disabled>
          {t('bar.rehearse')}
        </Button>
        <span className="stu-missing wb-strong">{barred}</span>
      </>
    );
  return (
    <Link className="stu-primary" href={href('drafts', draft.id, 'rehearsal')}>
      {t('bar.rehearse')}
    </Link>
  );
}
