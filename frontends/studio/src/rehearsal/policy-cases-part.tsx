import { LoadingState, ProblemState } from '@onething/portal-kit';
import { usePages } from '@onething/portal-kit/officers';
import type { ListPage } from '@onething/portal-kit/officers';
import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';
import { answerWords, placeWords } from './case-difference.ts';
import { policyCasesQuery } from './policy-cases.operations.ts';
import type { PolicyCase } from './policy-cases.operations.ts';
import type { Rehearsal } from './rehearsal.operations.ts';

const casesOf = (result: { rehearsal: { policyCases: ListPage<PolicyCase> } }) => result.rehearsal.policyCases;
const across = 36;

/** The policy cases of the place and of all below under the draft: green squares, red ones with what was expected and what came. */
export function PolicyCasesPart({ rehearsal: { id, policyCaseFigures } }: { rehearsal: Rehearsal }) {
  const { t } = useWords();
  const red = usePages(policyCasesQuery, { id, newlyRed: true }, casesOf);
  if (!policyCaseFigures) return null;
  const { total, redAfter, newlyRed } = policyCaseFigures;
  const passed = total - redAfter;
  return (
    <Section
      title={t('policyCases.title')}
      note={t('policyCases.count', { count: total })}
      aside={
        <>
          <span className="stu-passed">{t('policyCases.passed', { count: passed })}</span>{' '}
          {redAfter > 0 && <span className="stu-missing wb-strong">{t('policyCases.failed', { count: redAfter })}</span>}
        </>
      }
    >
      <CaseGrid passed={passed} failed={redAfter} />
      {newlyRed > 0 && red.loading && <LoadingState lines={2} />}
      {red.problems.length > 0 && <ProblemState problems={red.problems} onRetry={red.loadMore} />}
      {red.nodes.map((policyCase) => (
        <FailedCase key={policyCase.id} policyCase={policyCase} />
      ))}
    </Section>
  );
}

/** A square a case; beyond a few hundred each stands for several. */
function CaseGrid({ passed, failed }: { passed: number; failed: number }) {
  const { t } = useWords();
  const total = passed + failed;
  const each = Math.max(1, Math.ceil(total / (across * 6)));
  const reds = failed === 0 ? 0 : Math.max(1, Math.round(failed / each));
  const squares = Math.ceil(total / each);
  return (
    <svg
      className="stu-case-grid"
      width="100%"
      viewBox={`0 0 ${across * 10} ${Math.max(1, Math.ceil(squares / across)) * 10}`}
      role="img"
      aria-label={`${t('policyCases.passed', { count: passed })} ${t('policyCases.failed', { count: failed })}`}
    >
      {Array.from({ length: squares }, (_, index) => (
        <rect
          key={index}
          className={index < reds ? 'stu-case-red' : 'stu-case-green'}
          x={(index % across) * 10 + 0.5}
          y={Math.floor(index / across) * 10 + 0.5}
          width="9"
          height="9"
        />
      ))}
    </svg>
  );
}

function FailedCase({ policyCase: { id, title, source, clause, differences } }: { policyCase: PolicyCase }) {
  const { t, language } = useWords();
  return (
    <div className="stu-problem-note">
      <p>
        <strong className="stu-missing">{id}</strong> <span lang="zh-CN">{title}</span>
      </p>
      {differences.map(({ path, expected, actual }) => (
        <p key={path}>
          {t('policyCases.difference', {
            path: placeWords(path, language),
            expected: answerWords(path, expected, language),
            actual: answerWords(path, actual, language),
          })}
        </p>
      ))}
      <p className="wb-small" lang="zh-CN">
        {source} {clause}
      </p>
    </div>
  );
}
