import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateGatewayKeys } from '@onething/gateway';
import type { SerialisedGatewayKeys } from '@onething/gateway';
import { generateSubgraphKeys } from '@onething/subgraph-kit';
import type { SerialisedKeys } from '@onething/subgraph-kit';

/** Names of the subgraphs, in the order in which they are started. */
export const subgraphNames = ['jurisdictions', 'agencies', 'hardship', 'payments', 'children'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** Every secret of one installation, as kept in its data folder. In production they come from a secret store instead. */
export interface HouseKeys {
  /** Signs service tokens and upload receipts; seals sessions; encrypts uploads. */
  gateway: SerialisedGatewayKeys;
  /** Public half of the gateway's signing key: what subgraphs verify with. */
  serviceTokenKey: Awaited<ReturnType<typeof generateGatewayKeys>>['publicKey'];
  subgraphs: Record<SubgraphName, SerialisedKeys>;
  /** Shared by the gateway and the identity provider of the demonstration. */
  identityClientSecret: string;
}

async function generateHouseKeys(): Promise<HouseKeys> {
  const { keys: gateway, publicKey } = await generateGatewayKeys();
  // Identity tokens and sealed events are read across subgraphs: those keys are shared, the field keys are not.
  const shared = generateSubgraphKeys();
  const subgraphs = Object.fromEntries(subgraphNames.map((name) => [name, generateSubgraphKeys(shared)])) as HouseKeys['subgraphs'];
  return {
    gateway,
    serviceTokenKey: publicKey,
    subgraphs,
    identityClientSecret: randomBytes(32).toString('base64url'),
  };
}

/** The keys of the data folder; made at the first start, readable by the owner only. */
export async function loadHouseKeys(dataFolder: string): Promise<HouseKeys> {
  const folder = join(dataFolder, 'keys');
  const file = join(folder, 'house.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as HouseKeys;
  const keys = await generateHouseKeys();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

/** Writes each service's share of the keys into a file of its own, for the split shape; returns the folder. */
export function writeServiceKeys(dataFolder: string, keys: HouseKeys): string {
  const folder = join(dataFolder, 'keys');
  const write = (name: string, content: object): void =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content), { mode: 0o600 });
  for (const name of subgraphNames) write(name, keys.subgraphs[name]);
  write('token-keys', [keys.serviceTokenKey]);
  write('gateway', keys.gateway);
  return folder;
}
