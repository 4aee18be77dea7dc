import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { type BankLayout, usualLayout, wholeLayout } from './bank-layout.ts';
import { BankLayoutRow } from './bank-layout.entity.ts';

/** The layout in force for a county: its own, else its city's, its province's, the country's, at last the built-in. */
export async function layoutOf(manager: EntityManager, jurisdictionCode: string): Promise<BankLayout> {
  return wholeLayout((await layoutRowOf(manager, jurisdictionCode))?.layout ?? usualLayout);
}

/** The layout in force with who adopted it and when; undefined: the built-in one is. */
export async function layoutRowOf(manager: EntityManager, jurisdictionCode: string): Promise<BankLayoutRow | undefined> {
  const codes = [jurisdictionCode, `${jurisdictionCode.slice(0, 4)}00`, `${jurisdictionCode.slice(0, 2)}0000`, '000000'];
  const rows = await manager.find(BankLayoutRow, { where: { jurisdictionCode: In(codes) }, order: { version: 'DESC' } });
  return codes.map((code) => rows.find((row) => row.jurisdictionCode === code)).find((row) => row !== undefined);
}
