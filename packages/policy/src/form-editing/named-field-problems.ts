import type { FieldUi, FormDefinition } from '../form-types.ts';
import { type FormProblem, formError, isKnownFact } from './form-problem.ts';
import type { SchemaField } from './form-fields.ts';
import { pathOf, type PointerUse, pointerUses } from './pointer-uses.ts';
import { roomLeftMm, tornRows } from './print-fit.ts';
import type { FieldPath } from './schema-branches.ts';

const MISSING = {
  PRINT: 'PRINT_FIELD_MISSING',
  PREFILL: 'PREFILL_FIELD_MISSING',
  CONSISTENCY: 'CONSISTENCY_FIELD_MISSING',
  FACT: 'FACT_FIELD_MISSING',
} as const satisfies Record<PointerUse, FormProblem['code']>;

/** Facts, prefill, paper and checks that name a field the form does not ask. */
export function namedFieldProblems(form: FormDefinition, fields: ReadonlyMap<FieldPath, FieldUi>): FormProblem[] {
  const gone = pointerUses(form).filter(({ path }) => !fields.has(path));
  return [...new Map(gone.map(({ path, use }) => [`${use} ${path}`, formError(MISSING[use], path)])).values()];
}

/** Facts nobody knows, and options that tell a fact and are not there, or are there and tell nothing. */
export function factProblems(form: FormDefinition, fields: ReadonlyMap<FieldPath, SchemaField>): FormProblem[] {
  return form.facts.flatMap((mapping) => {
    const { fact } = mapping;
    const unknown = isKnownFact(fact) ? [] : [formError('FACT_UNKNOWN', 'from' in mapping ? pathOf(mapping.from) : '', { fact })];
    if ('value' in mapping) {
      const held = [...(mapping.anyOf ?? []), ...(mapping.allOf ?? [])];
      const gone = held.filter(({ at, includes }) => fields.has(pathOf(at)) && !fields.get(pathOf(at))?.values.includes(includes));
      return [...unknown, ...gone.map(({ at, includes }) => formError('FACT_OPTION_MISSING', pathOf(at), { fact, option: includes }))];
    }
    if (!('as' in mapping)) return unknown;
    const path = `${pathOf(mapping.from)}/${mapping.states ?? 'states'}`;
    const silent = (fields.get(path)?.values ?? []).filter((option) => !Object.hasOwn(mapping.kinds, option));
    const missing = fields.has(path) ? [] : [formError('FACT_FIELD_MISSING', path, { fact })];
    return [...unknown, ...missing, ...silent.map((option) => formError('FACT_OPTION_MISSING', path, { fact, option }))];
  });
}

/** Pages whose table does not add up or does not fit, and boxes of options that are not there. */
export function printProblems(form: FormDefinition, fields: ReadonlyMap<FieldPath, FieldUi>): FormProblem[] {
  return form.print.pages.flatMap((page) => [
    ...(tornRows(page).length > 0 ? [formError('PRINT_TORN', '')] : []),
    ...(roomLeftMm(form, page) < 0 ? [formError('PRINT_FULL', '')] : []),
    ...page.rows.flatMap(({ cells, repeat }) =>
      cells.flatMap(({ boxes }) => {
        if (!boxes) return [];
        const path = pathOf(boxes.at, repeat ? pathOf(repeat.over) : '');
        const options = fields.get(path)?.options;
        if (!options) return [];
        const drawn = [...boxes.rows.flat(), ...(boxes.other ? [boxes.other.option, ...(boxes.other.also ?? [])] : [])];
        const gone = drawn.filter((option) => !Object.hasOwn(options, option));
        return gone.map((option) => formError('PRINT_OPTION_MISSING', path, { option }));
      }),
    ),
  ]);
}
