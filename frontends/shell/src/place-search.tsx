import { useState } from 'react';
import { EmptyState, Link, LoadingState, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { placeSearchQuery } from './place-search.operations.ts';

/** Finds one's place by its name or code: a street leads to the pages of its district. */
export function PlaceSearch() {
  const { t } = useHost();
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  return (
    <section aria-labelledby="place-search-title">
      <h2 id="place-search-title">{t('shell.search.title')}</h2>
      <form
        role="search"
        className="place-search"
        onSubmit={(event) => {
          event.preventDefault();
          setWanted(typed.trim());
        }}
      >
        <label htmlFor="place-search-text">{t('shell.search.label')}</label>
        <div className="place-search-line">
          <input
            id="place-search-text"
            className="input"
            type="search"
            maxLength={60}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="button button-plain">
            {t('shell.search.action')}
          </button>
        </div>
      </form>
      {wanted && <Found key={wanted} wanted={wanted} />}
    </section>
  );
}

function Found({ wanted }: { wanted: string }) {
  const { t, text } = useHost();
  const asked = useQuery(placeSearchQuery, { text: wanted });
  const found = asked.data?.jurisdictionSearch;
  if (!found)
    return asked.loading ? <LoadingState lines={3} /> : <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />;
  if (found.edges.length === 0) {
    return (
      <EmptyState title={t('shell.search.nothing')}>
        <p>{t('shell.search.nothingText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p role="status" className="secondary">
        {t(found.pageInfo.hasNextPage ? 'shell.search.first' : 'shell.search.found', { count: found.edges.length })}
      </p>
      <ul className="rows portal-rows">
        {found.edges.map(({ node }) => (
          <li key={node.code}>
            <Link href={`/${node.code}`} className="portal-row">
              {text(node.name)}
            </Link>
            <span className="secondary">
              {/* The country says nothing, the place itself stands above. */}
              {node.path
                .slice(1, -1)
                .map(({ name }) => text(name))
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
