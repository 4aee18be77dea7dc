import { type ListProblem, readList } from '@onething/subgraph-kit';
import { householdColumns, type HouseholdRow } from './household-columns.ts';
import { isAboutBenefit, rowHolds, withoutTornPeople } from './row-checks.ts';
import { type StatedBenefit, statedBenefit } from './stated-benefit.ts';
import { type StatedHousehold, statedHousehold } from './stated-household.ts';

/** A list as read: what it says, and every cell that was not taken. */
export interface HouseholdList {
  households: StatedHousehold[];
  benefits: StatedBenefit[];
  problems: ListProblem[];
}

/**
 * Reads a list of a county's registers row by row. `today` is `YYYY-MM-DD`. Rows of a household must agree, else none of them is taken: nobody
 * could say which is right. Throws `RefusalError` as `readList` does.
 */
export function readHouseholdList(content: string | Uint8Array, today: string): HouseholdList {
  const reading = readList(content, householdColumns, today);
  const found: ListProblem[] = [];
  const report = ({ row }: HouseholdRow, column: keyof typeof householdColumns, code: ListProblem['code']): void => {
    found.push({ row, column: householdColumns[column].titles[0], code });
  };
  const good = reading.rows.filter((row) => rowHolds(row, report));
  const byPerson = Map.groupBy(good.filter(isAboutBenefit), ({ values }) => `${values.residentId} ${values.class}`);
  const inHouseholds = withoutTornPeople(
    good.filter((row) => !isAboutBenefit(row)),
    report,
  );
  const byNumber = Map.groupBy(inHouseholds, ({ values }) => values.householdNumber ?? '');
  return {
    households: [...byNumber.values()].map((rows) => statedHousehold(rows, report)).filter((household) => household !== undefined),
    benefits: [...byPerson.values()].map((rows) => statedBenefit(rows, report)).filter((benefit) => benefit !== undefined),
    problems: [...reading.problems, ...found].toSorted((one, other) => one.row - other.row),
  };
}
