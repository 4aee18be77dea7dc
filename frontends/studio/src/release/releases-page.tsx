import { useState } from 'react';
import { EmptyState, LoadingState, PartialNotice, ProblemState, formatDate, formatDateTime, useQuery } from '@onething/portal-kit';
import { yuan } from '../format.ts';
import { MomentChoice, useMoment } from '../moment-choice.tsx';
import { parametersQuery } from '../parameter/parameters.operations.ts';
import { sayParameter } from '../parameter/say-parameter.ts';
import { CitationWords } from '../pieces/citation-words.tsx';
import { LevelMark } from '../pieces/level-mark.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';
import { SourceLadder } from '../pieces/source-ladder.tsx';
import { standardsQuery } from '../standard/standards.operations.ts';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import { ReleaseChanges } from './release-changes.tsx';
import { approvalsQuery, releasesQuery } from './releases.operations.ts';
import type { Approval, Release } from './releases.operations.ts';

/** What was published for a place by each level, and what applied on a day as it was known on another. */
export function ReleasesPage() {
  const { t } = useWords();
  const { code } = useStudio();
  const { data, loading, problems, reload } = useQuery(releasesQuery, { code });
  const approvals = useQuery(approvalsQuery, { code });
  const drafts = approvals.data?.policyDrafts.edges.map(({ node }) => node) ?? [];
  const levels = [...Map.groupBy(data?.releases ?? [], (release) => release.code)].toReversed();
  return (
    <>
      <PageHead title={t('menu.releases')} facts={t('release.lead')} />
      <Applied />
      {!data && loading && <LoadingState lines={6} />}
      {!data && problems.length > 0 && <ProblemState problems={problems} onRetry={() => void reload()} />}
      {data && <PartialNotice problems={problems} what={t('menu.releases')} onRetry={() => void reload()} />}
      {data && levels.length === 0 && <EmptyState title={t('release.none')} />}
      {levels.map(([level, releases]) => (
        <LevelPart key={level} releases={releases} all={data?.releases ?? []} drafts={drafts} />
      ))}
    </>
  );
}

interface LevelProps {
  releases: Release[];
  /** Those of all levels: what one changed is told beside what held before it. */
  all: Release[];
  drafts: Approval[];
}

function LevelPart({ releases, all, drafts }: LevelProps) {
  const { t, text } = useWords();
  const [first] = releases;
  if (!first) return null;
  return (
    <Section title={text(first.layerName)} note={<LevelMark code={first.code} standing="spoke" />}>
      <table className="stu-table stu-stacked">
        <caption className="wb-only-spoken">{text(first.layerName)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('release.id')}</th>
            <th scope="col">{t('release.published')}</th>
            <th scope="col">{t('release.effective')}</th>
            <th scope="col">{t('column.basis')}</th>
            <th scope="col">{t('release.recorded')}</th>
          </tr>
        </thead>
        {releases.map((release) => (
          <ReleaseRows
            key={release.hash}
            release={release}
            all={all}
            draft={drafts.find((draft) => draft.release?.hash === release.hash)}
          />
        ))}
      </table>
    </Section>
  );
}

interface RowsProps {
  release: Release;
  all: Release[];
  draft: Approval | undefined;
}

/** One release; what it changed is looked up when somebody opens it. */
function ReleaseRows({ release, all, draft }: RowsProps) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <tbody>
      <tr>
        <th scope="row">
          {release.title ?? release.releaseId} {release.sample && <span className="stu-sample">{t('sample')}</span>}
          {release.title && <span className="wb-small"> {release.releaseId}</span>}
          {release.title && (
            <div>
              <button type="button" className="wb-link" aria-expanded={open} onClick={() => setOpen(!open)}>
                {t('release.changes')}
                <span className="wb-only-spoken"> {release.title}</span>
              </button>
            </div>
          )}
        </th>
        <td data-name={t('release.published')}>
          {formatDate(release.publishedOn, language)}
          {release.assumedDate && <span className="wb-secondary"> {t('release.assumed')}</span>}
        </td>
        <td data-name={t('release.effective')}>
          {formatDate(release.effectiveFrom, language)}
          {release.openCases && <div className="wb-small">{t(`release.openCases.${release.openCases}`)}</div>}
        </td>
        <td>
          {release.basis.map((citation, index) => (
            <div key={index}>
              <CitationWords citation={citation} />
            </div>
          ))}
        </td>
        <td className="wb-secondary" data-name={t('release.recorded')}>
          {formatDateTime(release.recordedAt, language)}
          {draft?.approvedBy && (
            <div className="wb-small">{t('release.people', { writer: draft.createdBy, approver: draft.approvedBy })}</div>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={5}>
            <ReleaseChanges release={release} releases={all} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** What applied here on a day, as it was known on another: every amount and value with the level it came from. */
function Applied() {
  const { t, text, language } = useWords();
  const { code } = useStudio();
  const moment = useMoment();
  const standards = useQuery(standardsQuery, { code, ...moment });
  const parameters = useQuery(parametersQuery, { code, ...moment });
  const page = standards.data?.studioStandards;
  const problems = [...standards.problems, ...parameters.problems];
  const values = parameters.data?.studioParameters.parameters.filter(({ value }) => value !== null) ?? [];
  return (
    <Section title={t('applied.title')} aside={page && <MomentChoice asOf={page.asOf} knownOn={page.knownOn} />}>
      {!page && standards.loading && <LoadingState lines={5} />}
      {problems.length > 0 && (
        <ProblemState problems={problems} onRetry={() => void Promise.all([standards.reload(), parameters.reload()])} />
      )}
      {page && (
        <details className="stu-applied">
          <summary>
            {t('applied.summary', {
              on: formatDate(page.asOf, language),
              known: formatDate(page.knownOn, language),
              count: page.standards.length + values.length,
            })}
          </summary>
          <table className="stu-table stu-stacked">
            <caption className="wb-only-spoken">{t('applied.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('parameter.item')}</th>
                <th scope="col">{t('parameter.value')}</th>
                <th scope="col">{t('column.source')}</th>
                <th scope="col">{t('column.basis')}</th>
              </tr>
            </thead>
            <tbody>
              {page.standards.map(({ path, label, fen, lineage }) => (
                <tr key={path}>
                  <th scope="row">{text(label)}</th>
                  <td>
                    {fen === null ? <span className="stu-missing">{t('standards.unset')}</span> : `${yuan(fen)} ${t('standards.unit')}`}
                  </td>
                  <td>
                    <SourceLadder lineage={lineage} />
                  </td>
                  <td>{fen !== null && <CitationWords citation={lineage.findLast(({ inForce }) => inForce)?.citation} />}</td>
                </tr>
              ))}
              {values.map(({ path, label, value, unit, lineage }) => (
                <tr key={path}>
                  <th scope="row">{text(label)}</th>
                  <td>{sayParameter(value, unit, language, t)}</td>
                  <td>
                    <SourceLadder lineage={lineage} />
                  </td>
                  <td>
                    <CitationWords citation={lineage.findLast(({ inForce }) => inForce)?.citation} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Section>
  );
}
