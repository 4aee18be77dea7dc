import { describe, expect, it } from 'vitest';
import type { ServiceGuide } from './guide.operations.ts';
import { papersOfGuide } from './papers-of-guide.ts';

const label = { zh: '示例', en: 'sample' };
const material = (code: string, neededWhen: string | null) => ({
  code,
  number: null,
  label,
  hint: label,
  neededWhen: neededWhen === null ? null : { zh: neededWhen, en: neededWhen },
  papersByState: [],
});

describe('the papers of a guide', () => {
  it('are sorted by who has to bring them; a form that is filled in online nobody has to', () => {
    const guide = {
      materials: [material('CHILD_PHOTO', null), material('ORPHAN_FORM', 'orphans'), material('DIBAO_PROOF', 'on dibao')],
      categories: [
        { category: 'ORPHAN', label, summary: label, formCode: 'ORPHAN_FORM', citation: { document: '', clause: '', assumed: false } },
      ],
    } satisfies Pick<ServiceGuide, 'materials' | 'categories'>;
    const { always, conditional, forms } = papersOfGuide(guide);
    expect([always, conditional, forms].map((part) => part.map(({ code }) => code))).toEqual([
      ['CHILD_PHOTO'],
      ['DIBAO_PROOF'],
      ['ORPHAN_FORM'],
    ]);
  });
});
