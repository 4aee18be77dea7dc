import type { FormDefinition } from '@onething/policy/labels';

/** Steps after those of the form: papers, then reading it all once more. */
export const closingSteps = ['materials', 'review'] as const;

export interface StepPlace {
  /** Counted from 1. */
  current: number;
  total: number;
}

/** Where a step stands among the form's own and the closing ones; undefined for a step the form does not have. */
export function placeOf(definition: Pick<FormDefinition, 'steps'>, step: string): StepPlace | undefined {
  const ids = [...definition.steps.map(({ id }) => id), ...closingSteps];
  const index = ids.indexOf(step);
  return index < 0 ? undefined : { current: index + 1, total: ids.length };
}

/** The step after or before; undefined at the ends. */
export function neighbour(definition: Pick<FormDefinition, 'steps'>, step: string, distance: 1 | -1): string | undefined {
  const ids = [...definition.steps.map(({ id }) => id), ...closingSteps];
  return ids[ids.indexOf(step) + distance];
}
