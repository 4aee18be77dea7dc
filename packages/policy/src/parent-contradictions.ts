import { formFormats } from './form-formats.ts';
import { valueAt } from './form-pointer.ts';
import type { FormDefinition } from './form-types.ts';
import type { LocalisedText } from './vocabulary.ts';

/** What contradicts what the form says of the parents. */
export interface ParentContradiction {
  pointer: string;
  keyword: 'statesContradict' | 'diedAfterApplication';
}

/** Words for contradictions, for every form alike. */
export const inconsistencyText: Readonly<Record<string, LocalisedText>> = {
  statesContradict: {
    zh: '这几项不能同时成立，请只留下现在的真实情况。例如已经去世的人不会正在服刑。',
    en: 'These cannot all be true at once. Keep what is true today only: somebody who has died is not in prison.',
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
/**
 * Contradictions in what is said of the parents: states that cannot hold together, and a death after the application. `appliedOn`:
 * `YYYY-MM-DD`. A parent nobody knows about contradicts nothing. Two able parents are no contradiction: whoever applies all the same is
 * owed a written decision with reasons (辽民发〔2019〕66号 二（三）).
 */
export function parentContradictions(form: Pick<FormDefinition, 'facts'>, data: unknown, appliedOn: string): ParentContradiction[] {
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
