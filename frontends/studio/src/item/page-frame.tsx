import type { ReactNode } from 'react';
import { EmptyState, LoadingState, PartialNotice, ProblemState } from '@onething/portal-kit';
import type { QueryState } from '@onething/portal-kit';
import { MomentChoice } from '../moment-choice.tsx';
import { PageHead } from '../pieces/page-head.tsx';

interface PageFrameProps {
  title: string;
  facts: string;
  asked: Omit<QueryState<{ page: { asOf: string; knownOn: string } }>, 'replace' | 'reload'> & { reload: () => Promise<unknown> };
  /** Said where there is nothing. */
  empty: string | undefined;
  tools?: ReactNode;
  /** The panel of what is open. */
  side?: ReactNode;
  children: ReactNode;
}

/** A page of values in all its states, with its moment above and one thing open beside it. */
export function PageFrame({ title, facts, asked, empty, tools, side, children }: PageFrameProps) {
  const { data, loading, problems, reload } = asked;
  return (
    <div className={side ? 'stu-split' : undefined}>
      <div className="stu-main">
        <PageHead title={title} facts={facts}>
          {data && <MomentChoice asOf={data.page.asOf} knownOn={data.page.knownOn} />}
          {tools}
        </PageHead>
        {!data && loading && <LoadingState lines={8} />}
        {!data && problems.length > 0 && <ProblemState problems={problems} onRetry={() => void reload()} />}
        {data && <PartialNotice problems={problems} what={title} onRetry={() => void reload()} />}
        {data && empty && <EmptyState title={empty} />}
        {data && children}
      </div>
      {side}
    </div>
  );
}
