import { In, Not } from 'typeorm';
import { mayReadCase } from '../case/case-access.ts';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import type { ProtectionReportRow } from './protection.entity.ts';

const mostNames = 60;
const mostShown = 5;

/**
 * Cases of the county whose child bears a name that stands in what the reporter knows of the child, as far as the caller may read them: a report can be
 * joined with one of them without looking for its number. Names are compared by keyed hash alone.
 */
export async function casesOfChild(context: ChildrenContext, report: ProtectionReportRow, said: string): Promise<Case[]> {
  const hashes = namesIn(said).map((name) => context.keyedHash(`name ${name}`));
  if (hashes.length === 0 || report.linkedCaseId !== null) return [];
  const found = await context.database.read.manager.find(Case, {
    where: { childNameHash: In(hashes), countyCode: report.countyCode, status: Not('DRAFT') },
    order: { startedAt: 'DESC', id: 'DESC' },
    take: mostShown * 4,
  });
  return found.filter((record) => record.number !== null && mayReadCase(context, record)).slice(0, mostShown);
}

/** Every run of two to four Chinese characters: one of them is the name, if there is one. */
export function namesIn(text: string): string[] {
  const names = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}[\p{Script=Han}·]*/gu))
    for (let start = 0; start < run.length; start += 1)
      for (let length = 2; length <= 4 && start + length <= run.length; length += 1) names.add(run.slice(start, start + length));
  return [...names].slice(0, mostNames);
}
