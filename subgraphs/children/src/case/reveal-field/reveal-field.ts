import { idempotent, inLanguage, Misuse } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { displayValue } from '../../form/display-value.ts';
import { valueAt } from '../../form/json-pointer.ts';
import { revealablePaths } from '../../form/mask-answers.ts';
import { uiAt } from '../../form/walk-form.ts';
import { auditAction } from '../audit-action.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { requireReason } from '../require-reason.ts';

export interface RevealField {
  caseId: string;
  /** JSON Pointer into the answers. */
  path: string;
  reason: string;
  idempotencyKey: string;
}

/** The plain value of one masked field, for an officer who states why. The audit entry is committed before anything is shown. */
export async function revealField(context: ChildrenContext, input: RevealField): Promise<{ path: string; value: string }> {
  await idempotent(context, 'revealField', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId);
    admitOrRefuse(context, file, { kind: 'REVEAL_FIELD' });
    const reason = requireReason(input.reason);
    if (!revealablePaths(file.form, file.answers).includes(input.path))
      throw new Misuse('BAD_INPUT', 'path is no masked field of this case');
    await auditAction(context, manager, file, 'reveal-field', { reason, details: { path: input.path } });
    return null;
  });
  const file = await context.database.transact((manager) => openCase(context, manager, input.caseId));
  const ui = uiAt(file.form, input.path);
  const value = valueAt(file.answers, input.path);
  const text = ui && displayValue(ui, value);
  return { path: input.path, value: text ? inLanguage(context, text) : String(value) };
}
