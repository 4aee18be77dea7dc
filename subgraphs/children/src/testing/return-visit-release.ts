import type { LayerContent, PolicyDocument, PolicyLayerRelease } from '@onething/policy';
import { hashLayer } from '@onething/policy';

/** A later release for tests: a city publishes how often a child that came home from temporary care is visited. */
export function withReturnVisits(packs: readonly PolicyLayerRelease[], cityCode: string): PolicyLayerRelease[] {
  const dated = { effectiveFrom: '2026-01-01', publishedOn: '2026-01-01' };
  const document = {
    id: 'return-visits',
    ...dated,
    citations: { sample: { document: '示例文件', clause: '一' } },
    parameters: {
      visitFrequency: { merge: true, values: [{ from: '2026-01-01', value: { RESCUE_AGENCY: 'QUARTERLY' }, citation: 'sample' }] },
    },
  } as unknown as PolicyDocument;
  const content: LayerContent = { policy: { 'return-visits': document } };
  const { name, kind } = packs.findLast(({ code }) => code === cityCode) as PolicyLayerRelease;
  return [...packs, { code: cityCode, name, kind, releaseId: 'test-returns', ...dated, hash: hashLayer(content), content }];
}
