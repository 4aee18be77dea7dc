import { Link } from '@onething/portal-kit';
import { filingPaths } from '../filing/filing-paths.ts';
import { useVillageCases } from '../home-check/use-village-cases.ts';
import { useVisitWords } from './visit-words.ts';

/** Home checks the township asked for: they lie on the same way. */
export function AskedChecks() {
  const { t } = useVisitWords();
  const cases = useVillageCases().items?.filter(({ checkAsked }) => checkAsked) ?? [];
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
