import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState, LoadingState, PartialNotice, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { FailureNote } from '@onething/portal-kit/officers';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';
import { useStudio } from '../studio-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.ts';
import { AffectedCases } from './affected-cases.tsx';
import { differencesQuery, rehearseSides } from './compare.operations.ts';
import type { PolicySide } from './compare.operations.ts';
import { DifferenceTable } from './difference-table.tsx';
import { ReleaseFiles } from './release-files.tsx';
import { SideFields } from './side-fields.tsx';
import { sideOfQuery, sideToQuery } from './side-of-query.ts';
import type { ChosenSide } from './side-of-query.ts';

/** Any two sides side by side: what differs, and whom it concerns. The two sides stand in the address, so that they can be passed on. */
export function ComparePage() {
  const host = useHost();
  const { t } = useWords();
  const { code, draftId } = useStudio();
  const left = sideOfQuery(host.query, 'left', { code, draft: false });
  const right = sideOfQuery(host.query, 'right', { code, draft: draftId !== undefined });
  const choose = (name: 'left' | 'right', side: ChosenSide) =>
    host.navigate(`${host.path}?${sideToQuery(host.query, name, side)}`, { replace: true });
  const [oneSide, otherSide] = [askedSide(left, draftId), askedSide(right, draftId)];
  return (
    <>
      <PageHead title={t('menu.compare')} facts={t('compare.lead')} />
      <div className="stu-sides">
        <SideFields name={t('compare.side.left')} side={left} onChoose={(side) => choose('left', side)} />
        <SideFields name={t('compare.side.right')} side={right} onChoose={(side) => choose('right', side)} />
        <Button
          onClick={() =>
            host.navigate(`${host.path}?${sideToQuery(sideToQuery(host.query, 'left', right), 'right', left)}`, { replace: true })
          }
        >
          {t('compare.swap')}
        </Button>
      </div>
      {oneSide && otherSide ? (
        <Differences key={JSON.stringify([oneSide, otherSide])} left={oneSide} right={otherSide} />
      ) : (
        <p className="stu-warning-note">{t('compare.badCode')}</p>
      )}
      <ReleaseFiles code={code} />
    </>
  );
}

function askedSide({ code, on, known, draft }: ChosenSide, draftId: string | undefined): PolicySide | undefined {
  if (!/^\d{6}(\d{3})?$/.test(code)) return undefined;
  return {
    code,
    ...(on && { asOf: on }),
    // The end of the day in China; a draft is laid over what is known now.
    ...(known && !(draft && draftId) && { knownAt: `${known}T23:59:59+08:00` }),
    ...(draft && draftId && { draftId }),
  };
}

function Differences({ left, right }: { left: PolicySide; right: PolicySide }) {
  const { t } = useWords();
  const { data, loading, problems, reload } = useQuery(differencesQuery, { left, right });
  const acting = useAct();
  const [rehearsalId, setRehearsalId] = useState<string>();
  const differences = data?.policyDifferences;
  // Cases are asked under published rules; a draft has a rehearsal of its own.
  const rehearsable = !left.draftId && !right.draftId && differences !== undefined && differences.length > 0;
  /** Answers the stored cases of the left side under both sides; it changes nothing. */
  async function rehearse(): Promise<void> {
    const begun = await acting.ask(rehearseSides, { left, right });
    if (begun) setRehearsalId(begun.id);
  }
  return (
    <Section
      title={differences ? t('compare.count', { count: differences.length }) : t('menu.compare')}
      aside={
        rehearsable &&
        !rehearsalId && (
          <Button disabled={acting.busy} onClick={() => void rehearse()}>
            {t('compare.cases')}
          </Button>
        )
      }
    >
      {!differences && loading && <LoadingState lines={6} />}
      {!differences && problems.length > 0 && <ProblemState problems={problems} onRetry={() => void reload()} />}
      {differences && <PartialNotice problems={problems} what={t('menu.compare')} onRetry={() => void reload()} />}
      <FailureNote failure={acting.failure} />
      {acting.busy && <LoadingState lines={3} />}
      {rehearsalId && <AffectedCases rehearsalId={rehearsalId} />}
      {differences?.length === 0 && <EmptyState title={t('compare.same')} />}
      {differences && differences.length > 0 && (
        <DifferenceTable
          differences={differences}
          names={{ caption: t('menu.compare'), left: t('compare.side.left'), right: t('compare.side.right') }}
        />
      )}
    </Section>
  );
}
