import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey, useHost } from '@onething/portal-kit';
import type { Draft, DraftProblem, FieldConflict } from '../policy-types.ts';
import { changeDraft } from './draft.operations.ts';
import type { FieldChange } from './draft.operations.ts';

export interface DraftSaver {
  /** Whether something is on its way, was lost on the way, or all is saved. */
  saving: 'idle' | 'busy' | 'failed';
  /** Why the last changes were refused as a whole: the draft was submitted, it grew too large. */
  failure: string | undefined;
  /** Fields whose value was not taken, with the reason; the value stays in the field. */
  refused: readonly DraftProblem[];
  /** Fields that somebody else changed meanwhile. */
  conflicts: readonly FieldConflict[];
  /** Puts changes into the draft, one batch after the other. A later change of the same path replaces one that still waits. */
  change: (...changes: FieldChange[]) => void;
  /** Sends again what was lost on the way. */
  retry: () => void;
  /** Of two versions keeps one's own, or the other's. */
  settle: (conflict: FieldConflict, keep: 'mine' | 'theirs') => void;
}

/** Saves what is typed by itself. What could not be sent stays and is sent again; nothing typed is lost while the page is open. */
export function useDraftSaver(draft: Draft | undefined, reload: () => Promise<unknown>): DraftSaver {
  const { client } = useHost();
  const waiting = useRef(new Map<string, FieldChange>());
  const latest = useRef({ draft, reload });
  latest.current = { draft, reload };
  const running = useRef(false);
  // Versions of what was saved from here since `of` was read: the draft asked for anew may arrive after the next change. 0: changed no longer.
  const saved = useRef<{ of: Draft | undefined; versions: Map<string, number> }>({ of: undefined, versions: new Map() });
  const [saving, setSaving] = useState<DraftSaver['saving']>('idle');
  const [failure, setFailure] = useState<string>();
  const [refused, setRefused] = useState<DraftProblem[]>([]);
  const [conflicts, setConflicts] = useState<FieldConflict[]>([]);

  const send = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setSaving('busy');
    while (waiting.current.size > 0) {
      const open = latest.current.draft;
      if (!open) break;
      const batch = [...waiting.current.values()];
      waiting.current.clear();
      const seen = new Map(open.changes.map(({ path, version }) => [path, version]));
      if (saved.current.of !== open) saved.current = { of: open, versions: new Map() };
      const own = saved.current.versions;
      const versionOf = (path: string): number => own.get(path) ?? seen.get(path) ?? 0;
      const changes = batch.map((change) => ({ basedOnVersion: versionOf(change.path), ...change }));
      const { data } = await client.mutate(changeDraft, { input: { draftId: open.id, changes, idempotencyKey: newKey() } });
      const outcome = data?.act;
      if (!outcome) {
        for (const change of batch) if (!waiting.current.has(change.path)) waiting.current.set(change.path, change);
        running.current = false;
        return setSaving('failed');
      }
      const touched = new Set(batch.map(({ path }) => path));
      if ('code' in outcome) setFailure(outcome.message);
      else {
        setFailure(undefined);
        for (const path of outcome.saved) own.set(path, outcome.draft.changes.find((each) => each.path === path)?.version ?? 0);
        setRefused((before) => [...before.filter(({ path }) => !touched.has(path)), ...outcome.refused]);
        setConflicts((before) => [...before.filter(({ path }) => !touched.has(path)), ...outcome.conflicts]);
      }
      await latest.current.reload();
    }
    running.current = false;
    setSaving('idle');
  }, [client]);

  const change = useCallback(
    (...changes: FieldChange[]) => {
      for (const each of changes) waiting.current.set(each.path, each);
      void send();
    },
    [send],
  );
  const settle = useCallback(
    ({ path, mine, theirVersion }: FieldConflict, keep: 'mine' | 'theirs') => {
      setConflicts((before) => before.filter((conflict) => conflict.path !== path));
      if (keep === 'mine') change({ path, basedOnVersion: theirVersion, ...(mine === null ? { remove: true } : { value: mine }) });
      else void latest.current.reload();
    },
    [change],
  );

  useEffect(() => {
    const online = () => void send();
    addEventListener('online', online);
    return () => removeEventListener('online', online);
  }, [send]);
  return { saving, failure, refused, conflicts, change, retry: () => void send(), settle };
}
