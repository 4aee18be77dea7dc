import type { ChildrenContext } from '../children-context.ts';
import type { HomeCheckFindings } from './home-check-findings.ts';
import { HomeCheckRow } from './home-check.entity.ts';
import { HomeCheck } from './home-check.type.ts';

/** The home checks of a case, oldest first. */
export async function homeCheckViews(context: ChildrenContext, caseId: string): Promise<HomeCheck[]> {
  const rows = await context.database.read.manager.find(HomeCheckRow, { where: { caseId }, order: { at: 'ASC', id: 'ASC' } });
  return rows.map((row) => {
    const findings = JSON.parse(context.fields.open(row, 'findings')) as HomeCheckFindings;
    return Object.assign(new HomeCheck(), { id: row.id, checkedOn: row.checkedOn, ...findings, by: row.byName, at: row.at });
  });
}
