import type { ListProblemCode } from '@onething/subgraph-kit';
import { benefitKinds } from '../../person-benefit/person-benefit.entity.ts';
import type { HouseholdColumns, HouseholdRow } from './household-columns.ts';

/** Notes why a cell of a row is not taken. */
export type Report = (row: HouseholdRow, column: keyof HouseholdColumns, code: ListProblemCode) => void;

/** Whether a row is about an allowance of a person, not about a household. */
export function isAboutBenefit({ values }: HouseholdRow): boolean {
  return benefitKinds.some((kind) => kind === values.class);
}

/** Whether the cells of a row, right each by itself, go together. */
export function rowHolds(row: HouseholdRow, report: Report): boolean {
  const { householdNumber, monthlyYuan, from, until } = row.values;
  const reversed = until !== undefined && until < from;
  if (reversed) report(row, 'until', 'DATES_REVERSED');
  const needed = isAboutBenefit(row) ? 'monthlyYuan' : 'householdNumber';
  const missing = (needed === 'monthlyYuan' ? monthlyYuan : householdNumber) === undefined;
  if (missing) report(row, needed, 'REQUIRED');
  return !reversed && !missing;
}

/** Rows of people who stand in one household only: of a person in two nobody could say which one it is. */
export function withoutTornPeople(rows: readonly HouseholdRow[], report: Report): HouseholdRow[] {
  const homes = new Map<string, Set<string | undefined>>();
  for (const { values } of rows) homes.set(values.residentId, (homes.get(values.residentId) ?? new Set()).add(values.householdNumber));
  return rows.filter((row) => {
    const torn = (homes.get(row.values.residentId)?.size ?? 0) > 1;
    if (torn) report(row, 'residentId', 'CONTRADICTS_ROW');
    return !torn;
  });
}

/**
 * Whether rows about the same thing say the same in these columns; reports every row where they do not. With `mayBeBlank` an empty cell
 * says what the others say.
 */
export function rowsAgree(
  rows: readonly HouseholdRow[],
  columns: readonly (keyof HouseholdColumns)[],
  report: Report,
  mayBeBlank = false,
): boolean {
  const torn = columns.filter((column) => {
    const said = rows.map(({ values }) => values[column]).filter((value) => !mayBeBlank || value !== undefined);
    return new Set(said).size > 1;
  });
  for (const column of torn) for (const row of rows) report(row, column, 'CONTRADICTS_ROW');
  return torn.length === 0;
}
