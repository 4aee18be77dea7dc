import type { RehearsedRules } from '@onething/events';
import { compilePolicy, type Policy, type PolicyLayerRelease, releasesHeldOn } from '@onething/policy';
import type { PolicyLibrary } from '../policy/policy-library.ts';

/**
 * The policy of one side of a rehearsal, compiled from exactly the releases it names and those laid over them. Throws `UnknownRelease`
 * while one of them has not arrived here.
 */
export function rehearsedPolicy(library: Pick<PolicyLibrary, 'requireLayers' | 'releases'>, rules: RehearsedRules): Policy {
  library.requireLayers(rules.releases.map(({ code, hash }) => ({ code, hash, releaseId: hash })));
  const wanted = new Set(rules.releases.map(({ code, hash }) => `${code} ${hash}`));
  const held = library.releases().filter(({ code, hash }) => wanted.has(`${code} ${hash}`));
  const releases = [...held, ...(rules.laid as PolicyLayerRelease[])];
  return compilePolicy(rules.heldOn === null ? releases : releasesHeldOn(releases, rules.heldOn));
}
