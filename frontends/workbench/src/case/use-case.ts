import { useQuery } from '@onething/portal-kit';
import type { QueryState } from '@onething/portal-kit';
import { rememberedQueue } from '../queue/remembered-queue.ts';
import type { PageStateProps } from '../pieces/page-state.tsx';
import { useWords } from '../words.ts';
import { caseQuery } from './case.operations.ts';
import type { CaseFile } from './case.operations.ts';

export interface AskedCase {
  file: CaseFile | undefined;
  state: QueryState<{ case: CaseFile | null }>;
  /** For a page that has no case to show. */
  missing: PageStateProps;
}

/** The case of a page, and what the page says while it has none. */
export function useCase(caseId: string, title: string): AskedCase {
  const { t } = useWords();
  const state = useQuery(caseQuery, { id: caseId });
  const file = state.data?.case ?? undefined;
  // A null case with errors below it means that something mandatory failed, not that it is unknown.
  const missing = {
    title,
    loading: state.loading && !file,
    problems: file ? [] : state.problems,
    onRetry: () => void state.reload(),
    nothing: t('case.notFound'),
    href: rememberedQueue().path,
    way: t('case.backToQueue'),
  };
  return { file, state, missing };
}
