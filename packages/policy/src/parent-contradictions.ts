import { formFormats } from './form-formats.ts';
import { valueAt } from './form-pointer.ts';
import type { FormDefinition } from './form-types.ts';
import type { LocalisedText } from './vocabulary.ts';

/** What contradicts what the form says of the parents. */
export interface ParentContradiction {
  pointer: string;
  keyword: 'statesContradict' | 'bothParentsAble' | 'diedAfterApplication';
}

/** Words for contradictions, for every form alike. */
export const inconsistencyText: Readonly<Record<string, LocalisedText>> = {
  statesContradict: {
    zh: '这几项不能同时成立，请只留下现在的真实情况。例如已经去世的人不会正在服刑。',
    en: 'These cannot all be true at once. Keep what is true today only: somebody who has died is not in prison.',
  },
  bothParentsAble: {
    zh: '父亲、母亲都填了“没有以上情况”，与申请的类别不符。填错了请改；确实如此的，请问街道或乡镇可以申请哪一类。',
    en: 'Father and mother are both said to have none of these circumstances, which contradicts what is applied for. Correct it, or ask the township unit which category fits.',
  },
  diedAfterApplication: { zh: '去世日期不能晚于申请日期。', en: 'The date of death cannot be after the application.' },
};

/** Where somebody is known to be, so that they are neither elsewhere nor lost. */
const held = ['SERVING_SENTENCE', 'COMPULSORY_DETOX', 'OTHER_RESTRICTION'];
/** What is true of the living only. */
const ofTheLiving = [...held, 'OUT_OF_CONTACT', 'DECLARED_MISSING', 'SERIOUS_ILLNESS', 'SEVERE_DISABILITY', 'DIBAO', 'NONE'];
/** States that exclude others on the same day. */
const excludes: Readonly<Record<string, readonly string[]>> = {
  DEAD: ofTheLiving,
  DECLARED_MISSING: [...held, 'NONE'],
  OUT_OF_CONTACT: [...held, 'NONE'],
};
/** Categories that exist because the parents cannot care for the child. */
const needsAbsentParents = ['ORPHAN', 'DE_FACTO_UNSUPPORTED'];

/**
 * Contradictions in what is said of the parents: states that cannot hold together, two able parents where the category is for children without,
 * and a death after the application. `appliedOn`: `YYYY-MM-DD`. A parent nobody knows about contradicts nothing.
 */
export function parentContradictions(
  form: Pick<FormDefinition, 'facts' | 'category'>,
  data: unknown,
  appliedOn: string,
): ParentContradiction[] {
  const parents = form.facts.flatMap((mapping) =>
    'as' in mapping && mapping.as === 'KINDS' && /^(father|mother)\.circumstances$/.test(mapping.fact) ? [mapping] : [],
  );
  const known = parents
    .filter(({ from }) => valueAt(data, `${from}/unknown`) !== true)
    .map(({ from, states }) => ({
      from,
      pointer: `${from}/${states ?? 'states'}`,
      states: codesAt(data, `${from}/${states ?? 'states'}`),
    }));
  const contradictions: ParentContradiction[] = known
    .filter(({ states }) => states.some((state) => excludes[state]?.some((other) => states.includes(other))))
    .map(({ pointer }) => ({ pointer, keyword: 'statesContradict' }));
  const able = known.filter(({ states }) => states.length === 1 && states[0] === 'NONE');
  if (needsAbsentParents.includes(form.category) && able.length === 2)
    contradictions.push(...able.map(({ pointer }) => ({ pointer, keyword: 'bothParentsAble' as const })));
  const diedLater = known
    .filter(({ states }) => states.includes('DEAD'))
    .map(({ from }) => `${from}/details/DEAD/on`)
    .filter((pointer) => isAfter(valueAt(data, pointer), appliedOn));
  return [...contradictions, ...diedLater.map((pointer) => ({ pointer, keyword: 'diedAfterApplication' as const }))];
}

function codesAt(data: unknown, pointer: string): string[] {
  const value = valueAt(data, pointer);
  return Array.isArray(value) ? value.filter((code): code is string => typeof code === 'string') : [];
}

function isAfter(date: unknown, day: string): boolean {
  return typeof date === 'string' && formFormats.date(date) && date > day;
}
