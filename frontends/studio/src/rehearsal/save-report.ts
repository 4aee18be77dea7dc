import type { Language } from '@onething/portal-kit';
import { saveFile } from '@onething/portal-kit/officers';
import type { Draft } from '../policy-types.ts';
import type { Rehearsal } from './rehearsal.operations.ts';
import { reportOf } from './report-of.ts';

/** Offers the report to be saved. The mark at its beginning tells spreadsheets that it is UTF-8. */
export function saveReport(rehearsal: Rehearsal, draft: Pick<Draft, 'name'>, language: Language): void {
  saveFile(`${draft.name}.csv`, 'text/csv;charset=utf-8', `\uFEFF${reportOf(rehearsal, draft, language)}`);
}
