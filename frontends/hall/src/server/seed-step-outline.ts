import { seedKey } from '@onething/portal-kit';
import type { Operation } from '@onething/portal-kit';
import { formDefinitionQuery } from '../form/form-definition.operations.ts';
import { stepOutline } from '../form/step-outline.ts';
import type { StepOutline } from '../form/step-outline.ts';
import { offeredQuery } from '../start/start.operations.ts';
import type { Ask } from './ask.ts';

/**
 * A form page's heading without knowing the case: the step as the forms of the place call it. Its number is said only when
 * all forms that have the step have it at the same place. Resolves to whether any form has the step.
 */
export async function seedStepOutline(code: string, step: string, ask: Ask, results: Record<string, unknown>): Promise<boolean> {
  const offered = await ask(offeredQuery, { code }, false);
  const formCodes = (offered?.jurisdiction?.offeredCategories ?? []).flatMap(({ formCode }) => formCode ?? []);
  const forms = await Promise.all(formCodes.map((formCode) => ask(formDefinitionQuery, { code, formCode }, false)));
  const outline = outlineOf(
    step,
    forms.flatMap((answer) => (answer?.form ? [answer.form.definition.steps] : [])),
  );
  if (!outline) return false;
  results[seedKey(stepOutline as Operation<unknown, unknown>, { code, step })] = outline;
  return true;
}

type Steps = { id: string; title: StepOutline['title']; lead?: StepOutline['title'] }[];

/** The step as the forms have it; undefined when they disagree on its title or none has it. */
export function outlineOf(step: string, forms: Steps[]): StepOutline | undefined {
  const found = forms.flatMap((steps) => {
    const index = steps.findIndex(({ id }) => id === step);
    return index < 0 ? [] : [{ ...steps[index]!, current: index + 1 }];
  });
  const first = found[0];
  if (!first || found.some(({ title }) => title.zh !== first.title.zh)) return undefined;
  const sameLead = found.every(({ lead }) => lead?.zh === first.lead?.zh);
  const sameNumber = found.every(({ current }) => current === first.current);
  return { title: first.title, lead: sameLead ? (first.lead ?? null) : null, current: sameNumber ? first.current : null };
}
