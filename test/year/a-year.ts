import { SandboxBank } from '../kit/sandbox-bank.ts';
import { freePort, startPlatform } from '../kit/platform.ts';
import type { Audit } from './audit-year.ts';
import { auditYear } from './audit-year.ts';
import { Chance } from './chance.ts';
import { grantBudget } from './grant-budget.ts';
import { liveYear } from './live-year.ts';
import { People } from './people.ts';
import { reportOf } from './report-year.ts';
import type { Year } from './year.ts';

/** What a year is lived with. */
export interface YearOptions {
  /** The same seed gives the same year. */
  seed: number;
  /** January included. */
  monthCount: number;
  /** Every service a process of its own, on MariaDB and NATS; one process on SQLite otherwise. */
  split: boolean;
  /** Writes a line of the story. */
  tell(line: string): void;
}

/** Starts a platform of its own, lives the year on it over the public API, tells it and checks what is left; the platform is removed. */
export async function aYear({ seed, monthCount, split, tell }: YearOptions): Promise<Audit> {
  const bankPort = await freePort();
  const platform = await startPlatform({
    ...(split ? { shape: 'split' } : {}),
    today: '2026-01-05',
    environment: { ONETHING_BANK_SANDBOX_PORT: String(bankPort), ONETHING_SAMPLE_CASES: '0' },
  });
  const year: Year = {
    platform,
    people: new People(platform.origin),
    bank: new SandboxBank(bankPort),
    chance: new Chance(seed),
    children: [],
    month: '2026-01',
    today: '2026-01-05',
    later: [],
    grantBudget: (place) => grantBudget(year, place),
    tell,
  };
  try {
    tell(`A year in the life, seed ${seed}: ${platform.origin}\n`);
    await liveYear(year, monthCount);
    const audit = await auditYear(year);
    tell(reportOf(year, audit, seed));
    return audit;
  } catch (error) {
    tell(platform.output().slice(-2000));
    throw error;
  } finally {
    await platform.remove();
  }
}
