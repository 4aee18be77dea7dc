import { levelOf } from '@onething/casework';
import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../audit-action.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface AssignCase {
  caseId: string;
  version: number;
  idempotencyKey: string;
}

/** An officer takes the case that lies with their level. */
export async function assignCase(context: ChildrenContext, input: AssignCase): Promise<void> {
  await idempotent(context, 'assignCase', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'ASSIGN' });
    const level = levelOf(file.state.status);
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'ASSIGN',
      facts: level ? { level } : {},
      text: { zh: '接办本案', en: 'Took the case' },
    });
    await auditAction(context, manager, file, 'assign-case');
    return null;
  });
}
