import type { Policy, PolicyLayerRelease } from '@onething/policy';
import { hashLayer } from '@onething/policy';
import type { PolicyKernel } from '../policy/policy-kernel.ts';

/** A kernel for specs that need no rules: hashes like the real one, compiles to the list of releases. */
export const sampleKernel: PolicyKernel = {
  compilePolicy: (releases) =>
    ({ layers: () => releases.map(({ code, releaseId, hash }) => ({ code, releaseId, hash })) }) as unknown as Policy,
  hashLayer,
};

/** A release of one layer, almost empty, with a right hash. */
export function sampleRelease(code: string, releaseId = '2026.1'): PolicyLayerRelease {
  const content = { jurisdiction: { code, release: { id: releaseId } } } as unknown as PolicyLayerRelease['content'];
  const name = { zh: '示例', en: 'Sample' };
  return {
    code,
    name,
    kind: 'county',
    releaseId,
    publishedOn: '2026-01-01',
    effectiveFrom: '2026-01-01',
    hash: hashLayer(content),
    content,
  };
}
