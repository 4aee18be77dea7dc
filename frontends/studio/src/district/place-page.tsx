import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState, Link, LoadingState, PartialNotice, ProblemState } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import { usePages } from '@onething/portal-kit/officers';
import type { ListPage } from '@onething/portal-kit/officers';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import { PlaceForm } from './place-form.tsx';
import { placesQuery } from './places.operations.ts';
import type { PlaceLine } from './places.operations.ts';

const placesIn = (result: { jurisdictions: ListPage<PlaceLine> }) => result.jurisdictions;

/** The places below, and the way to give one a service of its own. */
export function PlacePage() {
  const { t } = useWords();
  const { code, administers } = useStudio();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<PlaceLine>();
  const pages = usePages(placesQuery, { parent: code }, placesIn);
  return (
    <>
      <PageHead title={t('menu.district')} facts={t('district.lead')}>
        {administers && !adding && code.length === 6 && (
          <Button
            type="primary"
            onClick={() => {
              setAdded(undefined);
              setAdding(true);
            }}
          >
            {t('district.add')}
          </Button>
        )}
      </PageHead>
      {added && <Added place={added} />}
      {adding && (
        <PlaceForm
          onLeave={() => setAdding(false)}
          onAdded={(place) => {
            setAdding(false);
            setAdded(place);
            pages.reload();
          }}
        />
      )}
      <Section title={t('district.below')} note={t('district.belowNote')}>
        {pages.nodes.length > 0 && <PartialNotice problems={pages.problems} what={t('district.below')} onRetry={pages.loadMore} />}
        <ul className="stu-list">
          {pages.nodes.map(({ place, name }) => (
            <PlaceRow key={place} place={place} name={name} />
          ))}
        </ul>
        {pages.loading && <LoadingState lines={4} />}
        {pages.problems.length > 0 && pages.nodes.length === 0 && <ProblemState problems={pages.problems} onRetry={pages.loadMore} />}
        {!pages.loading && pages.problems.length === 0 && pages.nodes.length === 0 && <EmptyState title={t('district.none')} />}
        {pages.more && (
          <button type="button" className="wb-link" onClick={pages.loadMore}>
            {t('more')}
          </button>
        )}
      </Section>
    </>
  );
}

function PlaceRow({ place, name }: { place: string; name: LocalisedText }) {
  const { t, text } = useWords();
  return (
    <li>
      <span>{text(name)}</span> <span className="wb-secondary">{place}</span>{' '}
      <Link href={`/${place}`} aria-label={t('district.portalOf', { name: text(name) })}>
        {t('district.portal')}
      </Link>
    </li>
  );
}

function Added({ place: { place, name } }: { place: PlaceLine }) {
  const { t, text } = useWords();
  return (
    <p className="stu-good" role="status">
      {t('district.added', { name: text(name) })} <Link href={`/${place}`}>{t('district.openPortal', { place })}</Link>
    </p>
  );
}
