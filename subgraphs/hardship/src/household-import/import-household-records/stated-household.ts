import { paidClasses, type RegisteredClass } from '../../household/hardship-class.ts';
import type { HouseholdRole } from '../../household/household-role.ts';
import type { HouseholdRow } from './household-columns.ts';
import { type Report, rowsAgree } from './row-checks.ts';
import type { Term } from './term.ts';

/** A person of a household as a list names them. */
export interface StatedPerson {
  residentId: string;
  name: string;
  role: HouseholdRole | null;
}

/** What a list says of one household. */
export interface StatedHousehold extends Term {
  number: string;
  hardshipClass: RegisteredClass;
  /** Of the whole household, fen. */
  monthlyFen: number | null;
  memberCount: number;
  people: StatedPerson[];
  /** Rows of the list it stands on. */
  rowCount: number;
}

/**
 * The household its rows state; none when they disagree or leave out what is needed. Amount and number of people may stand on one row only.
 */
export function statedHousehold(rows: readonly HouseholdRow[], report: Report): StatedHousehold | undefined {
  const [first] = rows;
  const agreed = rowsAgree(rows, ['class', 'from', 'until'], report) && rowsAgree(rows, ['monthlyYuan', 'members'], report, true);
  if (!first || !agreed) return undefined;
  const hardshipClass = first.values.class as RegisteredClass;
  const memberCount = rows.find(({ values }) => values.members !== undefined)?.values.members;
  const monthlyFen = rows.find(({ values }) => values.monthlyYuan !== undefined)?.values.monthlyYuan ?? null;
  if (memberCount === undefined) for (const row of rows) report(row, 'members', 'REQUIRED');
  const unpaid = monthlyFen === null && paidClasses.includes(hardshipClass);
  if (unpaid) for (const row of rows) report(row, 'monthlyYuan', 'REQUIRED');
  if (memberCount === undefined || unpaid) return undefined;
  const named = namedOnce(rows, report);
  const people = [...new Map(named.map(({ values }) => [values.residentId, personOf(values)])).values()];
  if (people.length > memberCount) {
    for (const row of rows) report(row, 'members', 'CONTRADICTS_ROW');
    return undefined;
  }
  const { householdNumber = '', from, until = null } = first.values;
  return { number: householdNumber, hardshipClass, monthlyFen, memberCount, people, from, until, rowCount: named.length };
}

/** Rows whose person no earlier row of the household describes otherwise; an exact repetition does no harm. */
function namedOnce(rows: readonly HouseholdRow[], report: Report): HouseholdRow[] {
  return rows.filter((row, index) => {
    const earlier = rows.slice(0, index).find(({ values }) => values.residentId === row.values.residentId);
    if (!earlier) return true;
    const same = earlier.values.name === row.values.name && earlier.values.relation === row.values.relation;
    if (!same) report(row, 'residentId', 'CONTRADICTS_ROW');
    return same;
  });
}

function personOf({ residentId, name, relation }: HouseholdRow['values']): StatedPerson {
  return { residentId, name, role: relation ?? null };
}
