import type { FactKinds, FormDefinition } from '../form-types.ts';
import { uiAt } from './field-view.ts';
import { pathOf } from './pointer-uses.ts';
import type { FieldPath } from './schema-branches.ts';

/** A fact and the field that tells it: `father.SERVING_SENTENCE.termMonths` from `parents/father/details/SERVING_SENTENCE/termMonths`. */
export interface FactFeed {
  fact: string;
  field: FieldPath;
  /** Only this option of the field tells it. */
  option?: string;
}

const personOf = (fact: string): string => fact.replace(/\.circumstances$/, '');

function ofKinds(form: FormDefinition, mapping: FactKinds): FactFeed[] {
  const from = pathOf(mapping.from);
  const states = `${from}/${mapping.states ?? 'states'}`;
  const person = personOf(mapping.fact);
  return Object.entries(mapping.kinds).flatMap(([option, target]) => {
    const { kind, ...fixed } = typeof target === 'string' ? { kind: target } : target;
    if (kind === 'UNKNOWN' || kind === 'NONE') return [];
    const details = uiAt(form, `${from}/details/${kind}`)?.fields ?? {};
    return [
      { fact: `${person}.${kind}`, field: states, option },
      ...Object.keys(fixed).map((name) => ({ fact: `${person}.${kind}.${name}`, field: states, option })),
      ...Object.keys(details).map((name) => ({ fact: `${person}.${kind}.${name}`, field: `${from}/details/${kind}/${name}` })),
    ];
  });
}

/** Which facts a form tells, and by which field each. */
export function factFeeds(form: FormDefinition): FactFeed[] {
  return form.facts.flatMap((mapping): FactFeed[] => {
    if ('as' in mapping)
      return [{ fact: mapping.fact, field: `${pathOf(mapping.from)}/${mapping.states ?? 'states'}` }, ...ofKinds(form, mapping)];
    if ('from' in mapping) return [{ fact: mapping.fact, field: pathOf(mapping.from) }];
    return [...(mapping.anyOf ?? []), ...(mapping.allOf ?? [])].map(({ at, includes }) => ({
      fact: mapping.fact,
      field: pathOf(at),
      option: includes,
    }));
  });
}
