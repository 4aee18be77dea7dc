import { sendNotice } from '../case/acts.operations.ts';
import type { CaseFile } from '../case/case.operations.ts';
import { CaseHeader } from '../case/case-header.tsx';
import { useAct } from '../case/use-act.ts';
import { useCase } from '../case/use-case.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { AnswerState } from '../pieces/agency-answer.tsx';
import { ConfirmBar } from '../pieces/confirm-bar.tsx';
import { PageState } from '../pieces/page-state.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { casePathOf } from '../route.ts';
import { useState } from 'react';
import { useWords } from '../words.ts';
import { NoticeEditor } from './notice-editor.tsx';
import { notAsked, suggestedItems } from './notice-items.ts';
import type { DraftItem } from './notice-items.ts';

/** Where everything missing is told at once, or a supplement is asked for: lines to send, and what the applicant will read. */
export function NoticePage({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const { file, state, missing } = useCase(caseId, t('notice.title'));
  const kind = file && noticeKind(file);
  if (!file) return <PageState {...missing} />;
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
        </p>
      </CaseHeader>
      <div className="wb-split-main">
        <div className="wb-split-scroll">
          <RefusalNote failure={acting.failure} onReload={() => void reload()} />
          <NoticeEditor items={items} tried={tried} onChange={keep} />
          <NotAsked file={file} />
        </div>
        <ConfirmBar
          label={t(kind === 'ONE_TIME_NOTICE' ? 'notice.send' : 'notice.sendSupplement', { count: chosen.length })}
          question={t(kind === 'ONE_TIME_NOTICE' ? 'notice.question' : 'notice.questionSupplement', { count: chosen.length })}
          note={t(kind === 'ONE_TIME_NOTICE' ? 'notice.note' : 'notice.noteSupplement')}
          busy={acting.busy}
          ready={ready}
          onConfirm={() => void send()}
        />
      </div>
      <ApplicantView file={file} items={chosen} />
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

/** The notice as it stands on the applicant's phone. */
function ApplicantView({ file, items }: { file: CaseFile; items: DraftItem[] }) {
  const { t, host } = useWords();
  return (
    <aside className="wb-split-side" aria-label={t('notice.preview')}>
      <header className="wb-side-head">
        <b>{t('notice.sees', { name: file.applicantName })}</b> <span className="wb-secondary">{t('notice.phone')}</span>
      </header>
      <div className="wb-side-body">
        <div className="wb-phone" lang="zh-CN">
          <p className="wb-secondary">{file.child.name} 的申请</p>
          {items.length === 0 ? (
            <p className="wb-phone-lead" lang={host.language}>
              {t('notice.chooseOne')}
            </p>
          ) : (
            <>
              <p className="wb-phone-title">{`还差 ${items.length} 样东西`}</p>
              <p className="wb-phone-lead">补齐以后我们接着办，已经交的不用再交。</p>
            </>
          )}
          {items.map((item) => (
            <div key={item.id} className="wb-phone-item">
              <p className="wb-phone-label">{item.label || item.text.split(/[，。；]/)[0]}</p>
              <p>{item.text}</p>
            </div>
          ))}
        </div>
      </div>
    </aside>
  );
}
