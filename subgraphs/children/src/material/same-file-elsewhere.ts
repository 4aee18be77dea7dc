import type { LocalisedText } from '@onething/policy';
import { In, IsNull, Not } from 'typeorm';
import { mayReadCase } from '../case/case-access.ts';
import { Case } from '../case/case.entity.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { ChildrenContext } from '../children-context.ts';
import { MaterialFileRow } from './material.entity.ts';

const mostShown = 50;

/**
 * For staff: other cases of the county in which a file of this case lies too, by hash of the bytes; it may be another child's paper. A case is
 * named by its number where the caller covers it, and not told of at all where it is restricted.
 */
export async function sameFilesElsewhere(context: ChildrenContext, file: CaseFile): Promise<Map<string, LocalisedText[]>> {
  const found = new Map<string, LocalisedText[]>();
  if (file.files.length === 0) return found;
  const { manager } = context.database.read;
  const rows = await manager.find(MaterialFileRow, {
    where: { sha256: In(file.files.map((each) => each.sha256)), caseId: Not(file.record.id), removedAt: IsNull() },
    order: { id: 'ASC' },
    take: mostShown,
  });
  if (rows.length === 0) return found;
  const cases = await manager.findBy(Case, { id: In(rows.map((row) => row.caseId)), countyCode: file.record.countyCode });
  for (const row of rows) {
    const other = cases.find((each) => each.id === row.caseId && each.status !== 'DRAFT' && !each.restricted);
    if (!other) continue;
    const number = mayReadCase(context, other) ? (other.number ?? '') : '';
    const name = { zh: `另一案件${number && ` ${number}`}`, en: number ? `another case, ${number}` : 'another case' };
    found.set(row.sha256, [...(found.get(row.sha256) ?? []), name]);
  }
  return found;
}
