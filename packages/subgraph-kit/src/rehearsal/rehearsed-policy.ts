import type { RehearsedRules } from '@onething/events';
import { compilePolicy, type Policy, type PolicyLayerRelease, releasesHeldOn, releasesPassedOver } from '@onething/policy';
import type { PolicyLibrary } from '../policy/policy-library.ts';
import type { RehearsedSide } from './rehearsal-work.ts';

/**
 * The policy of one side of a rehearsal, compiled from exactly the releases it names and those laid over them. Throws `UnknownRelease`
 * while one of them has not arrived here. `on`: the day both sides are asked for.
 */
export function rehearsedPolicy(
  library: Pick<PolicyLibrary, 'requireLayers' | 'releases'>,
  rules: RehearsedRules,
  on: string,
): RehearsedSide {
  library.requireLayers(rules.releases.map(({ code, hash }) => ({ code, hash, releaseId: hash })));
  const wanted = new Set(rules.releases.map(({ code, hash }) => `${code} ${hash}`));
  const held = library.releases().filter(({ code, hash }) => wanted.has(`${code} ${hash}`));
  const named = [...held, ...(rules.laid as PolicyLayerRelease[])];
  const releases = rules.heldOn === null ? named : releasesHeldOn(named, rules.heldOn);
  const policy = compilePolicy(releases);
  const ofOpenCases = new Map<string, Policy>();
  return {
    code: rules.code,
    policy,
    forOpenCase: (startedOn) => {
      const passedOver = new Set(releasesPassedOver(releases, { startedOn, on }));
      if (passedOver.size === 0) return policy;
      const key = [...passedOver].map(({ hash }) => hash).join(' ');
      const known = ofOpenCases.get(key) ?? compilePolicy(releases.filter((release) => !passedOver.has(release)));
      ofOpenCases.set(key, known);
      return known;
    },
  };
}
