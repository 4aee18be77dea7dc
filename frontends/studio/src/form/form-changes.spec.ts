import { editForm } from '@onething/policy/form-editing';
import type { FormEdit } from '@onething/policy/form-editing';
import type { FormDefinition } from '@onething/policy/labels';
import { expect, it } from 'vitest';
import { formChanges, sameLayout } from './form-changes.ts';

const before = {
  code: 'SAMPLE',
  steps: [{ id: 'child', title: { zh: '孩子', en: 'The child' } }],
  schema: {
    type: 'object',
    required: ['child'],
    properties: { child: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] } },
  },
  ui: {
    child: {
      widget: 'GROUP',
      label: { zh: '孩子', en: 'The child' },
      order: ['name'],
      fields: { name: { widget: 'TEXT', label: { zh: '姓名', en: 'Name' } } },
    },
  },
  facts: [],
  print: { pages: [{ blocks: [] }] },
} as unknown as FormDefinition;
const edited = (...edits: FormEdit[]): FormDefinition =>
  edits.reduce((form, edit) => {
    const result = editForm(form, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.form;
  }, before);

it('says which questions a form has otherwise than before, and whether only its layout is another', () => {
  const label = { zh: '就读学校', en: 'School' };
  const more = edited({ kind: 'ADD_FIELD', into: 'child', name: 'school', field: { widget: 'TEXT', label } });
  expect(formChanges(before, more)).toEqual([{ path: 'child/school', state: 'NEW', label }]);
  expect(formChanges(more, before)).toEqual([{ path: 'child/school', state: 'REMOVED', label }]);
  expect(formChanges(before, before)).toEqual([]);
  expect(sameLayout(before, before)).toBe(true);
  expect(sameLayout(before, { ...before, print: { pages: [] } } as unknown as FormDefinition)).toBe(false);
});
