import type { EntityManager } from 'typeorm';
import { RunningNumber } from '../decision/decision.entity.ts';
import type { CaseFile } from './case-file.ts';

/** 历城儿保〔2026〕0001: by county and year. */
export async function nextCaseNumber(manager: EntityManager, file: CaseFile, today: string): Promise<string> {
  const year = today.slice(0, 4);
  const number = await nextNumber(manager, `case.${file.record.countyCode}.${year}`);
  return `${shortNameOf(file)}儿保〔${year}〕${String(number).padStart(4, '0')}`;
}

/** 沈铁儿福证〔2026〕0001 style number of a child welfare certificate. */
export async function nextCertificateNumber(manager: EntityManager, file: CaseFile, today: string): Promise<string> {
  const year = today.slice(0, 4);
  const number = await nextNumber(manager, `certificate.${file.record.countyCode}.${year}`);
  return `${shortNameOf(file)}儿福证〔${year}〕${String(number).padStart(4, '0')}`;
}

/** The next of a running number; its row stays locked until the unit of work ends. */
async function nextNumber(manager: EntityManager, id: string): Promise<number> {
  await manager.createQueryBuilder().insert().into(RunningNumber).values({ id, last: 0 }).orIgnore().execute();
  await manager.increment(RunningNumber, { id }, 'last', 1);
  return (await manager.findOneByOrFail(RunningNumber, { id })).last;
}

/** 历城; the name without its kind where no short name is published. */
function shortNameOf(file: CaseFile): string {
  const county = file.policy.jurisdiction(file.record.countyCode);
  return county?.shortName?.zh ?? county?.name.zh.replace(/[区县市]$/u, '') ?? file.record.countyCode;
}
