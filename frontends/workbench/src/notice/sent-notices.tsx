import { Link } from '@onething/portal-kit';
import type { Notice } from '../case-types.ts';
import { shortMoment } from '../format.ts';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import type { NoticeText } from './notice-text.ts';

/** A notice that asked the applicant for something. */
export type SentNotice = Notice & { kind: NoticeText['kind'] };

/** The notices of a case that asked for something, the latest first. */
export function sentNotices(notices: readonly Notice[]): SentNotice[] {
  return notices
    .filter((notice): notice is SentNotice => notice.kind === 'ONE_TIME_NOTICE' || notice.kind === 'SUPPLEMENT_REQUEST')
    .sort((a, b) => b.sentAt.localeCompare(a.sentAt));
}

/** What the applicant has been asked for, when, by whom and whether it came; nothing where nothing was asked. */
export function SentNotices({ caseId, notices, linked = false }: { caseId: string; notices: readonly Notice[]; linked?: boolean }) {
  const { t, text } = useWords();
  const sent = sentNotices(notices);
  if (sent.length === 0) return null;
  return (
    <section className="wb-others wb-sent-notices">
      <h2>{t('noticeWays.sent')}</h2>
      {sent.map((notice) => (
        <article key={notice.id}>
          <p>
            <b>{t(`noticeKind.${notice.kind}`)}</b> <time dateTime={notice.sentAt}>{shortMoment(notice.sentAt)}</time> {notice.by?.name}{' '}
            <span className={notice.answeredAt ? 'wb-secondary' : 'wb-lacking'}>
              {notice.answeredAt ? t('noticeWays.answered', { at: shortMoment(notice.answeredAt) }) : t('noticeWays.open')}
            </span>{' '}
            {linked && <Link href={casePathOf(caseId, 'notice')}>{t('noticeWays.show')}</Link>}
          </p>
          <ol>
            {notice.items.map((item, index) => (
              <li key={`${item.materialCode ?? item.factPath ?? ''}:${index}`}>
                {`${index + 1}. ${text(item.label)}${t('punctuation.colon')}`}
                <span lang="zh-CN">{item.text}</span>
              </li>
            ))}
          </ol>
        </article>
      ))}
    </section>
  );
}
