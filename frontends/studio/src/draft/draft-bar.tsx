import { Link, formatMonth, shanghaiDate } from '@onething/portal-kit';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';

/** Over every page: which draft is open, what it is about, and what comes next. Without a draft: that nothing is being changed. */
export function DraftBar() {
  const { t, language } = useWords();
  const { draft, draftId, href } = useStudio();
  if (!draftId)
    return (
      <div className="stu-bar stu-bar-none">
        <p>{t('bar.none')}</p>
        <div className="stu-bar-acts">
          <Link href={href('drafts')}>{t('menu.drafts')}</Link>
        </div>
      </div>
    );
  return (
    <section className="stu-bar" aria-label={t('bar.label')}>
      <p className="stu-bar-name">
        <span className="stu-bar-kind">{t('bar.draft')}</span> <strong>{draft?.name ?? '…'}</strong>
      </p>
      {draft && (
        <p className="stu-bar-facts">
          <span>{t('bar.from', { month: formatMonth(draft.effectiveFrom.slice(0, 7), language) })}</span>
          {draft.basis && <span lang="zh-CN">{draft.basis.document}</span>}
          <Link href={href('drafts', draft.id)}>{t('bar.changes', { count: draft.changes.length })}</Link>
          <span>{t('bar.saved', { time: timeOf(draft.savedAt) })}</span>
        </p>
      )}
    </section>
  );
}

/** Hour and minute in China. */
function timeOf(moment: string): string {
  const local = new Date(Date.parse(moment) + 8 * 3_600_000).toISOString();
  return shanghaiDate(moment) === local.slice(0, 10) ? local.slice(11, 16) : '';
}
