import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useHost, useQuery } from '@onething/portal-kit';
import type { Problem, Session } from '@onething/portal-kit';
import { draftQuery } from './draft/draft.operations.ts';
import type { Draft } from './policy-types.ts';
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
  reloadDraft: () => Promise<unknown>;
  /** Puts in the draft as a mutation just returned it. */
  replaceDraft: (draft: Draft) => void;
  /** The address of a page, with place and draft. */
  href: (page: StudioPage, ...rest: string[]) => string;
}

const StudioContext = createContext<Studio | undefined>(undefined);

export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('useStudio outside StudioProvider');
  return studio;
}

/** Reads place and draft from the address (`?at=410100&draft=…`) and asks for the draft once for all pages. */
export function StudioProvider({ children }: { children: ReactNode }) {
  const { session, query } = useHost();
  const places = placesOf(session);
  const asked = query.get('at');
  const code = asked && /^\d{6}(\d{3})?(\d{3})?$/.test(asked) ? asked : (places[0] ?? '');
  const draftId = query.get('draft') ?? undefined;
  const { data, problems, loading, reload, replace } = useQuery(draftQuery, { id: draftId ?? '' }, { skip: !draftId });
  const draft = data?.policyDraft ?? undefined;
  const roles = session.grants.map(({ role }) => role).join(' ');
  const studio = useMemo((): Studio => {
    const administers = roles.includes('administrator');
    return {
      code,
      draftId,
      draft,
      draftProblems: draftId && !loading && !draft && problems.length === 0 ? [{ code: 'NOT_FOUND', path: '' }] : problems,
      draftLoading: loading,
      administers,
      approves: roles.includes('policyApprover'),
      editable: administers && draft?.state === 'DRAFT',
      reloadDraft: reload,
      replaceDraft: (policyDraft) => replace({ policyDraft }),
      href: (page, ...rest) => addressOf({ code, draftId }, page, ...rest),
    };
  }, [code, draftId, draft, problems, loading, roles, reload, replace]);
  return <StudioContext value={studio}>{children}</StudioContext>;
}
