import { Suspense, lazy, useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { HostProvider, LoadingState, plainDates, useHost } from '@onething/portal-kit';
import type { Host } from '@onething/portal-kit';
import { FormHeading } from './form/form-heading.tsx';
import { GuidePage } from './guide/guide-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PortalPage } from './portal/portal-page.tsx';
import { routeOf } from './routes.ts';
import { SignInGate } from './sign-in-gate.tsx';

const StartPage = lazy(() => import('./start/start-page.tsx'));
const ApplicationsPage = lazy(() => import('./application/applications-page.tsx'));
const ContactPage = worded(() => import('./contact/contact-page.tsx'));
const MessagesPage = worded(() => import('./messages/messages-page.tsx'));
const CasePage = worded(() => import('./case/case-page.tsx'));
const FormPage = lazy(() => import('./form/form-page.tsx'));
const MaterialsPage = lazy(() => import('./materials/materials-page.tsx'));
const ReviewPage = lazy(() => import('./review/review-page.tsx'));
const PrecheckPage = lazy(() => import('./precheck/precheck-page.tsx'));
const ReportPage = worded(() => import('./report/report-page.tsx'));
const ReportProgressPage = worded(() => import('./report/report-progress-page.tsx'));
const LeafletPage = lazy(() => import('./leaflet/leaflet-page.tsx'));
const DecisionPage = lazy(() => import('./case/decision-page.tsx'));
const MoneyPage = worded(() => import('./money/money-page.tsx'));
const PrintPage = lazy(() => import('./case/print-page.tsx'));

/** A page that needs words which do not come with the first bundle. */
function worded<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [{ default: Page }, { addLaterTexts }] = await Promise.all([load(), import('./texts/later-texts.ts')]);
    function WordedPage(props: Props) {
      const host = useHost();
      // Before anything of the page is drawn; adding them again changes nothing.
      useState(() => addLaterTexts(host));
      return <Page {...props} />;
    }
    return { default: WordedPage };
  });
}

/** The hall's pages by address. What comes before sign-in is in the first bundle; the rest is loaded when it is needed. */
export function HallApp({ host }: { host: Host }) {
  const [plain] = useState(() => inPlainWords(host));
  return (
    <HostProvider host={plain}>
      <Page />
    </HostProvider>
  );
}

/** The same host, whose texts of the data spell dates out: officials read 2026-04, families do not. */
function inPlainWords(host: Host): Host {
  const text: Host['text'] = (words) => plainDates(host.text(words), host.language);
  return Object.create(host, { text: { value: text } }) as Host;
}

function Page() {
  const { path } = useHost();
  const route = routeOf(path);
  switch (route.page) {
    case 'PORTAL':
      return <PortalPage code={route.code} />;
    case 'GUIDE':
      return <GuidePage code={route.code} />;
    case 'PRECHECK':
      return later(<PrecheckPage key={route.code} code={route.code} />);
    case 'REPORT':
      return later(<ReportPage key={route.code} code={route.code} />);
    case 'REPORT_PROGRESS':
      return later(<ReportProgressPage code={route.code} />);
    case 'LEAFLET':
      return later(<LeafletPage code={route.code} />);
    case 'DECISION':
      return gated(<DecisionPage key={route.caseId} code={route.code} caseId={route.caseId} />);
    case 'START':
      return gated(<StartPage code={route.code} />);
    case 'APPLICATIONS':
      return gated(<ApplicationsPage code={route.code} />);
    case 'CONTACT':
      return gated(<ContactPage code={route.code} />);
    case 'MESSAGES':
      return gated(<MessagesPage code={route.code} />);
    case 'CASE':
      return gated(<CasePage key={route.caseId} code={route.code} caseId={route.caseId} />);
    case 'FORM':
      return <FormStepPage code={route.code} caseId={route.caseId} step={route.step} />;
    case 'MATERIALS':
      return gated(<MaterialsPage key={route.caseId} code={route.code} caseId={route.caseId} />);
    case 'REVIEW':
      return gated(<ReviewPage key={route.caseId} code={route.code} caseId={route.caseId} />);
    case 'MONEY':
      return gated(<MoneyPage key={route.caseId} code={route.code} caseId={route.caseId} />);
    case 'PRINT':
      return gated(<PrintPage key={route.caseId} code={route.code} caseId={route.caseId} />);
    default:
      return <NotFoundPage />;
  }
}

/** The form's heading and steps come with the page; its fields follow when their code is here. */
function FormStepPage({ code, caseId, step }: { code: string; caseId: string; step: string }) {
  const { client } = useHost();
  // What the server drew must be taken over as it is before anything waits for code.
  const [takenOver, setTakenOver] = useState(!client.holdsSeed);
  useEffect(() => setTakenOver(true), []);
  const heading = (
    <FormHeading code={code} step={step}>
      <LoadingState lines={12} />
    </FormHeading>
  );
  return (
    <SignInGate>
      {takenOver ? (
        <Suspense fallback={heading}>
          <FormPage key={caseId} code={code} caseId={caseId} step={step} />
        </Suspense>
      ) : (
        heading
      )}
    </SignInGate>
  );
}

function gated(page: ReactNode) {
  return <SignInGate>{later(page)}</SignInGate>;
}

/** A page whose code is loaded when it is opened. */
function later(page: ReactNode) {
  return (
    <Suspense
      fallback={
        <div className="page page-narrow">
          <LoadingState />
        </div>
      }
    >
      {page}
    </Suspense>
  );
}
