import type { ComparisonSection } from '../case-types.ts';
import type { CaseFile } from './case.operations.ts';

/** The comparison with the case's own units by name where a value is their code: nobody knows 370112002 by heart. */
export function withNamedPlaces(file: Pick<CaseFile, 'comparison' | 'jurisdiction' | 'townshipUnit'>): ComparisonSection[] {
  const names = new Map([file.jurisdiction, file.townshipUnit].flatMap((place) => (place ? [[place.code, place.name] as const] : [])));
  const named = (code: string | null | undefined) => (code ? names.get(code) : undefined);
  return file.comparison.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      declaredText: named(row.declaredText?.zh ?? row.declared) ?? row.declaredText,
      agency: row.agency && { ...row.agency, text: named(row.agency.text?.zh) ?? row.agency.text },
    })),
  }));
}
