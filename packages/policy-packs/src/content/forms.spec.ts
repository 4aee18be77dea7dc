import { format, Validator } from '@cfworker/json-schema';
import type { FormDefinition } from '@onething/policy/labels';
import { circumstanceLabels, factsFromForm, formFormats, formInconsistencies } from '@onething/policy/labels';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from './content-files.ts';
import { formSamples } from './form-samples.ts';
import { schemaFields, uiFields } from '@onething/policy/form-editing';

Object.assign(format, formFormats);
const forms = contentOf<FormDefinition>('form');
const form = (place: string, code: string): FormDefinition => {
  const found = forms.find(({ path, content }) => path.includes(place) && content.code === code);
  if (!found) throw new Error(`${place} has no ${code}`);
  return found.content;
};
const sample = (code: string): Record<string, unknown> => structuredClone(formSamples[code] ?? {});

function onServer(schema: object): (data: unknown) => boolean {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  for (const [name, validate] of Object.entries(formFormats)) ajv.addFormat(name, validate);
  return ajv.compile(schema);
}

function inBrowser(schema: object): (data: unknown) => boolean {
  const validator = new Validator(schema, '2020-12', false);
  return (data) => validator.validate(data).valid;
}

/** Every place of a value: the keys that lead to it. */
function placesIn(value: unknown, keys: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [keys];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [keys, ...entries.flatMap(([key, child]) => placesIn(child, [...keys, key]))];
}

/** A copy with the value at a place replaced, or removed if it is undefined. */
function changed(data: unknown, [key, ...rest]: (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string | number, unknown> = Array.isArray(data) ? (structuredClone(data) as never) : { ...(data as object) };
  const next = changed(copy[key], rest, value);
  if (next === undefined && !Array.isArray(copy)) delete copy[key];
  else copy[key] = next ?? null;
  return copy;
}

const strangeValue = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    ' ',
    0,
    3,
    601,
    1.5,
    -1,
    true,
    false,
    [],
    {},
    ['OTHER'],
    ['NONE'],
    ['NONE', 'OTHER'],
    ['HEALTHY', 'OTHER'],
  ),
  fc.constantFrom('OTHER', 'CASH', 'MULTIPLE', '2025-02-29', '2024-02-29', '2024-13-01', '13800000000', '12800000000', '0531-88161181'),
  fc.constantFrom(
    ['DEAD'],
    ['SEVERE_DISABILITY', 'OUT_OF_CONTACT'],
    ['SERIOUS_ILLNESS'],
    ['UNTRACED'],
    ['DEAD', 'DEAD'],
    '37011220150312001',
  ),
  fc.string({ maxLength: 120, unit: 'grapheme' }),
);

describe.each(forms)('$path', ({ content }) => {
  const server = onServer(content.schema);
  const browser = inBrowser(content.schema);

  it('accepts its sample in browser and on server', () => {
    const data = sample(content.code);
    if (content.code === 'DE_FACTO_FORM') expect(content.category).toBe('DE_FACTO_UNSUPPORTED');
    expect([server(data), browser(data)]).toEqual([true, true]);
    expect(formInconsistencies(content, data, '2026-11-22')).toEqual([]);
  });

  it('refuses each of its required answers when it is missing', () => {
    const data = sample(content.code);
    for (const step of content.schema.required as string[]) {
      expect([step, server(changed(data, [step], undefined)), browser(changed(data, [step], undefined))]).toEqual([step, false, false]);
    }
  });

  it('is judged alike by browser and server, whatever is changed in it', () => {
    const places = placesIn(sample(content.code));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...places), strangeValue), { minLength: 1, maxLength: 3 }), (changes) => {
        let data: unknown = sample(content.code);
        for (const [place, value] of changes) {
          if (place.length > 0 && placesIn(data).some((known) => known.join() === place.join())) data = changed(data, place, value);
        }
        expect(browser(data)).toBe(server(data));
      }),
      { numRuns: 400 },
    );
  });

  it('asks every field of its schema, with its options, and no other', () => {
    const ofSchema = schemaFields(content);
    const ofUi = uiFields(content);
    expect([...ofUi.keys()].sort()).toEqual([...ofSchema.keys()].sort());
    for (const [path, field] of ofUi) {
      const known = ofSchema.get(path);
      if (known?.type === 'boolean' && field.widget === 'YES_NO') expect(Object.keys(field.options ?? {}), path).toEqual(['true', 'false']);
      else expect(Object.keys(field.options ?? {}), path).toEqual(known?.values);
      expect(known?.values ?? [], path).toEqual(expect.arrayContaining(Object.keys(field.optionHelp ?? {})));
      const children = Object.keys(field.fields ?? field.item?.fields ?? {});
      expect(children.length > 0 ? (field.order ?? field.item?.order) : [], path).toEqual(children);
    }
  });

  it("has a message in the field's words for whatever can be wrong", () => {
    const ofUi = uiFields(content);
    for (const { path, keywords, type } of schemaFields(content).values()) {
      if (type === 'object') continue;
      expect(Object.keys(ofUi.get(path)?.messages ?? {}), path).toEqual(expect.arrayContaining([...keywords]));
      if (ofUi.get(path)?.range === 'PAST') expect(ofUi.get(path)?.messages, path).toHaveProperty('past');
    }
  });

  it('keeps IDs, phones, accounts and health to those who may see them', () => {
    for (const [path, field] of uiFields(content)) {
      if (/(residentId|phone|accountNumber|health|healthOther|illness|illnessName|disability|diseaseName)$/.test(path)) {
        expect([path, field.sensitive]).toEqual([path, true]);
      }
    }
  });

  it('has the steps as top-level properties', () => {
    const steps = content.steps.map(({ id }) => id);
    expect(Object.keys(content.ui).sort()).toEqual(steps.toSorted());
    expect(steps.filter((step) => !content.steps.find(({ id }) => id === step)?.optional).sort()).toEqual(
      [...(content.schema.required as string[])].sort(),
    );
  });
});

describe('facts', () => {
  const facts = ['child.bornOn', 'child.registeredAt', 'child.registration', 'child.circumstances', 'child.parentsTraced', 'otherBenefits'];
  const known = [...facts, 'father.circumstances', 'mother.circumstances', 'household.hardshipClass', 'household.registeredPoor'];
  const kinds = [...Object.keys(circumstanceLabels), 'DIBAO', 'TEKUN', 'DISABLED_LIVING', 'DISABLED_NURSING', 'NONE', 'UNKNOWN'];

  it.each(forms)('$path maps known fields to known facts, every state to a kind', ({ content }) => {
    const fields = schemaFields(content);
    for (const mapping of content.facts) {
      expect(known).toContain(mapping.fact);
      if ('from' in mapping) expect([...fields.keys()]).toContain(mapping.from.slice(1));
      if ('value' in mapping) {
        for (const { at, includes } of [...(mapping.anyOf ?? []), ...(mapping.allOf ?? [])])
          expect(fields.get(at.slice(1))?.values).toContain(includes);
      }
      if (!('as' in mapping)) continue;
      expect(Object.keys(mapping.kinds)).toEqual(
        expect.arrayContaining(fields.get(`${mapping.from.slice(1)}/${mapping.states ?? 'states'}`)?.values ?? ['?']),
      );
      for (const target of Object.values(mapping.kinds)) expect(kinds).toContain(typeof target === 'string' ? target : target.kind);
    }
  });

  it('tells the policy what the sample of Liaoning says', () => {
    expect(factsFromForm(form('21-liaoning', 'DE_FACTO_FORM'), sample('DE_FACTO_FORM'))).toEqual({
      child: { bornOn: '2015-03-12', registeredAt: '370112002' },
      father: { circumstances: [{ kind: 'SERVING_SENTENCE', termMonths: 24, until: '2027-05-01' }] },
      mother: { circumstances: [{ kind: 'DEAD', on: '2024-05-06' }] },
      household: { hardshipClass: 'NONE' },
      otherBenefits: [],
    });
  });

  it("reads the child's disability and the household's dibao from the key difficulty form", () => {
    expect(factsFromForm(form('3701-jinan', 'KEY_DIFFICULTY_FORM'), sample('KEY_DIFFICULTY_FORM'))).toMatchObject({
      child: {
        circumstances: [
          { kind: 'SEVERE_DISABILITY', disability: 'HEARING', grade: 2, certificate: true },
          { kind: 'RARE_DISEASE', diagnosed: true, longTermTreatment: true },
        ],
      },
      mother: { circumstances: [] },
      household: { hardshipClass: 'DIBAO' },
      otherBenefits: [{ kind: 'DIBAO', householdFen: 120_000, members: 2 }],
    });
  });

  it('leaves unknown what is not said: an unknown parent, another state, another illness', () => {
    const jinan = form('3701-jinan', 'DE_FACTO_FORM');
    const read = (father: object): unknown =>
      (factsFromForm(jinan, { parents: { father } }).father as { circumstances?: unknown } | undefined)?.circumstances;
    expect(read({ unknown: true, states: ['DEAD'] })).toBeUndefined();
    expect(read({ states: ['OTHER'], otherState: '示例' })).toBeUndefined();
    expect(read({ states: [] })).toBeUndefined();
    expect(read({ states: ['NONE'] })).toEqual([]);
    expect(read({ states: ['OTHER', 'DEPORTED'] })).toEqual([{ kind: 'DEPORTED' }]);
    expect(read({ states: ['SERIOUS_ILLNESS'], details: { SERIOUS_ILLNESS: { illness: 'OTHER', diagnosed: true } } })).toEqual([
      { kind: 'SERIOUS_ILLNESS', diagnosed: true },
    ]);
    expect(read({ states: ['DEAD'], details: { SERVING_SENTENCE: { termMonths: 9 } } })).toEqual([{ kind: 'DEAD' }]);
  });

  it('takes a child for a foundling only if neither parent can be found', () => {
    const orphan = form('3701-jinan', 'ORPHAN_FORM');
    const untraced = { name: '示例', states: ['UNTRACED'] };
    expect(factsFromForm(orphan, { parents: { father: untraced, mother: untraced } })).toEqual({ child: { parentsTraced: false } });
    expect(factsFromForm(orphan, { parents: { father: untraced, mother: { states: ['DEAD'] } } })).toEqual({
      mother: { circumstances: [{ kind: 'DEAD' }] },
    });
  });
});

describe('consistency', () => {
  const liaoning = form('21-liaoning', 'DE_FACTO_FORM');

  it('finds a birth date and a sex that differ from the ID number', () => {
    const data = changed(changed(sample('DE_FACTO_FORM'), ['child', 'bornOn'], '2015-03-13'), ['guardians', 0, 'sex'], 'MALE');
    expect(formInconsistencies(liaoning, data, '2026-11-22')).toEqual([
      { pointer: '/child/bornOn', keyword: 'residentId' },
      { pointer: '/guardians/0/sex', keyword: 'residentId' },
    ]);
  });

  it('refuses a past date after today, not today, and not of a state that is no longer ticked', () => {
    const data = sample('DE_FACTO_FORM');
    expect(formInconsistencies(liaoning, data, '2024-05-06')).toEqual([]);
    expect(formInconsistencies(liaoning, data, '2024-05-05')).toEqual([
      { pointer: '/parents/mother/details/DEAD/on', keyword: 'diedAfterApplication' },
    ]);
    const unticked = changed(data, ['parents', 'mother', 'states'], ['NONE']);
    expect(formInconsistencies(liaoning, unticked, '2024-05-05')).toEqual([]);
  });
});
