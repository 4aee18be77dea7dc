import { Link, useKeptQuery } from '@onething/portal-kit';
import { filingPaths } from '../filing/filing-paths.ts';
import { villageCasesQuery } from '../home-check/home-check.operations.ts';
import { useVisitWords } from './visit-words.ts';

const first = { first: 50 };

/** Home checks the township asked for: they lie on the same way. */
export function AskedChecks() {
  const { t } = useVisitWords();
  const asked = useKeptQuery('village', villageCasesQuery, first);
  const cases = asked.data?.villageCases.edges.map(({ node }) => node).filter(({ checkAsked }) => checkAsked) ?? [];
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="visits-checks" className="road-section">
      <h2 id="visits-checks">
        {t('sections.checks')} <span className="road-count">{cases.length}</span>
      </h2>
      <ul>
        {cases.map((each) => (
          <li key={each.id}>
            <Link href={filingPaths.check(each.id)} className="road-row">
              <span className="road-who">
                <strong>{each.childName ?? t('unnamed')}</strong> <span className="road-what">{t('check')}</span>
              </span>
              <span className="road-where">
                {[each.ageYears === null ? '' : t('age', { age: each.ageYears }), each.address ?? ''].filter(Boolean).join(t('comma'))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
