import type { JurisdictionCode, PolicyRequest } from '../types.ts';
import type { LayerIndex } from '../tree/layer-index.ts';
import { resolveRules, type RuleSet } from './rule-set.ts';

const REMEMBERED = 256;

/** Resolves the rules of a place and day; those without values of the question's own are remembered. */
export function ruleCache(layers: LayerIndex): (request: Omit<PolicyRequest, 'given'>) => RuleSet {
  const remembered = new Map<string, RuleSet>();

  const resolve = (jurisdiction: JurisdictionCode, on: string, knownOn: string, overlay?: object): RuleSet =>
    resolveRules({
      jurisdiction,
      asOf: { on, knownOn },
      releases: layers.inForce(jurisdiction, on, knownOn),
      ...(overlay && { overlay: overlay as Record<string, unknown> }),
    });

  return ({ jurisdiction, on, knownOn = on, parameters }) => {
    if (parameters && Object.keys(parameters).length > 0) return resolve(jurisdiction, on, knownOn, parameters);
    const key = `${jurisdiction} ${on} ${knownOn}`;
    const known = remembered.get(key);
    if (known) return known;
    const rules = resolve(jurisdiction, on, knownOn);
    const oldest = remembered.keys().next();
    if (remembered.size >= REMEMBERED && !oldest.done) remembered.delete(oldest.value);
    remembered.set(key, rules);
    return rules;
  };
}
