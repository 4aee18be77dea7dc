import type { EntityManager } from 'typeorm';
import { RunningNumber } from '../decision/decision.entity.ts';
import { scopeOfCategory } from '@onething/subgraph-kit';
import type { CaseFile } from './case-file.ts';
import { Case } from './case.entity.ts';

/**
 * 历城儿保〔2026〕0001: by county and year. Where a county has cases that not every officer may know of, a gap in a running number would tell of
 * them: there every case gets six digits by chance.
 */
export async function nextCaseNumber(manager: EntityManager, file: CaseFile, today: string): Promise<string> {
  const year = today.slice(0, 4);
  if (hasRestrictedCases(file, today)) return numberByChance(manager, file, `${shortNameOf(file)}儿保〔${year}〕`);
  const number = await nextNumber(manager, `case.${file.record.countyCode}.${year}`);
  return `${shortNameOf(file)}儿保〔${year}〕${String(number).padStart(4, '0')}`;
}

function hasRestrictedCases(file: CaseFile, today: string): boolean {
  const { offered } = file.policy.recognise({ jurisdiction: file.record.countyCode, on: today, given: {} });
  return offered.some((category) => scopeOfCategory(category) !== null);
}

async function numberByChance(manager: EntityManager, { kit }: CaseFile, head: string): Promise<string> {
  for (;;) {
    // The last 48 bits of a UUIDv7 are chance.
    const digits = 100_000 + (Number.parseInt(kit.ids.next().slice(-12), 16) % 900_000);
    const number = `${head}${digits}`;
    if (!(await manager.existsBy(Case, { number }))) return number;
  }
}

/** 沈铁儿福证〔2026〕0001 style number of a child welfare certificate. */
export async function nextCertificateNumber(manager: EntityManager, file: CaseFile, today: string): Promise<string> {
  const year = today.slice(0, 4);
  const number = await nextNumber(manager, `certificate.${file.record.countyCode}.${year}`);
  return `${shortNameOf(file)}儿福证〔${year}〕${String(number).padStart(4, '0')}`;
}

/** The next of a running number; its row stays locked until the unit of work ends. */
export async function nextNumber(manager: EntityManager, id: string): Promise<number> {
  await manager.createQueryBuilder().insert().into(RunningNumber).values({ id, last: 0 }).orIgnore().execute();
  await manager.increment(RunningNumber, { id }, 'last', 1);
  return (await manager.findOneByOrFail(RunningNumber, { id })).last;
}

/** 历城; the name without its kind where no short name is published. */
function shortNameOf(file: CaseFile): string {
  const county = file.policy.jurisdiction(file.record.countyCode);
  return county?.shortName?.zh ?? county?.name.zh.replace(/[区县市]$/u, '') ?? file.record.countyCode;
}
