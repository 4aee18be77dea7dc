import { idempotent, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { PaymentsContext } from '../../payments-context.ts';
import type { BankLayout } from '../bank-layout.ts';
import { BankLayoutRow } from '../bank-layout.entity.ts';
import { layoutProblems } from '../layout-problems.ts';

/** A layout and the place it is for. */
export interface AdoptLayoutInput {
  idempotencyKey: string;
  jurisdictionCode: string;
  layout: BankLayout;
}

/**
 * Records how a place and its bank read each other's files from now on, for its administrator; files that went out keep theirs. Refuses
 * BANK_LAYOUT_INVALID, with a point at each field, for a layout that would lose something (`layoutProblems`).
 */
export async function adoptLayout(context: PaymentsContext, input: AdoptLayoutInput): Promise<string> {
  const { jurisdictionCode, layout } = input;
  requireAccess(context, { roles: ['administrator'], jurisdiction: jurisdictionCode });
  requireSound(layout);
  const said = { idempotencyKey: input.idempotencyKey, jurisdictionCode, layout: JSON.stringify(layout) };
  return idempotent(context, 'adoptBankLayout', said, async (manager) => {
    const last = await manager.findOne(BankLayoutRow, { where: { jurisdictionCode }, order: { version: 'DESC' } });
    const id = context.ids.next();
    const version = (last?.version ?? 0) + 1;
    const setBySubject = context.caller.subject;
    await manager.insert(BankLayoutRow, { id, jurisdictionCode, version, layout, setBySubject, setAt: context.clock.now() });
    await context.audit.append(manager, {
      jurisdictionCode,
      actor: setBySubject,
      action: 'bank-layout-adopt',
      subject: id,
      details: { version },
    });
    return id;
  });
}

function requireSound(layout: BankLayout): void {
  const problems = layoutProblems(layout);
  if (problems.length > 0)
    throw new RefusalError(
      'BANK_LAYOUT_INVALID',
      { zh: '这个文件格式会丢失内容，请看标出的地方', en: 'This layout would lose something: see what is marked' },
      problems,
    );
}
