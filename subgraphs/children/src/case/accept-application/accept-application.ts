import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../audit-action.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface AcceptApplication {
  caseId: string;
  version: number;
  idempotencyKey: string;
}

/** The township takes a complete application on. The clock has been running since completeness; accepting starts nothing (辽民发〔2019〕66号 二（二）). */
export async function acceptApplication(context: ChildrenContext, input: AcceptApplication): Promise<void> {
  await idempotent(context, 'acceptApplication', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'ACCEPT' });
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'ACCEPT',
      text: { zh: '受理', en: 'Accepted the application' },
      applicantText: {
        zh: '街道办事处（乡镇人民政府）已受理，正在查验',
        en: 'The township unit has accepted your application and is verifying it',
      },
    });
    await auditAction(context, manager, file, 'accept-application');
    return null;
  });
}
