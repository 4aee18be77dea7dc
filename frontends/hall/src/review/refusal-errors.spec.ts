import { describe, expect, it } from 'vitest';
import { refusalErrors } from './refusal-errors.ts';

const definition = { steps: [{ id: 'child', title: { zh: '孩子', en: 'Child' } }] };
const refusal = (code: string, details: { path: string | null; message: string }[]) => ({
  __typename: 'LawfulRefusal' as const,
  code,
  message: 'the whole',
  details: details.map((detail) => ({ ...detail, code })),
});

describe('refusalErrors', () => {
  it('leads to the section of the field', () => {
    expect(refusalErrors(refusal('RESIDENT_ID_CHECKSUM', [{ path: '/child/residentId', message: 'wrong' }]), definition)).toEqual([
      { inputId: 'section_child-title', message: 'wrong' },
    ]);
  });
  it('leads to the papers', () => {
    expect(refusalErrors(refusal('APPLICATION_MATERIALS_MISSING', [{ path: 'CHILD_PHOTO', message: 'photo' }]), definition)).toEqual([
      { inputId: 'section_materials-title', message: 'photo' },
    ]);
  });
  it('says the refusal itself when it names no field', () => {
    expect(refusalErrors(refusal('ALREADY_APPLIED', []), definition)).toEqual([{ message: 'the whole' }]);
  });
});
