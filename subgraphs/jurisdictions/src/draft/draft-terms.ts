import { draftRefusal } from './draft-refusals.ts';
import type { OpenCases } from './enums.ts';
import type { PolicyDraft } from './policy-draft.entity.ts';

/** What a draft is called, what it rests on, from when it holds and what happens to open cases, as somebody typed it. */
export interface DraftTerms {
  name: string;
  basisDocument: string;
  basisClause: string;
  effectiveFrom: string;
  transition?: OpenCases | null;
  transitionFrom?: string | null;
  retroactive?: boolean | null;
}

type ReadTerms = Pick<
  PolicyDraft,
  'name' | 'basisDocument' | 'basisClause' | 'effectiveFrom' | 'transition' | 'transitionFrom' | 'retroactive'
>;

/** The terms as they are kept. Refuses at the field what is missing or cannot be. */
export function readTerms(terms: DraftTerms): ReadTerms {
  const [name, basisDocument, basisClause] = [terms.name, terms.basisDocument, terms.basisClause].map((text) => text.trim().slice(0, 200));
  if (!name) throw draftRefusal('DRAFT_NAME_MISSING');
  if (!basisDocument || !basisClause) throw draftRefusal('DRAFT_BASIS_MISSING');
  const { effectiveFrom, transition = 'UNTIL_DECIDED', transitionFrom = null } = terms;
  if (!effectiveFrom.endsWith('-01')) throw draftRefusal('DRAFT_MONTH_NOT_FIRST_DAY');
  const fromDate = transition === 'FROM_DATE';
  if (fromDate && (!transitionFrom || transitionFrom < effectiveFrom)) throw draftRefusal('DRAFT_TRANSITION_DATE_MISSING');
  return {
    name,
    basisDocument,
    basisClause,
    effectiveFrom,
    transition: transition ?? 'UNTIL_DECIDED',
    transitionFrom: fromDate ? transitionFrom : null,
    retroactive: terms.retroactive ?? false,
  };
}
