import { useEffect, useRef, useState } from 'react';
import { Link, formatDate, formatDateTime, useInbox } from '@onething/portal-kit';
import type { InboxMessage } from '@onething/portal-kit';
import { PanelEmpty, PanelLoading, PanelProblem } from '../pieces/panel-state.tsx';
import { casePathOf, protectionPath } from '../route.ts';
import { useWords } from '../words.ts';

/** What the officer and the officer's place ought to know, by day; Enter on a line opens the case. */
export function MessagesPage() {
  const { t, host, language } = useWords();
  const [onlyUnread, setOnlyUnread] = useState(false);
  const inbox = useInbox(onlyUnread);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('messages.title');
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const anyUnread = inbox.days.some(({ messages }) => messages.some(({ read }) => !read));
  const empty = !inbox.loading && inbox.days.length === 0 && inbox.problems.length === 0;
  return (
    <div className="wb-messages">
      <div className="wb-messages-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <label>
          <input type="checkbox" checked={onlyUnread} onChange={(event) => setOnlyUnread(event.target.checked)} />
          {t('messages.onlyUnread')}
        </label>
        {host.session.grants.some(({ role }) => role === 'administrator') && (
          <Link href="/workbench/channels">{t('messages.channels.title')}</Link>
        )}
        {anyUnread && (
          <button type="button" className="wb-link" onClick={() => void inbox.markAll()}>
            {t('messages.all')}
          </button>
        )}
      </div>
      {inbox.problems.length > 0 && <PanelProblem problems={inbox.problems} onRetry={inbox.reload} />}
      {inbox.days.map(({ day, messages }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{formatDate(day, language)}</h2>
          <ul>
            {messages.map((message) => (
              <MessageLine key={message.id} message={message} onMark={(read) => void inbox.mark([message], read)} />
            ))}
          </ul>
        </section>
      ))}
      {inbox.loading && <PanelLoading lines={8} />}
      {empty && (
        <PanelEmpty title={t(onlyUnread ? 'messages.emptyUnread' : 'messages.empty')}>
          <Link href="/workbench/queue">{t('messages.toQueue')}</Link>
        </PanelEmpty>
      )}
      {inbox.hasMore && !inbox.loading && (
        <button type="button" className="wb-link" onClick={inbox.more}>
          {t('messages.more')}
        </button>
      )}
    </div>
  );
}

function MessageLine({ message, onMark }: { message: InboxMessage; onMark: (read: boolean) => void }) {
  const { t, text, language } = useWords();
  const mark = t(message.read ? 'messages.markUnread' : 'messages.markRead');
  return (
    <li className={message.read ? '' : 'wb-unread'}>
      <time dateTime={message.at}>{formatDateTime(message.at, language).slice(-5)}</time>
      <Link
        href={message.protectionReportId ? protectionPath(message.protectionReportId) : casePathOf(message.caseId)}
        onClick={() => message.read || onMark(true)}
      >
        {!message.read && <span className="wb-only-spoken">{t('messages.unread')} </span>}
        {text(message.text)}
      </Link>
      <button type="button" className="wb-link" aria-label={`${mark}: ${text(message.text)}`} onClick={() => onMark(!message.read)}>
        {mark}
      </button>
    </li>
  );
}
