import { readFileSync } from 'node:fs';
import type { BankAdapter } from './bank/bank-adapter.ts';
import { httpBank } from './bank/http-bank.ts';

/** What this process is told from outside; the only place that reads it. `subgraphEnvironment` of the kit says which variables there are. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;

/** ONETHING_BANK_URL (and ONETHING_BANK_TOKEN_FILE): the bank's interface. Absent: files are carried by hand. */
export function bankOfEnvironment(variables = environment): { bank?: BankAdapter } {
  const url = variables['ONETHING_BANK_URL'];
  if (!url) return {};
  if (!URL.canParse(url)) throw new Error('environment: ONETHING_BANK_URL wants an address');
  const tokenFile = variables['ONETHING_BANK_TOKEN_FILE'];
  return { bank: httpBank({ url, ...(tokenFile ? { token: readFileSync(tokenFile, 'utf8').trim() } : {}) }) };
}
