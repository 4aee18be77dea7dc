import { Link } from '@onething/portal-kit';
import { sendNotice } from '../case/acts.operations.ts';
import type { CaseFile } from '../case/case.operations.ts';
import { CaseHeader } from '../case/case-header.tsx';
import { useAct } from '../case/use-act.ts';
import { useCase } from '../case/use-case.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { AnswerState } from '../pieces/agency-answer.tsx';
import { ConfirmBar } from '../pieces/confirm-bar.tsx';
import { PageState } from '../pieces/page-state.tsx';
import { urgencyOf } from '../pieces/urgency.ts';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { casePathOf } from '../route.ts';
import { useState } from 'react';
import { useWords } from '../words.ts';
import { NoticeEditor } from './notice-editor.tsx';
import { notAsked, suggestedItems } from './notice-items.ts';
import type { DraftItem } from './notice-items.ts';
import { NoticeView } from './notice-view.tsx';
import { clockNote, NoticeWays } from './notice-ways.tsx';
import { sentNotices, SentNotices } from './sent-notices.tsx';
import type { SentNotice } from './sent-notices.tsx';

/** Where everything missing is told at once, or a supplement is asked for: lines to send, and what the applicant will read. */
export function NoticePage({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const { file, state, missing } = useCase(caseId, t('notice.title'));
  const kind = file && noticeKind(file);
  if (!file) return <PageState {...missing} />;
  const latest = sentNotices(file.notices)[0];
  if (!kind && latest) return <NoticeSent file={file} latest={latest} />;
  if (!kind) return <PageState {...missing} nothing={t('notice.notNow')} href={casePathOf(caseId)} way={t('notice.toCase')} />;
  return <NoticeComposer file={file} kind={kind} reload={state.reload} />;
}

/** Which notice the caller may send now: the one-time notice before acceptance, a supplement request after. */
function noticeKind(file: CaseFile): 'ONE_TIME_NOTICE' | 'SUPPLEMENT_REQUEST' | undefined {
  if (file.allowedActions.includes('SEND_ONE_TIME_NOTICE')) return 'ONE_TIME_NOTICE';
  return file.allowedActions.some((action) => action === 'REQUEST_SUPPLEMENT' || action === 'REQUEST_COUNTY_SUPPLEMENT')
    ? 'SUPPLEMENT_REQUEST'
    : undefined;
}

interface NoticeComposerProps {
  file: CaseFile;
  kind: 'ONE_TIME_NOTICE' | 'SUPPLEMENT_REQUEST';
  reload: () => Promise<unknown>;
}

function NoticeComposer({ file, kind, reload }: NoticeComposerProps) {
  const { t, host } = useWords();
  const acting = useAct();
  const [tried, setTried] = useState(false);
  const [kept, keep] = useKeptDraft<DraftItem[]>(`notice.${file.id}.${kind}`);
  const items = kept ?? suggestedItems(file);
  const chosen = items.filter((item) => item.included);
  const clock = clockNote(file.clock, kind, t);

  function ready(): boolean {
    setTried(true);
    return chosen.length > 0 && chosen.every((item) => item.text.trim() !== '');
  }
  async function send() {
    const lines = chosen.map(({ materialCode, factPath, text }) => ({
      ...(materialCode && { materialCode }),
      ...(factPath && { factPath }),
      text: text.trim(),
    }));
    if (!(await acting.run(sendNotice, { caseId: file.id, version: file.version, kind, items: lines }))) return;
    keep(undefined);
    host.announce(t('done.noticeSent'));
    host.navigate(casePathOf(file.id), { replace: true });
  }

  return (
    <div className="wb-split">
      <CaseHeader file={file} page={t(`noticeKind.${kind}`)}>
        <p className="wb-notice-title">
          <b>{t(`noticeKind.${kind}`)}</b>
          <span className="wb-secondary">{t(kind === 'ONE_TIME_NOTICE' ? 'notice.onceOnly' : 'notice.pauses')}</span>
          {clock && <span className={`wb-notice-clock wb-urgency-${urgencyOf(file.clock)}`}>{clock}</span>}
        </p>
      </CaseHeader>
      <div className="wb-split-main">
        <div className="wb-split-scroll">
          <RefusalNote failure={acting.failure} onReload={() => void reload()} />
          <NoticeEditor items={items} tried={tried} onChange={keep} />
          <NoticeWays />
          <NotAsked file={file} />
          <SentNotices caseId={file.id} notices={file.notices} />
        </div>
        <ConfirmBar
          label={t(kind === 'ONE_TIME_NOTICE' ? 'notice.send' : 'notice.sendSupplement', { count: chosen.length })}
          question={t(kind === 'ONE_TIME_NOTICE' ? 'notice.question' : 'notice.questionSupplement', { count: chosen.length })}
          note={kind === 'ONE_TIME_NOTICE' ? clock : t('notice.noteSupplement')}
          busy={acting.busy}
          ready={ready}
          onConfirm={() => void send()}
        />
      </div>
      <NoticeView file={file} kind={kind} items={chosen} county={file.allowedActions.includes('REQUEST_COUNTY_SUPPLEMENT')} />
    </div>
  );
}

/** Nothing can be sent now: what was sent, to read and to print once more. */
function NoticeSent({ file, latest }: { file: CaseFile; latest: SentNotice }) {
  const { t } = useWords();
  const items = latest.items.map((item, index) => ({ id: String(index), label: item.label.zh, text: item.text }));
  return (
    <div className="wb-split">
      <CaseHeader file={file} page={t('noticeWays.sent')} />
      <div className="wb-split-main">
        <div className="wb-split-scroll">
          <p className="wb-secondary">
            {t('notice.notNow')} <Link href={casePathOf(file.id)}>{t('notice.toCase')}</Link>
          </p>
          <SentNotices caseId={file.id} notices={file.notices} />
        </div>
      </div>
      <NoticeView file={file} kind={latest.kind} items={items} county={latest.level === 'COUNTY'} />
    </div>
  );
}

function NotAsked({ file }: { file: CaseFile }) {
  const { t, text } = useWords();
  const rows = notAsked(file);
  if (rows.length === 0) return null;
  return (
    <section className="wb-not-asked">
      <h2>
        {t('notice.notAsked')} <span className="wb-secondary wb-regular">{t('notice.notAskedCount', { count: rows.length })}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.path}>
            <span>{text(row.label)}</span>
            <span className="wb-secondary">{text(row.agency?.text) || text(row.agency?.source)}</span>
            {row.agency && <AnswerState state={row.agency.state} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
