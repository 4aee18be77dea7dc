import type { LayerContent, PolicyLayerRelease } from '@onething/policy';
import { hashLayer } from '@onething/policy';

/** Code of the form the release brings: it tells nothing. */
export const restrictedForm = 'WELFARE_FORM';

/** A later release of Zhangqiu with a guide and a plain form for the category enrolled by the guardian's will alone. For tests. */
export function withRestrictedForm(packs: readonly PolicyLayerRelease[]): PolicyLayerRelease[] {
  const layer = (code: string): PolicyLayerRelease => packs.findLast((each) => each.code === code) as PolicyLayerRelease;
  const form = layer('370100').content.forms?.['DE_FACTO_FORM'];
  const guide = layer('370112').content.services?.['child-welfare'];
  const { name, kind } = layer('370114');
  if (!form || !guide) throw new Error('the packs have no form or guide to borrow');
  const citation = { document: '示例文件', clause: '一' };
  const [on, publishedOn] = ['2026-01-01', '2026-01-01'];
  const content: LayerContent = {
    services: { 'child-welfare': { ...guide, effectiveFrom: on, publishedOn } },
    forms: { [restrictedForm]: { ...form, code: restrictedForm, category: 'HIV_AFFECTED', effectiveFrom: on, publishedOn } },
    policy: {
      'restricted-materials': {
        id: 'restricted-materials',
        effectiveFrom: on,
        publishedOn,
        citations: { list: citation },
        materials: {
          HIV_AFFECTED: {
            form: restrictedForm,
            materials: {
              childPhoto: { code: 'CHILD_PHOTO', citation: 'list', because: { zh: '每份申请都需要', en: 'Every application needs it' } },
            },
          },
        },
      },
    },
  };
  return [...packs, { code: '370114', name, kind, releaseId: 'test-1', publishedOn, effectiveFrom: on, hash: hashLayer(content), content }];
}
