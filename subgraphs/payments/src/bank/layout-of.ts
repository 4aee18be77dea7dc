import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { type BankLayout, usualLayout } from './bank-layout.ts';
import { BankLayoutRow } from './bank-layout.entity.ts';

/** The layout in force for a county: its own, else its city's, its province's, the country's, at last the built-in. */
export async function layoutOf(manager: EntityManager, jurisdictionCode: string): Promise<BankLayout> {
  const codes = [jurisdictionCode, `${jurisdictionCode.slice(0, 4)}00`, `${jurisdictionCode.slice(0, 2)}0000`, '000000'];
  const rows = await manager.find(BankLayoutRow, { where: { jurisdictionCode: In(codes) }, order: { version: 'DESC' } });
  for (const code of codes) {
    const row = rows.find((candidate) => candidate.jurisdictionCode === code);
    if (row) return row.layout;
  }
  return usualLayout;
}
