import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { assignCaseMutation } from '../queue/queue.operations.ts';
import { casePathOf } from '../route.ts';
import type { CaseStatus, CaseActionKind } from '../case-types.ts';
import { useWords } from '../words.ts';
import type { WordKey } from '../words.ts';
import { acceptApplication, answerNotice, refreshEvidence } from './acts.operations.ts';
import type { CaseFile } from './case.operations.ts';
import type { CasePanel } from './panel.ts';
import { useAct } from './use-act.ts';

export interface CaseActionsProps {
  file: CaseFile;
  onPanel: (panel: CasePanel) => void;
  /** Asks for the case again after an act. */
  onDone: (message: string) => void;
  onReload: () => void;
}

/** Acts with a button of their own, in the order they are drawn. */
const order = [
  'ACCEPT',
  'ANSWER_OBJECTION',
  'SIGN_DECISION',
  'PREPARE_DECISION',
  'SIGN_VERIFICATION',
  'PREPARE_VERIFICATION',
  'SEND_ONE_TIME_NOTICE',
  'REQUEST_SUPPLEMENT',
  'REQUEST_COUNTY_SUPPLEMENT',
  'ANSWER_NOTICE',
  'ASSIGN',
  'SEND_BACK_VERIFICATION',
  'RETURN_TO_TOWNSHIP',
  'RECORD_ENQUIRY',
  'REFRESH_EVIDENCE',
] as const satisfies CaseActionKind[];
type ButtonAction = (typeof order)[number];
const closed = new Set<CaseStatus>(['CONFIRMED', 'REFUSED', 'WITHDRAWN', 'MERGED', 'ENDED']);

/** What the officer may do now: the next step filled, the rest outlined. Only what the server allows this caller appears. */
export function CaseActions({ file, onPanel, onDone, onReload }: CaseActionsProps) {
  const { t, host, text } = useWords();
  const acting = useAct();
  const allowed = order.filter((action) => file.allowedActions.includes(action));
  const primary = allowed.find((action) => action === file.nextStep.action);
  const rest = allowed.filter((action) => action !== primary);

  async function act(action: ButtonAction) {
    const input = { caseId: file.id, version: file.version };
    if (action === 'ACCEPT' && (await acting.run(acceptApplication, input))) onDone(t('done.accepted'));
    if (action === 'ASSIGN' && (await acting.run(assignCaseMutation, input))) onDone(t('done.assigned'));
    if (action === 'REFRESH_EVIDENCE' && (await acting.run(refreshEvidence, { caseId: file.id }))) onDone(t('done.refreshed'));
    const open = file.notices.find((notice) => notice.answeredAt === null);
    if (action === 'ANSWER_NOTICE' && open && (await acting.run(answerNotice, { caseId: file.id, noticeId: open.id })))
      onDone(t('done.noticeAnswered'));
    if (action === 'RECORD_ENQUIRY') onPanel({ kind: 'ENQUIRY' });
    if (action === 'ANSWER_OBJECTION') onPanel({ kind: 'OBJECTION' });
    if (action === 'PREPARE_VERIFICATION') onPanel({ kind: 'VERIFY' });
    if (action === 'SIGN_VERIFICATION') onPanel({ kind: 'SIGN' });
    if (action === 'SEND_BACK_VERIFICATION') onPanel({ kind: 'SEND_BACK' });
    if (action === 'SEND_ONE_TIME_NOTICE' || action === 'REQUEST_SUPPLEMENT' || action === 'REQUEST_COUNTY_SUPPLEMENT')
      host.navigate(casePathOf(file.id, 'notice'));
    if (action === 'PREPARE_DECISION' || action === 'SIGN_DECISION') host.navigate(casePathOf(file.id, 'decision'));
    if (action === 'RETURN_TO_TOWNSHIP') host.navigate(`${casePathOf(file.id, 'decision')}?choice=RETURN`);
  }

  // The filled button from anywhere on the page: past a long table it is many tab stops away.
  const press = useRef(() => undefined as void);
  press.current = () => {
    if (primary && !acting.busy) void act(primary);
  };
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat || event.defaultPrevented) return;
      event.preventDefault();
      press.current();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const note = noteOf(primary);
  return (
    <section className="wb-actions" aria-label={t('actions.label')}>
      <RefusalNote failure={acting.failure} onReload={onReload} />
      {primary && (
        <Button type="primary" block aria-keyshortcuts="Control+Enter" disabled={acting.busy} onClick={() => void act(primary)}>
          {t(`action.${primary}`)}
        </Button>
      )}
      {note && <p className="wb-small">{t(note)}</p>}
      {!primary && (
        <p className="wb-secondary">
          {!closed.has(file.status) && t('actions.none')}
          {text(file.nextStep.verb)}
          {file.nextStep.reason && t('punctuation.comma') + text(file.nextStep.reason)}
        </p>
      )}
      {rest.length > 0 && (
        <div className="wb-actions-rest">
          {rest.map((action) => (
            <Button key={action} disabled={acting.busy} onClick={() => void act(action)}>
              {t(`action.${action}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** What follows from the filled button, where that is not obvious. */
function noteOf(action: ButtonAction | undefined): WordKey | undefined {
  if (action === 'REQUEST_SUPPLEMENT' || action === 'REQUEST_COUNTY_SUPPLEMENT') return 'actions.supplementNote';
  if (action === 'SEND_ONE_TIME_NOTICE') return 'actions.noticeNote';
  if (action === 'ACCEPT') return 'actions.acceptNote';
  if (action === 'PREPARE_VERIFICATION') return 'actions.verifyNote';
  return undefined;
}
