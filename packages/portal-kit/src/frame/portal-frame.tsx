import { Fragment, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Link } from '../components/link.tsx';
import type { Host } from '../host/host.ts';
import { useHost } from '../host/use-host.tsx';
import { codeOfPath } from './match-route.ts';
import { areasOf } from './officer-areas.ts';

export interface PortalFrameProps {
  /** Officers' pages: full width and height, no footer. */
  officers?: boolean;
  children: ReactNode;
  /** Whom to call; without one the window is named. */
  helpPhone?: { name: string; phone: string };
  /** Messages not read yet; absent: not known, and nothing is said. */
  unread?: number;
}

/** What surrounds every page: skip link, top bar, main part, footer. Drawn by the server and by the shell, so it must not ask anything. */
export function PortalFrame({ officers, children, helpPhone, unread }: PortalFrameProps) {
  const host = useHost();
  return (
    <div className={officers ? 'frame frame-officers' : 'frame'}>
      <a className="skip-link" href="#main">
        {host.t('kit.skip')}
      </a>
      <TopBar officers={officers} unread={unread} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {!officers && <Footer helpPhone={helpPhone} />}
      <div className="only-spoken" aria-live="polite" id="announcements" />
    </div>
  );
}

/** The place whose pages are open: of several that share a portal, the one in the address. */
function placeOf(host: Host): string | undefined {
  return host.portal && (codeOfPath(host.path) ?? host.portal.code);
}

/** Officers' bar in two lines: the account beside the name, the tools under both. The styles break it at the same width. */
const inTwoLines = '(max-width: 899.9px)';

function useTwoLines(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(inTwoLines);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(inTwoLines).matches,
    () => false,
  );
}

/** The account and the place for an officer's tools, in the order in which they are seen, which is the order of the keyboard. */
function TopBarEnd({ officers, account }: { officers?: boolean; account: ReactNode }) {
  const isTwoLines = useTwoLines();
  const parts = [<div key="tools" id="shell-tools" />, <Fragment key="account">{account}</Fragment>];
  return officers && isTwoLines ? parts.toReversed() : parts;
}

function TopBar({ officers, unread }: { officers?: boolean; unread?: number }) {
  const host = useHost();
  const { portal, t } = host;
  const home = officers ? officersHome(host) : `/${placeOf(host) ?? ''}`;
  const account = (
    <nav className="top-bar-account" aria-label={t('kit.account')}>
      {host.session.signedIn && <Account officers={officers} unread={unread} />}
      {host.sessionKnown && !host.session.signedIn && (
        <button type="button" className="link-button" onClick={() => host.signIn()}>
          {t('kit.signIn')}
        </button>
      )}
      <button
        type="button"
        className="link-button"
        lang={host.language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => host.setLanguage(host.language === 'en' ? 'zh-CN' : 'en')}
      >
        {t('kit.language.switchTo')}
      </button>
    </nav>
  );
  return (
    <header className="top-bar">
      <div className="top-bar-inner">
        <Link href={home} className="top-bar-name">
          {portal ? host.text(portal.name) : t('kit.product')}
        </Link>
        {officers && <Areas />}
        <TopBarEnd officers={officers} account={account} />
      </div>
    </header>
  );
}

/** Where an officer's daily work begins. */
function officersHome(host: Host): string {
  return areasOf(host.session)[0]?.path ?? '/workbench';
}

/** The front ends an officer works in; nothing where there is but one. */
function Areas() {
  const { session, path, t } = useHost();
  const areas = session.signedIn && session.kind === 'STAFF' ? areasOf(session) : [];
  if (areas.length < 2) return null;
  return (
    <nav className="officer-areas" aria-label={t('kit.areas.label')}>
      {areas.map((area) => (
        <Link key={area.name} href={area.path} aria-current={path.startsWith(area.path) ? 'page' : undefined}>
          {t(`kit.areas.${area.name}`)}
        </Link>
      ))}
    </nav>
  );
}

/** On a phone behind one word, so that the bar keeps its height when the session becomes known; on a wide screen in a row. */
function Account({ officers, unread }: { officers?: boolean; unread?: number }) {
  const { t, session } = useHost();
  return (
    <>
      <span className="account-wide">
        <AccountItems officers={officers} unread={unread} />
      </span>
      <details className="account-fold">
        <summary>
          {t('kit.me')}
          {unread ? <UnreadBadge unread={unread} /> : null}
          <span className="only-spoken"> {t('kit.signedInAs', { name: session.name ?? '' })}</span>
        </summary>
        <div className="account-panel">
          {officers && <Areas />}
          <AccountItems officers={officers} unread={unread} />
        </div>
      </details>
    </>
  );
}

function AccountItems({ officers, unread }: { officers?: boolean; unread?: number }) {
  const host = useHost();
  const { t, session } = host;
  return (
    <>
      <span className="top-bar-person">
        <span className="only-spoken">{t('kit.signedInAs', { name: '' })}</span>
        {session.name}
      </span>
      {!officers && session.kind !== 'STAFF' && host.portal && (
        <Link href={`/${host.portal.code}/applications`}>{t('kit.myApplications')}</Link>
      )}
      {!officers && session.kind === 'STAFF' && <Link href={officersHome(host)}>{t('kit.officers')}</Link>}
      <MessagesLink officers={officers} unread={unread} />
      <button type="button" className="link-button" onClick={() => void host.signOut()}>
        {t('kit.signOut')}
      </button>
    </>
  );
}

/** The inbox: the officers' in the workbench, the applicants' in the hall of the place whose pages are open. */
function MessagesLink({ officers, unread }: { officers?: boolean; unread?: number }) {
  const host = useHost();
  const place = placeOf(host);
  const href = officers ? '/workbench/messages' : host.session.kind !== 'STAFF' && place ? `/${place}/messages` : undefined;
  if (!href) return null;
  return (
    <Link href={href} aria-current={host.path === href ? 'page' : undefined}>
      {host.t('kit.messages')}
      {unread ? <UnreadBadge unread={unread} /> : null}
    </Link>
  );
}

/** Counted up to 99. */
function UnreadBadge({ unread }: { unread: number }) {
  const { t } = useHost();
  const count = unread > 99 ? '99+' : String(unread);
  return (
    <>
      <span className="unread-badge" aria-hidden="true">
        {count}
      </span>
      <span className="only-spoken"> {t('kit.unread', { count })}</span>
    </>
  );
}

function Footer({ helpPhone }: { helpPhone?: { name: string; phone: string } }) {
  const host = useHost();
  const { portal, t } = host;
  return (
    <footer className="footer">
      <div className="footer-inner">
        {helpPhone ? (
          <p className="footer-help">
            {t('kit.help')} <a href={`tel:${helpPhone.phone}`}>{helpPhone.phone}</a>
            <small>{helpPhone.name}</small>
          </p>
        ) : (
          <p>{t('kit.helpWithout')}</p>
        )}
        {portal && (
          <p className="secondary">
            {t('kit.hostedBy')}
            {'　'}
            {host.text(portal.hostOrganisation)}
          </p>
        )}
        <p className="secondary">
          <Link href="/">{t('kit.portals')}</Link>
        </p>
      </div>
    </footer>
  );
}
