import type { LocalisedText } from '@onething/portal-kit';
import type { CaseFile } from '../case/case.operations.ts';
import type { EnquiryKind, EnquiryPerson } from './enquiry.operations.ts';
import type { UploadedFile } from '../pieces/upload-field.tsx';

/** What was typed into the record so far. */
export interface EnquiryDraft {
  kind?: EnquiryKind;
  onDate: string;
  people: EnquiryPerson[];
  finding: string;
  /** YES or NO by fact path; what is not certain is absent. */
  facts: Record<string, 'YES' | 'NO'>;
  files: UploadedFile[];
  tried?: boolean;
}

export type EnquiryProblem = 'kind' | 'onDate' | 'people' | 'finding';

/**
 * What still keeps the record from being saved. `earliest`: day of the application, ISO, or empty. Which day it is today the server knows: the
 * browser's clock decides nothing.
 */
export function enquiryProblems(draft: EnquiryDraft, earliest: string): EnquiryProblem[] {
  const problems: EnquiryProblem[] = [];
  if (!draft.kind) problems.push('kind');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.onDate) || draft.onDate < earliest) problems.push('onDate');
  if (draft.people.length === 0) problems.push('people');
  if (draft.finding.trim() === '') problems.push('finding');
  return problems;
}

/** A question of yes or no about a fact. */
export interface EnquiryQuestion {
  path: string;
  /** Where the fact belongs: 母亲. */
  about: LocalisedText | null;
  label: LocalisedText | null;
}

const truths = /^(father|mother|child)\.[A-Z_]+(\.(certificate|diagnosed|policeResult|longTermTreatment))?$/;

/** What a record can settle: each circumstance that was declared or answered, and what the policy still asks with yes or no. */
export function enquiryQuestions(file: Pick<CaseFile, 'comparison' | 'policy'>): EnquiryQuestion[] {
  const circumstances = file.comparison.flatMap((section) =>
    section.rows
      .filter((row) => row.factPath && truths.test(row.factPath) && row.factPath.split('.').length === 2)
      .map((row) => ({ path: row.factPath ?? '', about: section.section, label: row.declaredText ?? row.agency?.text ?? row.label })),
  );
  const missing = (file.policy?.missing ?? []).filter(
    (fact) => truths.test(fact.path) && !circumstances.some((known) => known.path === fact.path),
  );
  return [...circumstances, ...missing.map(({ path, label }) => ({ path, about: null, label }))];
}

/** The facts as the server takes them. */
export function shownFacts(draft: EnquiryDraft): { path: string; value: boolean }[] {
  return Object.entries(draft.facts).map(([path, answer]) => ({ path, value: answer === 'YES' }));
}
