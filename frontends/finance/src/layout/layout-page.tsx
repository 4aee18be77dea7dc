import { formatDateTime, LoadingState, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { countyOf, holdsRole } from '../county-of.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words.ts';
import { LayoutFacts } from './layout-facts.tsx';
import { LayoutForm } from './layout-form.tsx';
import type { LayoutInForce } from './layout.operations.ts';
import { layoutQuery } from './layout.operations.ts';

/** How the place and its bank read each other's files: seen by everybody who pays, agreed on by the administrator. */
export function LayoutPage() {
  const { t } = useWords();
  const { session } = useHost();
  const code = countyOf(session) ?? '';
  const asked = useQuery(layoutQuery, { code });
  const layout = asked.data?.bankLayout;
  const adopts = holdsRole(session, 'administrator');
  return (
    <>
      <PageHead title={t('rail.layout')} facts={t('layout.lead')} />
      {!layout && asked.loading && <LoadingState lines={6} />}
      {!layout && !asked.loading && <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      {layout && (
        <>
          <Origin layout={layout} mayFollowOwn={adopts && layout.adoptedFor?.code !== code} />
          {adopts ? (
            <LayoutForm key={layout.adoptedAt ?? ''} inForce={layout} code={code} onAdopted={() => void asked.reload()} />
          ) : (
            <LayoutFacts layout={layout} />
          )}
        </>
      )}
    </>
  );
}

/** Whose layout it is: the place's own, one from above, or the usual one. */
function Origin({ layout: { adoptedFor, adoptedAt }, mayFollowOwn }: { layout: LayoutInForce; mayFollowOwn: boolean }) {
  const { t, language, text } = useWords();
  if (!adoptedFor || !adoptedAt) return <p className="fin-layout-origin">{t('layout.usual')}</p>;
  const said = { place: text(adoptedFor.name), at: formatDateTime(adoptedAt, language) };
  return <p className="fin-layout-origin">{t(mayFollowOwn ? 'layout.inherited' : 'layout.own', said)}</p>;
}
