import { describe, expect, it } from 'vitest';
import { formInconsistencies } from './form-consistency.ts';
import { formFormats } from './form-formats.ts';
import type { FieldUi } from './form-types.ts';

const label = { zh: '字段', en: 'Field' };
const past: FieldUi = { label, widget: 'DATE', range: 'PAST' };
const group = (fields: Record<string, FieldUi>): FieldUi => ({ label, widget: 'GROUP', fields, order: Object.keys(fields) });
const form = {
  category: 'ORPHAN' as const,
  facts: [],
  ui: {
    child: group({ bornOn: past, until: { ...past, range: 'ANY' as const }, details: group({ DEAD: group({ on: past }) }) }),
    people: { label, widget: 'LIST' as const, item: group({ since: past }) },
  },
  consistency: [
    { residentId: '/child/residentId', bornOn: '/child/bornOn', sex: '/child/sex' },
    { each: '/people', residentId: '@/residentId', sex: '@/sex' },
  ],
};
/** A sample number of a boy born on 2015-03-12. */
const boy = [...'0123456789X'].map((last) => `37011220150312001${last}`).find((number) => formFormats['resident-id'](number)) ?? '';
const today = '2026-11-22';

describe('formInconsistencies', () => {
  it('is silent about what is not stated, and about a number that is wrong itself', () => {
    expect(formInconsistencies(form, {}, today)).toEqual([]);
    expect(formInconsistencies(form, { child: { residentId: boy } }, today)).toEqual([]);
    expect(formInconsistencies(form, { child: { residentId: '1', sex: 'FEMALE' }, people: 'nobody' }, today)).toEqual([]);
  });

  it('points at the field that differs from the number, also in a list', () => {
    const data = {
      child: { residentId: boy, bornOn: '2015-03-12', sex: 'FEMALE' },
      people: [
        { residentId: boy, sex: 'MALE' },
        { residentId: boy, sex: 'FEMALE' },
      ],
    };
    expect(formInconsistencies(form, data, today)).toEqual([
      { pointer: '/child/sex', keyword: 'residentId' },
      { pointer: '/people/1/sex', keyword: 'residentId' },
    ]);
  });

  it('knows today from tomorrow, and leaves fields alone that may lie ahead', () => {
    expect(formInconsistencies(form, { child: { bornOn: '2026-11-22', until: '2030-01-01' } }, today)).toEqual([]);
    expect(formInconsistencies(form, { child: { bornOn: '2026-11-23' }, people: [{ since: '2027-01-01' }] }, today)).toEqual([
      { pointer: '/child/bornOn', keyword: 'past' },
      { pointer: '/people/0/since', keyword: 'past' },
    ]);
  });

  it('looks at the details of ticked states only', () => {
    const details = { DEAD: { on: '2027-01-01' } };
    expect(formInconsistencies(form, { child: { states: ['NONE'], details } }, today)).toEqual([]);
    expect(formInconsistencies(form, { child: { states: ['DEAD'], details } }, today)).toEqual([
      { pointer: '/child/details/DEAD/on', keyword: 'past' },
    ]);
  });
});
