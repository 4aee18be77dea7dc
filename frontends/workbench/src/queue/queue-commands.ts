import { useState } from 'react';
import type { RefObject } from 'react';
import type { CaseHead } from '../case-types.ts';
import { useAct } from '../case/use-act.ts';
import type { Acting } from '../case/use-act.ts';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { assignCaseMutation } from './queue.operations.ts';

export interface QueueCommands {
  acting: Acting;
  selected: string[];
  select: (ids: string[]) => void;
  previewOpen: boolean;
  helpOpen: boolean;
  closeHelp: () => void;
  open: (row?: CaseHead) => void;
  /** Takes the selected cases, or the active one. */
  assign: () => Promise<void>;
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
  const [previewOpen, setPreviewOpen] = useState(true);
  const [helpOpen, setHelpOpen] = useState(false);
  const open = (row: CaseHead | undefined = active) => row && host.navigate(casePathOf(row.id));

  async function assign() {
    const wanted = rows.filter(
      (row) => (selected.length > 0 ? selected.includes(row.id) : row.id === active?.id) && row.allowedActions.includes('ASSIGN'),
    );
    if (wanted.length === 0) return host.announce(t('queue.nothingToAssign'));
    let done = 0;
    // One after the other: a refusal stops the rest and stays readable.
    for (const row of wanted) {
      if (!(await acting.run(assignCaseMutation, { caseId: row.id, version: row.version }))) break;
      done += 1;
    }
    select([]);
    onChanged();
    host.announce(t('queue.assigned', { count: done }));
  }
  function notice() {
    const may = active && ['SEND_ONE_TIME_NOTICE', 'REQUEST_SUPPLEMENT'].some((action) => active.allowedActions.includes(action));
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
