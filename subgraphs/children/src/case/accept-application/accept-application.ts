import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { auditAction } from '../audit-action.ts';
import { mayReadCase } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import type { CaseFile } from '../case-file.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface AcceptApplication {
  caseId: string;
  version: number;
  idempotencyKey: string;
}

/** The township takes a complete application on. The clock has been running since completeness; accepting starts nothing (辽民发〔2019〕66号 二（二）). First somebody looks at what is probably the same child. */
export async function acceptApplication(context: ChildrenContext, input: AcceptApplication): Promise<void> {
  await idempotent(context, 'acceptApplication', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'ACCEPT' });
    await requireDuplicatesDecided(context, manager, file);
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

/** Of a probable duplicate that the officer may not read nothing can be decided here; whoever reads both has it on the table. */
async function requireDuplicatesDecided(context: ChildrenContext, manager: EntityManager, file: CaseFile): Promise<void> {
  if (file.openDuplicates.length === 0) return;
  const others = await manager.findBy(Case, { id: In(file.openDuplicates.map((hint) => hint.otherCaseId)) });
  if (!others.some((other) => mayReadCase(context, other))) return;
  throw new RefusalError('DUPLICATE_UNDECIDED', {
    zh: '这个孩子可能有另一份申请，请先在“疑似重复”中合并或排除，再受理。',
    en: 'There may be another application for this child. Merge it or rule it out under “possible duplicates” before you accept.',
  });
}
