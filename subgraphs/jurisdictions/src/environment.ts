import { delimiter } from 'node:path';

/** What this process is told from outside; the only place that reads it. `subgraphEnvironment` of the kit says which variables there are. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;

/** ONETHING_POLICY_OVERLAYS: folders of releases laid over the packs, separated as in PATH. */
export function overlayFolders(variables = environment): string[] {
  return (variables['ONETHING_POLICY_OVERLAYS'] ?? '').split(delimiter).filter((folder) => folder !== '');
}
