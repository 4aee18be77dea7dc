import { EmptyState, LoadingState, ProblemState, formatDate, useHost, useQuery } from '@onething/portal-kit';
import { CitationWords } from '../pieces/citation-words.tsx';
import { saveFile } from '@onething/portal-kit/officers';
import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';
import { policyFileQuery, releaseFilesQuery } from './compare.operations.ts';
import type { ReleaseLine } from './compare.operations.ts';

/** Every release that counts in a place, each to be saved as a file that can be taken up elsewhere. */
export function ReleaseFiles({ code }: { code: string }) {
  const { t } = useWords();
  const { data, loading, problems, reload } = useQuery(releaseFilesQuery, { code });
  return (
    <Section title={t('compare.files')} note={t('compare.filesNote')}>
      {!data && loading && <LoadingState lines={4} />}
      {!data && problems.length > 0 && <ProblemState problems={problems} onRetry={() => void reload()} />}
      {data?.releases.length === 0 && <EmptyState title={t('compare.noFiles')} />}
      {data && data.releases.length > 0 && <FilesTable releases={data.releases} />}
    </Section>
  );
}

function FilesTable({ releases }: { releases: ReleaseLine[] }) {
  const { t, text, language } = useWords();
  const { client } = useHost();
  async function save({ place, releaseId }: ReleaseLine) {
    const { data } = await client.query(policyFileQuery, { code: place, releaseId });
    if (data?.policyFile) saveFile(data.policyFile.fileName, 'application/yaml;charset=utf-8', data.policyFile.text);
  }
  return (
    <table className="stu-table stu-stacked">
      <caption className="wb-only-spoken">{t('compare.files')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.release')}</th>
          <th scope="col">{t('compare.from')}</th>
          <th scope="col">{t('compare.published')}</th>
          <th scope="col">{t('compare.basis')}</th>
          <th scope="col">
            <span className="wb-only-spoken">{t('compare.save')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {releases.map((release) => (
          <tr key={`${release.place} ${release.releaseId}`}>
            <th scope="row">
              {text(release.layerName)} {release.releaseId}
              {release.sample && <span className="stu-sample"> {t('sample')}</span>}
            </th>
            <td data-name={t('compare.from')}>{formatDate(release.effectiveFrom, language)}</td>
            <td data-name={t('compare.published')}>{formatDate(release.publishedOn, language)}</td>
            <td>{release.basis[0] && <CitationWords citation={release.basis[0]} />}</td>
            <td>
              <button
                type="button"
                className="wb-link"
                aria-label={t('compare.saveOf', { id: `${text(release.layerName)} ${release.releaseId}` })}
                onClick={() => void save(release)}
              >
                {t('compare.save')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
