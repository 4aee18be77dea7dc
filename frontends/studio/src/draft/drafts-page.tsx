import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState, Link, LoadingState, ProblemState, formatDateTime, formatMonth, useHost } from '@onething/portal-kit';
import { usePages } from '@onething/portal-kit/officers';
import type { ListPage } from '@onething/portal-kit/officers';
import { PageHead } from '../pieces/page-head.tsx';
import type { DraftLine } from '../policy-types.ts';
import { addressOf } from '../route.ts';
import { useStudio } from '../studio-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.ts';
import { DescriptionForm } from './description-form.tsx';
import { draftsQuery, startDraft } from './draft.operations.ts';

const draftsOf = (result: { policyDrafts: ListPage<DraftLine> }) => result.policyDrafts;

/** The drafts of a place, newest first, and the way to a new one. */
export function DraftsPage() {
  const { t } = useWords();
  const { navigate } = useHost();
  const { code, administers } = useStudio();
  const pages = usePages(draftsQuery, { code }, draftsOf);
  const [starting, setStarting] = useState(false);
  const acting = useAct();
  return (
    <>
      <PageHead title={t('menu.drafts')} facts={t('drafts.lead')}>
        {administers && !starting && (
          <Button type="primary" onClick={() => setStarting(true)}>
            {t('drafts.start')}
          </Button>
        )}
      </PageHead>
      {starting && (
        <DescriptionForm
          acting={acting}
          sure={t('drafts.begin')}
          onLeave={() => setStarting(false)}
          onSave={async (terms) => {
            const begun = await acting.ask(startDraft, { ...terms, code });
            if (begun) navigate(addressOf({ code, draftId: begun.id }, 'standards'));
          }}
        />
      )}
      {pages.nodes.length > 0 && <DraftTable drafts={pages.nodes} />}
      {pages.loading && <LoadingState lines={3} />}
      {pages.problems.length > 0 && <ProblemState problems={pages.problems} onRetry={pages.loadMore} />}
      {!pages.loading && pages.problems.length === 0 && pages.nodes.length === 0 && !starting && <EmptyState title={t('drafts.none')} />}
      {pages.more && (
        <button type="button" className="wb-link" onClick={pages.loadMore}>
          {t('more')}
        </button>
      )}
    </>
  );
}

function DraftTable({ drafts }: { drafts: DraftLine[] }) {
  const { t, language } = useWords();
  return (
    <table className="stu-table stu-stacked">
      <caption className="wb-only-spoken">{t('menu.drafts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('drafts.name')}</th>
          <th scope="col">{t('drafts.state')}</th>
          <th scope="col">{t('drafts.from')}</th>
          <th scope="col">{t('drafts.changes')}</th>
          <th scope="col">{t('drafts.by')}</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <tr key={draft.id}>
            <th scope="row">
              <Link href={addressOf({ code: draft.place, draftId: draft.id }, 'drafts', draft.id)}>{draft.name}</Link>
            </th>
            <td>{t(`draftState.${draft.state}`)}</td>
            <td>{formatMonth(draft.effectiveFrom.slice(0, 7), language)}</td>
            <td>{t('drafts.count', { count: draft.changeCount })}</td>
            <td className="wb-secondary">
              {draft.createdBy} {formatDateTime(draft.savedAt, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
