/** What is perhaps applied for twice, and the two ways to decide it. */
import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { Act } from '../case/acts.operations.ts';

/** Another application that the officer may read. */
export interface OtherCase {
  id: string;
  number: string | null;
  statusLabel: LocalisedText;
  categoryLabel: LocalisedText;
  child: { name: string | null; ageYears: number | null };
}

/** A hint at the same child; without `otherCase` there is nothing to know but its text. */
export interface CaseDuplicate {
  id: string;
  state: 'OPEN' | 'DISMISSED' | 'MERGED';
  otherCase: OtherCase | null;
  score: number | null;
  shared: ('NAME' | 'BORN_ON' | 'RESIDENCE' | 'PARENT')[];
  text: LocalisedText;
  canMerge: boolean;
  decidedBy: string | null;
  reason: string | null;
}

interface Decision {
  caseId: string;
  version: number;
  duplicateId: string;
  reason: string;
}

export const mergeDuplicate: Act<Decision> = operation(`mutation WorkbenchMergeDuplicate($input: MergeDuplicateInput!) {
  act: mergeDuplicate(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const dismissDuplicate: Act<Decision> = operation(`mutation WorkbenchDismissDuplicate($input: DismissDuplicateInput!) {
  act: dismissDuplicate(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);
