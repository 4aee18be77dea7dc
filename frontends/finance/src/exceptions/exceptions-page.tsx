import { useState } from 'react';
import { EmptyState, Link, LoadingState, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { countyOf } from '../county-of.ts';
import { amount, count, monthWords } from '../format.ts';
import { FoldButton } from '../pieces/fold-button.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';
import { runPathOf } from '../route.ts';
import { ExceptionRows } from '../run/difference-rows.tsx';
import { runQuery, runsQuery } from '../run/run.operations.ts';
import type { ExceptionCode, Run } from '../run/run-types.ts';
import { useWords } from '../words.ts';
import { HoldsPart } from './holds-part.tsx';

/** What the newest run does not pay, by reason, to be worked off: each is looked at anew by the next run. */
export function ExceptionsPage() {
  const { t } = useWords();
  const { session } = useHost();
  const runs = useQuery(runsQuery, { code: countyOf(session) ?? '' });
  const newest = runs.data?.paymentRuns.edges.map(({ node }) => node).find(({ state }) => state !== 'WITHDRAWN');
  const asked = useQuery(runQuery, { id: newest?.id ?? '' }, { skip: !newest });
  const run = asked.data?.paymentRun;
  const failed = [...runs.problems, ...asked.problems];
  const waiting = runs.loading || (newest !== undefined && asked.loading);
  return (
    <>
      <PageHead title={t('rail.holds')} facts={t('exceptions.lead')} />
      {waiting && !run && <LoadingState lines={6} />}
      {!waiting && !run && failed.length > 0 && <ProblemState problems={failed} onRetry={() => void (newest ? asked : runs).reload()} />}
      {!waiting && !newest && failed.length === 0 && <EmptyState title={t('runs.none')} />}
      {run && <Exceptions run={run} />}
      <HoldsPart />
    </>
  );
}

function Exceptions({ run }: { run: Run }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState<ExceptionCode>();
  const counts = run.exceptionCounts.filter((one) => one.count > 0);
  return (
    <Section
      title={t('exceptions.of', { month: monthWords(run.month, language) })}
      aside={<Link href={runPathOf(run.id)}>{t('exceptions.toRun')}</Link>}
    >
      {counts.length === 0 && <EmptyState title={t('exceptions.none')} />}
      <ul className="fin-cards">
        {counts.map((one) => (
          <li key={one.code}>
            <div className="fin-person">
              <FoldButton
                open={open === one.code}
                name={t(`exception.${one.code}`)}
                controls={`exception-${one.code}`}
                onToggle={() => setOpen(open === one.code ? undefined : one.code)}
              />
              <span className="wb-strong">{t(`exception.${one.code}`)}</span>
              <span className="fin-person-why">{t(`exceptionHelp.${one.code}`)}</span>
              <span className="fin-number">{t('check.people', { count: one.count, shown: count(one.count) })}</span>
              <span className="fin-number">{one.amountFen === 0 ? '–' : amount(one.amountFen)}</span>
            </div>
            {open === one.code && (
              <div id={`exception-${one.code}`}>
                <ExceptionRows runId={run.id} code={one.code} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
