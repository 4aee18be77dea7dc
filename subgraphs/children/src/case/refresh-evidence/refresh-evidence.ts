import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { askAgencies } from '../../evidence/ask-agencies.ts';
import { auditAction } from '../audit-action.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface RefreshEvidence {
  caseId: string;
  idempotencyKey: string;
}

/** An officer asks the agencies again. What they answered before stays in force until they answer anew. */
export async function refreshEvidence(context: ChildrenContext, input: RefreshEvidence): Promise<void> {
  await idempotent(context, 'refreshEvidence', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId);
    admitOrRefuse(context, file, { kind: 'REFRESH_EVIDENCE' });
    await askAgencies(context, manager, file, 'children.evidence-requested');
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'REFRESH_EVIDENCE',
      text: { zh: '再次请部门核对', en: 'Asked the agencies again' },
    });
    await auditAction(context, manager, file, 'refresh-evidence');
    return null;
  });
}
