import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useHost, useQuery } from '@onething/portal-kit';
import type { Problem, Session } from '@onething/portal-kit';
import { draftQuery } from './draft/draft.operations.ts';
import { useDraftSaver } from './draft/use-draft-saver.ts';
import type { DraftSaver } from './draft/use-draft-saver.ts';
import type { Draft, DraftChange, DraftProblem } from './policy-types.ts';
import { addressOf } from './route.ts';
import type { StudioPage } from './route.ts';

const shapingRoles = new Set(['administrator', 'policyApprover']);

/** The places whose policy somebody shapes, as they were granted. */
export function placesOf(session: Session): string[] {
  return [...new Set(session.grants.filter(({ role }) => shapingRoles.has(role)).map(({ jurisdiction }) => jurisdiction))];
}

/** What every page of the studio knows: the place, the draft that is open, and what this officer may do. */
export interface Studio {
  code: string;
  draftId: string | undefined;
  /** The open draft, once it has arrived. */
  draft: Draft | undefined;
  draftProblems: Problem[];
  draftLoading: boolean;
  /** May change drafts of the place. */
  administers: boolean;
  /** May approve them. */
  approves: boolean;
  /** The open draft takes changes from this officer now. */
  editable: boolean;
  /** Saves what is typed into the draft. */
  saver: DraftSaver;
  /** Grows with every saved change: pages ask anew for what the draft makes of their values. -1: no draft, or not here yet. */
  revision: number;
  reloadDraft: () => Promise<unknown>;
  /** What the draft changes at a path. */
  changeAt: (path: string) => DraftChange | undefined;
  /** What is wrong at a path: as the draft stands, and what was not taken into it. */
  problemsAt: (path: string) => DraftProblem[];
  /** The address of a page, with place and draft. */
  href: (page: StudioPage, ...rest: string[]) => string;
}

const StudioContext = createContext<Studio | undefined>(undefined);

export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('useStudio outside StudioProvider');
  return studio;
}

/** Whether a role counts for a place: granted there or above it. */
function holds({ grants }: Session, role: string, code: string): boolean {
  return grants.some((grant) => grant.role === role && code.startsWith(significant(grant.jurisdiction)));
}

/** A code without the zeros that only fill it up: 410100 → 4101. */
function significant(code: string): string {
  return code.length === 6 ? code.replace(/(00){1,3}$/, '') : code;
}

/** Reads place and draft from the address (`?at=410100&draft=…`) and asks for the draft once for all pages. */
export function StudioProvider({ children }: { children: ReactNode }) {
  const { session, query } = useHost();
  const asked = query.get('at');
  const code = asked && /^\d{6}(\d{3})?(\d{3})?$/.test(asked) ? asked : (placesOf(session)[0] ?? '');
  const draftId = query.get('draft') ?? undefined;
  const { data, problems, loading, reload } = useQuery(draftQuery, { id: draftId ?? '' }, { skip: !draftId });
  const draft = data?.policyDraft ?? undefined;
  const saver = useDraftSaver(draft, reload);
  const studio: Studio = useMemo(
    () => ({
      code,
      draftId,
      draft,
      draftProblems: draftId && !loading && !draft && problems.length === 0 ? [{ code: 'NOT_FOUND', path: '' }] : problems,
      draftLoading: loading,
      administers: holds(session, 'administrator', code),
      approves: holds(session, 'policyApprover', code),
      editable: holds(session, 'administrator', code) && draft?.state === 'DRAFT',
      saver,
      revision: draft?.revision ?? -1,
      reloadDraft: reload,
      changeAt: (path) => draft?.changes.find((change) => change.path === path),
      problemsAt: (path) => [...(draft?.problems ?? []), ...saver.refused].filter((problem) => problem.path === path),
      href: (page, ...rest) => addressOf({ code, draftId }, page, ...rest),
    }),
    [code, draftId, draft, problems, loading, session, saver, reload],
  );
  return <StudioContext value={studio}>{children}</StudioContext>;
}
