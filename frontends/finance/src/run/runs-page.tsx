import { EmptyState } from '@onething/portal-kit';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words.ts';

/** The county's runs, newest first. */
export function RunsPage() {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('rail.runs')} />
      <EmptyState title={t('runs.none')} />
    </>
  );
}
