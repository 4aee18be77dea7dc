import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity.ts';
import type { CaseFlag } from '../enumerations.ts';
import { CaseFlagRow } from './case-flag.entity.ts';

/** Brings `case_flag` up to what the case's own list says: its flags while it is open, none afterwards. Writes only what changed. */
export async function keepFlags(manager: EntityManager, record: Case): Promise<void> {
  const { id: caseId, countyCode, townshipCode } = record;
  const wanted = new Set(record.open ? flagsOfList(record.flagList) : []);
  const kept = await manager.findBy(CaseFlagRow, { caseId });
  const fits = (row: CaseFlagRow): boolean => wanted.has(row.flag) && row.countyCode === countyCode && row.townshipCode === townshipCode;
  for (const row of kept) {
    if (fits(row)) wanted.delete(row.flag);
    else await manager.delete(CaseFlagRow, { caseId, flag: row.flag });
  }
  for (const flag of wanted) await manager.insert(CaseFlagRow, { caseId, flag, countyCode, townshipCode });
}

/** The flags of a stored list such as `,READY,PROXY,`. */
export function flagsOfList(flagList: string): CaseFlag[] {
  return flagList.split(',').filter((flag): flag is CaseFlag => flag !== '');
}
