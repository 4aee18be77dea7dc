import './messages.css';
import { useState } from 'react';
import {
  EmptyState,
  Link,
  LoadingState,
  PageHeading,
  ProblemState,
  formatDate,
  formatDateTime,
  useHost,
  useInbox,
} from '@onething/portal-kit';
import type { Inbox, InboxMessage } from '@onething/portal-kit';
import { addresses } from '../routes.ts';

/** What has happened to the person's applications, by day, with a way to each. */
export default function MessagesPage({ code }: { code: string }) {
  const host = useHost();
  const { t } = host;
  const [onlyUnread, setOnlyUnread] = useState(false);
  const inbox = useInbox(onlyUnread);
  const anyUnread = inbox.days.some(({ messages }) => messages.some(({ read }) => !read));

  async function readAll() {
    await inbox.markAll();
    host.announce(t('hall.messages.allRead'));
  }

  return (
    <div className="page page-narrow">
      <p className="breadcrumb">
        <Link href={addresses.portal(code)}>{t('hall.portal.name')}</Link>
      </p>
      <PageHeading title={t('hall.messages.title')} lead={t('hall.messages.lead')} />
      <div className="message-tools">
        <label className="check">
          <input type="checkbox" checked={onlyUnread} onChange={(event) => setOnlyUnread(event.target.checked)} />
          <span>{t('hall.messages.onlyUnread')}</span>
        </label>
        {anyUnread && (
          <button type="button" className="button button-plain" onClick={() => void readAll()}>
            {t('hall.messages.all')}
          </button>
        )}
        <Link className="row-link" href={addresses.contact(code)}>
          {t('hall.contact.link')}
        </Link>
      </div>
      {inbox.problems.length > 0 && <ProblemState problems={inbox.problems} onRetry={inbox.reload} />}
      <Days code={code} inbox={inbox} />
      {inbox.loading && <LoadingState />}
      {!inbox.loading && inbox.days.length === 0 && inbox.problems.length === 0 && (
        <EmptyState title={t(onlyUnread ? 'hall.messages.emptyUnread' : 'hall.messages.empty')}>
          <p>{t('hall.messages.emptyText')}</p>
        </EmptyState>
      )}
      {inbox.hasMore && !inbox.loading && (
        <p className="actions">
          <button type="button" className="button button-plain" onClick={inbox.more}>
            {t('hall.messages.more')}
          </button>
        </p>
      )}
    </div>
  );
}

function Days({ code, inbox }: { code: string; inbox: Inbox }) {
  const { language } = useHost();
  return inbox.days.map(({ day, messages }) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className="message-day">
        {formatDate(day, language)}
      </h2>
      <ul className="rows">
        {messages.map((message) => (
          <MessageRow key={message.id} code={code} message={message} onMark={(read) => void inbox.mark([message], read)} />
        ))}
      </ul>
    </section>
  ));
}

function MessageRow({ code, message, onMark }: { code: string; message: InboxMessage; onMark: (read: boolean) => void }) {
  const { t, text, language } = useHost();
  const place = message.countyCode.length === 6 ? message.countyCode : code;
  const time = formatDateTime(message.at, language).slice(-5);
  return (
    <li className={message.read ? 'message' : 'message message-unread'}>
      <p>
        {!message.read && <strong className="message-mark">{t('hall.messages.unread')}</strong>}
        {text(message.text)}
      </p>
      <p className="secondary message-ways">
        <time dateTime={message.at}>{time}</time>
        <Link
          href={addresses.case(place, message.caseId)}
          onClick={() => message.read || onMark(true)}
          aria-label={`${t('hall.messages.open')}: ${text(message.text)}`}
        >
          {t('hall.messages.open')}
        </Link>
        <button
          type="button"
          className="link-button"
          aria-label={`${t(message.read ? 'hall.messages.markUnread' : 'hall.messages.markRead')}: ${text(message.text)}`}
          onClick={() => onMark(!message.read)}
        >
          {t(message.read ? 'hall.messages.markUnread' : 'hall.messages.markRead')}
        </button>
      </p>
    </li>
  );
}
