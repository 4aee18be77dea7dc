import type { FormDefinition, LayerContent, PolicyDocument, PolicyLayerRelease } from '@onething/policy';
import { hashLayer } from '@onething/policy';

/** Code of the form the release brings: it tells nothing. */
export const restrictedForm = 'WELFARE_FORM';

/**
 * Later releases for tests: Zhangqiu gets a guide, a plain form for the category enrolled by the guardian's will alone and one for de facto unsupported
 * children; there and in Licheng a child may be without a resident ID, as one that was never registered.
 */
export function withRestrictedForm(packs: readonly PolicyLayerRelease[]): PolicyLayerRelease[] {
  const layer = (code: string): PolicyLayerRelease => packs.findLast((each) => each.code === code) as PolicyLayerRelease;
  const form = layer('370100').content.forms?.['DE_FACTO_FORM'];
  const guide = layer('370112').content.services?.['child-welfare'];
  if (!form || !guide) throw new Error('the packs have no form or guide to borrow');
  const dated = { effectiveFrom: '2026-01-01', publishedOn: '2026-01-01' };
  const withoutId = { ...form, ...dated, schema: withoutRequiredId(form.schema) };
  const forms = { DE_FACTO_FORM: withoutId, [restrictedForm]: { ...withoutId, code: restrictedForm, category: 'HIV_AFFECTED' as const } };
  const release = (code: string, content: LayerContent): PolicyLayerRelease => {
    const { name, kind } = layer(code);
    return { code, name, kind, releaseId: 'test-1', ...dated, hash: hashLayer(content), content };
  };
  return [
    ...packs,
    release('370112', { forms: { DE_FACTO_FORM: withoutId } }),
    release('370114', {
      forms,
      services: { 'child-welfare': { ...guide, ...dated } },
      policy: { 'restricted-materials': materials(dated) },
    }),
  ];
}

function materials(dated: { effectiveFrom: string; publishedOn: string }): PolicyDocument {
  const because = { zh: '每份申请都需要', en: 'Every application needs it' };
  const asked = (form: string): object => ({ form, materials: { childPhoto: { code: 'CHILD_PHOTO', citation: 'list', because } } });
  return {
    id: 'restricted-materials',
    ...dated,
    citations: { list: { document: '示例文件', clause: '一' } },
    materials: { HIV_AFFECTED: asked(restrictedForm), DE_FACTO_UNSUPPORTED: asked('DE_FACTO_FORM') },
  } as PolicyDocument;
}

function withoutRequiredId(schema: FormDefinition['schema']): FormDefinition['schema'] {
  const copy = structuredClone(schema) as { properties: { child: { required: string[] } } };
  copy.properties.child.required = copy.properties.child.required.filter((name) => name !== 'residentId');
  return copy as unknown as FormDefinition['schema'];
}
