import type { FieldError, Refusal } from '@onething/portal-kit';
import type { FormDefinition } from '@onething/policy/labels';

/** A refusal as lines of the error summary, each leading to the section it is about. */
export function refusalErrors(refusal: Refusal, definition: Pick<FormDefinition, 'steps'>): FieldError[] {
  const steps = new Set(definition.steps.map(({ id }) => id));
  const details = refusal.details.map((detail) => {
    const step = detail.path?.split('/')[1];
    const materials = detail.path?.startsWith('/materials') || refusal.code === 'APPLICATION_MATERIALS_MISSING';
    const section = step && steps.has(step) ? step : materials ? 'materials' : undefined;
    return { inputId: section && `section_${section}-title`, message: detail.message };
  });
  return details.length > 0 ? details : [{ message: refusal.message }];
}
