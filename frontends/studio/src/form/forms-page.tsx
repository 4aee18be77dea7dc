import { EmptyState, Link, LoadingState, ProblemState, formatDate } from '@onething/portal-kit';
import { categoryLabel } from '@onething/policy/labels';
import { CitationWords } from '../pieces/citation-words.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { SourceLadder } from '../pieces/source-ladder.tsx';
import { useStudio } from '../studio-context.tsx';
import { useStudioQuery } from '../use-studio-query.ts';
import { useWords } from '../words.ts';
import { formsQuery } from './form.operations.ts';

/** The forms people fill in here, which level each comes from, and the way into the editor. */
export function FormsPage() {
  const { t, text, language } = useWords();
  const { code, draftId, href, changeAt } = useStudio();
  const { data, problems, loading, reload } = useStudioQuery(formsQuery, { code, draftId });
  const forms = data?.studioForms ?? [];
  return (
    <>
      <PageHead title={t('menu.forms')} facts={t('form.lead')} />
      {loading && !data && <LoadingState lines={5} />}
      {problems.length > 0 && <ProblemState problems={problems} onRetry={() => void reload()} />}
      {data && forms.length === 0 && problems.length === 0 && <EmptyState title={t('form.none')} />}
      {forms.length > 0 && (
        <table className="stu-table">
          <caption className="wb-only-spoken">{t('menu.forms')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('form.column.title')}</th>
              <th scope="col">{t('form.column.for')}</th>
              <th scope="col" className="stu-number">
                {t('form.column.questions')}
              </th>
              <th scope="col">{t('column.source')}</th>
              <th scope="col">{t('column.since')}</th>
              <th scope="col">{t('column.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {forms.map((form) => {
              const last = form.lineage.findLast(({ inForce }) => inForce) ?? form.lineage.at(-1);
              return (
                <tr key={form.code}>
                  <th scope="row">
                    <Link href={href('forms', form.code)}>{text(form.title)}</Link>{' '}
                    {changeAt(`forms/${form.code}`) && <span className="stu-mark stu-mark-draft">{t('form.mark.CHANGED')}</span>}
                  </th>
                  <td>{text(categoryLabel(form.category))}</td>
                  <td className="stu-number">{form.questionCount}</td>
                  <td>
                    <SourceLadder lineage={form.lineage} />
                  </td>
                  <td>{last && formatDate(last.effectiveFrom, language)}</td>
                  <td>{last && <CitationWords citation={last.citation} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
