import { readFileSync } from 'node:fs';
import type { ServiceTokenKeys } from '@onething/subgraph-kit';

/** What this process is told from outside; the only place that reads it. `subgraphEnvironment` of the kit says which variables there are. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;

/** Upload receipts are signed with the gateway's service-token key: ONETHING_TOKEN_KEYS_FILE holds the public halves. */
export function uploadReceiptKeys(variables = environment): ServiceTokenKeys {
  const file = variables['ONETHING_TOKEN_KEYS_FILE'];
  if (!file) throw new Error('environment: ONETHING_TOKEN_KEYS_FILE is required');
  return JSON.parse(readFileSync(file, 'utf8')) as ServiceTokenKeys;
}
