import { parse } from 'yaml';
import jinan from '../../../packages/policy-packs/cn/37-shandong/3701-jinan/forms/DE_FACTO_FORM.yaml?raw';
import type { FormDefinition } from '@onething/policy/labels';
import type { FormLevel, StudioForm } from '../src/form/form.operations.ts';

const definition = parse(jinan, { merge: true }) as FormDefinition;

const level = (code: string, zh: string, en: string): FormLevel => ({
  code,
  name: { zh, en },
  effectiveFrom: '2024-01-01',
  publishedOn: '2024-01-01',
  citation: { document: '示例文件〔2024〕1号', clause: '附件' },
  sample: false,
  draft: false,
  inForce: true,
});

const rule = (zh: string, en: string, kind: 'RECOGNITION' | 'MATERIAL' = 'RECOGNITION') => ({
  kind,
  id: 'DE_FACTO_UNSUPPORTED.parents',
  label: { zh, en },
  citation: { document: '民发〔2019〕62号', clause: '一（期限）' },
});

const person = (who: 'father' | 'mother', zh: string, en: string): StudioForm['needs'] => [
  {
    fact: `${who}.SERVING_SENTENCE.termMonths`,
    label: { zh: `${zh}：服刑在押：期限（月）`, en: `${en}: serving a sentence: term` },
    rules: [rule('期限达到规定', 'The term is long enough')],
  },
  {
    fact: `${who}.SERVING_SENTENCE`,
    label: { zh: `${zh}：服刑在押`, en: `${en}: serving a sentence` },
    rules: [rule('服刑在押', 'Serving a sentence'), rule(`${zh}状态证明`, `Proof of the ${who}'s state`, 'MATERIAL')],
  },
  {
    fact: `${who}.DEPORTED`,
    label: { zh: `${zh}：被遣送（驱逐）出境`, en: `${en}: deported` },
    rules: [rule('被遣送（驱逐）出境', 'Deported')],
  },
];

/** The form of the samples: the one of the packs, with a few of the rules that read it. */
export function sampleForm(drafted: unknown): StudioForm {
  return {
    code: 'DE_FACTO_FORM',
    title: definition.title,
    category: 'DE_FACTO_UNSUPPORTED',
    questionCount: 74,
    lineage: [level('000000', '国家', 'China'), level('370100', '济南市', 'Jinan')],
    definition: (drafted as FormDefinition | undefined) ?? definition,
    published: definition,
    needs: [
      { fact: 'child.bornOn', label: { zh: '孩子：出生日期', en: 'Child: date of birth' }, rules: [rule('未满18周岁', 'Under 18')] },
      ...person('father', '父亲', 'Father'),
      ...person('mother', '母亲', 'Mother'),
    ],
    optionSources: ['DEAD', 'SERVING_SENTENCE', 'OUT_OF_CONTACT', 'NONE', 'OTHER']
      .map((option) => ({ path: 'parents/father/states', option, code: '000000' }))
      .concat(['GUARDIANSHIP_REVOKED', 'DEPORTED'].map((option) => ({ path: 'parents/father/states', option, code: '370100' }))),
  };
}
