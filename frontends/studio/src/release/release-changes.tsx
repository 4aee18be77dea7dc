import { EmptyState, LoadingState, ProblemState, useQuery } from '@onething/portal-kit';
import { differencesQuery } from '../compare/compare.operations.ts';
import { DifferenceTable } from '../compare/difference-table.tsx';
import { useWords } from '../words.ts';
import type { Release } from './releases.operations.ts';

interface Props {
  release: Release;
  /** Every release of the place and of the levels above it. */
  releases: readonly Release[];
}

/** What one release changed at its own level: each thing as it was and as it became, with the clause of either. */
export function ReleaseChanges({ release, releases }: Props) {
  const { t } = useWords();
  const before = releases
    .filter(({ hash, recordedAt }) => hash !== release.hash && recordedAt <= release.recordedAt)
    .map(({ hash }) => hash);
  // A release that reaches back was not known on the day from which it holds.
  const asOf = release.effectiveFrom > release.publishedOn ? release.effectiveFrom : release.publishedOn;
  const side = { code: release.code, asOf };
  const { data, loading, problems, reload } = useQuery(differencesQuery, {
    left: { ...side, releaseHashes: before },
    right: { ...side, releaseHashes: [...before, release.hash] },
  });
  const differences = data?.policyDifferences;
  if (!differences) return loading ? <LoadingState lines={3} /> : <ProblemState problems={problems} onRetry={() => void reload()} />;
  if (differences.length === 0) return <EmptyState title={t('release.nothingChanged')} />;
  const names = { caption: t('release.changes'), left: t('release.before'), right: t('release.after') };
  return <DifferenceTable differences={differences} names={names} />;
}
