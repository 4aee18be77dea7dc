import { readFileSync } from 'node:fs';
import type { ServiceTokenKeys } from '@onething/subgraph-kit';
import type { QuietHours } from './delivery/quiet-hours.ts';
import { readQuietHours, usualQuietHours } from './delivery/quiet-hours.ts';
import { SandboxChannel } from './delivery/sandbox-channel.ts';
import type { ChildrenOptions } from './subgraph.ts';

/** What this process is told from outside; the only place that reads it. `subgraphEnvironment` of the kit says which variables there are. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;

/** Upload receipts are signed with the gateway's service-token key: ONETHING_TOKEN_KEYS_FILE holds the public halves. */
export function uploadReceiptKeys(variables = environment): ServiceTokenKeys {
  const file = variables['ONETHING_TOKEN_KEYS_FILE'];
  if (!file) throw new Error('environment: ONETHING_TOKEN_KEYS_FILE is required');
  return JSON.parse(readFileSync(file, 'utf8')) as ServiceTokenKeys;
}

/** ONETHING_MESSAGE_CHANNELS: `sandbox` shows what would be sent; refused in production. Absent: the inbox alone tells people. */
export function messageChannels(variables = environment): Pick<ChildrenOptions, 'channels'> {
  const chosen = variables['ONETHING_MESSAGE_CHANNELS'];
  if (!chosen) return {};
  if (chosen !== 'sandbox') throw new Error(`environment: ONETHING_MESSAGE_CHANNELS wants sandbox, not ${chosen}`);
  if (variables['NODE_ENV'] === 'production') throw new Error('environment: the sandbox sends nothing and is not for production');
  return { channels: (kit) => [new SandboxChannel('SMS', kit), new SandboxChannel('EMAIL', kit)] };
}

/** ONETHING_QUIET_HOURS: `21:00-08:00` unless told; nobody is rung in between. */
export function quietHours(variables = environment): QuietHours {
  const text = variables['ONETHING_QUIET_HOURS'];
  return text ? readQuietHours(text) : usualQuietHours;
}
