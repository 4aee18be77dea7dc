import { EmptyState, Link, useHost } from '@onething/portal-kit';
import { OfficersGround } from '@onething/portal-kit/officers';
import { CalendarPage } from './calendar/calendar-page.tsx';
import { ContactsPage } from './contact/contacts-page.tsx';
import { ComparePage } from './compare/compare-page.tsx';
import { PlacePage } from './district/place-page.tsx';
import { DraftPage } from './draft/draft-page.tsx';
import { DraftsPage } from './draft/drafts-page.tsx';
import { FormPage } from './form/form-page.tsx';
import { FormsPage } from './form/forms-page.tsx';
import { ParameterPage } from './parameter/parameter-page.tsx';
import { GuidesPage } from './guide/guides-page.tsx';
import { MaterialsPage } from './material/materials-page.tsx';
import { PageHead } from './pieces/page-head.tsx';
import { PortalPage } from './portal/portal-page.tsx';
import { RehearsalPage } from './rehearsal/rehearsal-page.tsx';
import { ReleasesPage } from './release/releases-page.tsx';
import { routeOf } from './route.ts';
import { RulesPage } from './rules/rules-page.tsx';
import { StandardsPage } from './standard/standards-page.tsx';
import { StudioProvider, placesOf, useStudio } from './studio-context.tsx';
import { StudioFrame } from './studio-frame.tsx';
import { useWords } from './words.ts';

/** The whole front end below the shell's top bar: for administrators and policy approvers; others are told what this place is. */
export function Studio() {
  const host = useHost();
  const { t } = useWords();
  if (!host.sessionKnown) return null;
  const staff = host.session.signedIn && host.session.kind === 'STAFF';
  return (
    <OfficersGround>
      {staff && placesOf(host.session).length > 0 ? (
        <StudioProvider>
          <StudioFrame>
            <Page />
          </StudioFrame>
        </StudioProvider>
      ) : (
        <div className="wb-gate">
          <h1>{t('gate.title')}</h1>
          <p>{t(!host.session.signedIn ? 'gate.signIn' : staff ? 'gate.notYours' : 'gate.notStaff')}</p>
          <button type="button" className="wb-primary" onClick={() => host.signIn()}>
            {t('gate.button')}
          </button>
        </div>
      )}
    </OfficersGround>
  );
}

/** The page of the address. Form, rules, district and compare have folders of their own. */
function Page() {
  const { path } = useHost();
  const { page, rest } = routeOf(path);
  if (page === 'standards') return <StandardsPage />;
  if (page === 'definitions' || page === 'deadlines' || page === 'visits' || page === 'obligations')
    return <ParameterPage key={page} topic={page} />;
  if (page === 'materials') return <MaterialsPage />;
  if (page === 'calendar') return <CalendarPage />;
  if (page === 'contacts') return <ContactsPage />;
  if (page === 'guides') return <GuidesPage />;
  if (page === 'portal') return <PortalPage />;
  if (page === 'releases') return <ReleasesPage />;
  if (page === 'rules') return <RulesPage category={rest[0]} />;
  if (page === 'forms') return rest[0] ? <FormPage formCode={rest[0]} /> : <FormsPage />;
  if (page === 'compare') return <ComparePage />;
  if (page === 'district') return <PlacePage />;
  if (page === 'drafts') {
    if (rest.length === 0) return <DraftsPage />;
    return rest[1] === 'rehearsal' ? <RehearsalPage /> : <DraftPage />;
  }
  return <Nowhere />;
}

/** An address that means no page, and the way back. */
function Nowhere() {
  const { t } = useWords();
  const { href } = useStudio();
  return (
    <>
      <PageHead title={t('gate.unknown')} />
      <EmptyState title={t('gate.unknown')}>
        <Link href={href('standards')}>{t('menu.standards')}</Link>
      </EmptyState>
    </>
  );
}
