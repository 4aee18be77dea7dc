import { useState } from 'react';
import type { RefObject } from 'react';
import type { CaseHead } from '../case-types.ts';
import { useAct } from '../case/use-act.ts';
import type { Acting } from '../case/use-act.ts';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { assignCasesMutation } from './desk.operations.ts';

/** A case that was not given, and why. */
export interface UnassignedCase {
  id: string;
  name: string;
  reason: string;
}

export interface QueueCommands {
  acting: Acting;
  selected: string[];
  select: (ids: string[]) => void;
  previewOpen: boolean;
  helpOpen: boolean;
  closeHelp: () => void;
  open: (row?: CaseHead) => void;
  /** Gives the selected cases, or the active one, to a colleague by subject; to the officer where nobody is named. */
  assign: (assignee?: string) => Promise<void>;
  /** What the last giving left undone. */
  unassigned: UnassignedCase[];
  forgetUnassigned: () => void;
  /** By key, for the grid. */
  byKey: Record<string, () => void>;
}

/** What can be done from the queue with one key or one click. */
export function useQueueCommands(
  rows: CaseHead[],
  active: CaseHead | undefined,
  filterOpener: RefObject<HTMLButtonElement | null>,
  onChanged: () => void,
): QueueCommands {
  const { t, host } = useWords();
  const acting = useAct();
  const [selected, select] = useState<string[]>([]);
  const [unassigned, setUnassigned] = useState<UnassignedCase[]>([]);
  const [previewOpen, setPreviewOpen] = useState(true);
  const [helpOpen, setHelpOpen] = useState(false);
  const open = (row: CaseHead | undefined = active) => row && host.navigate(casePathOf(row.id));

  async function assign(assignee?: string) {
    const wanted = rows.filter((row) => (selected.length > 0 ? selected.includes(row.id) : row.id === active?.id));
    if (!wanted.some((row) => row.allowedActions.includes('ASSIGN'))) return host.announce(t('queue.nothingToAssign'));
    const cases = wanted.map(({ id, version }) => ({ caseId: id, version }));
    const answer = await acting.ask(assignCasesMutation, { cases, ...(assignee ? { assignee } : {}) });
    if (!answer) return;
    const given = answer.rows.filter((row) => row.assigned).length;
    setUnassigned(
      answer.rows
        .filter((row) => !row.assigned)
        .map(({ caseId, message }) => {
          const row = wanted.find(({ id }) => id === caseId);
          return { id: caseId, name: row?.child.name ?? row?.number ?? '', reason: message ?? '' };
        }),
    );
    // What was refused stays selected, so that it can be given to somebody else.
    select(answer.rows.filter((row) => !row.assigned && selected.includes(row.caseId)).map(({ caseId }) => caseId));
    onChanged();
    host.announce(t('desk.assignedTo', { count: given }));
  }
  function notice() {
    const may =
      active && (['SEND_ONE_TIME_NOTICE', 'REQUEST_SUPPLEMENT'] as const).some((action) => active.allowedActions.includes(action));
    if (active && may) host.navigate(casePathOf(active.id, 'notice'));
    else host.announce(t('queue.noNotice'));
  }
  function toggle() {
    if (active) select(selected.includes(active.id) ? selected.filter((id) => id !== active.id) : [...selected, active.id]);
  }

  return {
    acting,
    selected,
    select,
    previewOpen,
    helpOpen,
    closeHelp: () => setHelpOpen(false),
    open,
    assign,
    unassigned,
    forgetUnassigned: () => setUnassigned([]),
    byKey: {
      Enter: () => open(),
      ' ': () => setPreviewOpen(!previewOpen),
      n: notice,
      a: () => void assign(),
      x: toggle,
      '/': () => filterOpener.current?.click(),
      '?': () => setHelpOpen(true),
    },
  };
}
