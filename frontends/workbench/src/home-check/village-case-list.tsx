import { EmptyState, Link, LoadingState, ProblemState, formatDate } from '@onething/portal-kit';
import { filingPaths } from '../filing/filing-paths.ts';
import { useFilingWords } from '../filing/filing-words.ts';
import { MoreRows } from '../pieces/more-rows.tsx';
import type { VillageCase } from './home-check.operations.ts';
import { useVillageCases } from './use-village-cases.ts';

/** Families of the own village to look in on, those the township asked for first. */
export function VillageCaseList() {
  const { t } = useFilingWords();
  const pages = useVillageCases();
  const { asked, items: cases } = pages;
  return (
    <section aria-labelledby="village">
      <h2 id="village">{t('check.listTitle')}</h2>
      {!cases && asked.loading && <LoadingState />}
      {!cases && !asked.loading && <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      {cases?.length === 0 && <EmptyState title={t('check.none')} />}
      <ul className="rows">
        {cases
          ?.toSorted((one, other) => Number(other.checkAsked) - Number(one.checkAsked))
          .map((each) => (
            <CaseRow key={each.id} found={each} />
          ))}
      </ul>
      <MoreRows pages={pages} label={t('home.more')} />
    </section>
  );
}

function CaseRow({ found }: { found: VillageCase }) {
  const { host, t, text } = useFilingWords();
  const last = found.homeChecks.at(-1);
  return (
    <li>
      <Link href={filingPaths.check(found.id)} className="service-link">
        {t('check.child', { name: found.childName ?? t('home.unnamed'), age: found.ageYears ?? '' })}
      </Link>
      {found.checkAsked && (
        <p>
          <strong className="status">{t('check.asked')}</strong>
        </p>
      )}
      <p>{t('check.carer', { name: found.guardianName ?? '' })}</p>
      <p>{found.address}</p>
      <p className="secondary">
        {text(found.statusLabel)}　{last ? t('check.last', { date: formatDate(last.checkedOn, host.language) }) : t('check.never')}
      </p>
    </li>
  );
}
