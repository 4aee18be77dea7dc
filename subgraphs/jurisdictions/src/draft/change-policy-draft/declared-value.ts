import { parseDraftPath, type PolicyLayerRelease } from '@onething/policy';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a parameter is a map that levels add to; the level that declared it says so. */
function isMerged(releases: readonly PolicyLayerRelease[], name: string): boolean {
  return releases.some(({ content }) => Object.values(content.policy ?? {}).some(({ parameters }) => parameters?.[name]?.merge === true));
}

/** A parameter as the level that declared it meant it: a map that is added to stays one, whatever the caller wrote. */
export function declared(releases: readonly PolicyLayerRelease[], path: string, value: unknown): unknown {
  const parsed = parseDraftPath(path);
  const [name = ''] = parsed?.keys ?? [];
  if (parsed?.kind !== 'parameters' || !isRecord(value)) return value;
  return isMerged(releases, name) && isRecord(value['value']) ? { ...value, merge: true } : value;
}
