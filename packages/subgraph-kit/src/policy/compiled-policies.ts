import type { Policy, PolicyLayerRelease } from '@onething/policy';
import type { PolicyKernel } from './policy-kernel.ts';

/** The present one, those of open cases under earlier law, and those that replay. */
const keptPolicies = 8;
const compiled = new Map<string, Policy>();

/**
 * The compiled policy of a set of releases. The subgraphs of one process hold the same releases, so they share what was compiled:
 * a policy is immutable.
 */
export function compiledPolicy(kernel: PolicyKernel, releases: readonly PolicyLayerRelease[]): Policy {
  const key = releases
    .map(({ code, hash }) => `${code}=${hash}`)
    .toSorted()
    .join(' ');
  const known = compiled.get(key);
  if (known) return known;
  const policy = kernel.compilePolicy([...releases]);
  compiled.set(key, policy);
  for (const oldest of compiled.keys()) {
    if (compiled.size <= keptPolicies) break;
    compiled.delete(oldest);
  }
  return policy;
}
