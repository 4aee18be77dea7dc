import { EmptyState, Link, LoadingState, ProblemState, formatDateTime, formatMonth } from '@onething/portal-kit';
import { usePages } from '@onething/portal-kit/officers';
import type { ListPage } from '@onething/portal-kit/officers';
import { PageHead } from '../pieces/page-head.tsx';
import type { DraftLine } from '../policy-types.ts';
import { addressOf } from '../route.ts';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import { draftsQuery } from './draft.operations.ts';

const draftsOf = (result: { policyDrafts: ListPage<DraftLine> }) => result.policyDrafts;

/** The drafts of a place, newest first, and the way to a new one. */
export function DraftsPage() {
  const { t, language } = useWords();
  const { code } = useStudio();
  const pages = usePages(draftsQuery, { code }, draftsOf);
  return (
    <>
      <PageHead title={t('menu.drafts')} facts={t('drafts.lead')} />
      <ul className="stu-list">
        {pages.nodes.map((draft) => (
          <li key={draft.id}>
            <Link href={addressOf({ code, draftId: draft.id }, 'standards')}>{draft.name}</Link>
            <span>{t(`draftState.${draft.state}`)}</span>
            <span className="wb-secondary">{t('bar.from', { month: formatMonth(draft.effectiveFrom.slice(0, 7), language) })}</span>
            <span className="wb-secondary">
              {draft.createdBy} {formatDateTime(draft.savedAt, language)}
            </span>
          </li>
        ))}
      </ul>
      {pages.loading && <LoadingState lines={3} />}
      {pages.problems.length > 0 && <ProblemState problems={pages.problems} onRetry={pages.loadMore} />}
      {!pages.loading && pages.problems.length === 0 && pages.nodes.length === 0 && <EmptyState title={t('drafts.none')} />}
    </>
  );
}
