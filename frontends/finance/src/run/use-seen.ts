import { useState } from 'react';
import type { GroupName } from './difference-groups.ts';

const keyOf = (runId: string) => `finance.seen.${runId}`;

/** Which groups of differences this officer has ticked, kept in this tab: an aid against forgetting, nothing the server knows of. */
export function useSeen(runId: string): { seen: ReadonlySet<GroupName>; mark: (name: GroupName, seen: boolean) => void } {
  const [seen, setSeen] = useState<ReadonlySet<GroupName>>(() => new Set(readKept(runId)));
  function mark(name: GroupName, ticked: boolean) {
    const next = new Set(ticked ? [...seen, name] : [...seen].filter((each) => each !== name));
    sessionStorage.setItem(keyOf(runId), JSON.stringify([...next]));
    setSeen(next);
  }
  return { seen, mark };
}

function readKept(runId: string): GroupName[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(runId)) ?? '[]');
    return Array.isArray(kept) ? (kept as GroupName[]) : [];
  } catch {
    return [];
  }
}
