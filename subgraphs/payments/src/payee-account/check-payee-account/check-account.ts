import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { PaymentsContext } from '../../payments-context.ts';
import { requireFunded } from '../../run/run-access.ts';
import { requireReason } from '../../run/run-refusals.ts';
import { accountRoles } from '../account-access.ts';
import { latestAccount } from '../account-version.ts';
import { PayeeAccount } from '../payee-account.entity.ts';

/** What a second person found out about an account. */
export interface CheckAccountInput {
  idempotencyKey: string;
  accountId: string;
  verified: boolean;
  /** How it was checked: bank card seen, telephone, agreement read. */
  note: string;
}

/**
 * A second person verifies an account, or rejects it. Refuses ACCOUNT_OWN to whoever gave it, ACCOUNT_CHECKED when it was decided, ACCOUNT_REPLACED
 * when a newer one was given.
 */
export async function checkAccount(context: PaymentsContext, input: CheckAccountInput): Promise<string> {
  const account = requireFunded(context, await context.database.manager.findOneBy(PayeeAccount, { id: input.accountId }), accountRoles);
  const note = requireReason(input.note);
  if (account.givenBySubject === context.caller.subject)
    throw new RefusalError('ACCOUNT_OWN', { zh: '登记账户的人不能自己核验', en: 'Whoever gave the account cannot verify it' });
  return idempotent(context, 'checkPayeeAccount', { ...input }, async (manager) => {
    const latest = await latestAccount(manager, account.entitlementId);
    if (latest?.id !== account.id)
      throw new RefusalError('ACCOUNT_REPLACED', {
        zh: '已经登记了更新的账户，请核验新的',
        en: 'A newer account was given: verify that one',
      });
    const change = {
      state: input.verified ? ('VERIFIED' as const) : ('REJECTED' as const),
      checkedBySubject: context.caller.subject,
      checkedAt: context.clock.now(),
      checkNote: context.fields.seal(account, 'checkNote', note),
    };
    const { affected } = await manager.update(PayeeAccount, { id: account.id, state: 'UNVERIFIED' }, change);
    if (affected === 0)
      throw new RefusalError('ACCOUNT_CHECKED', { zh: '这个账户已经核验过了', en: 'This account was decided on already' });
    await context.audit.append(manager, {
      jurisdictionCode: account.jurisdictionCode,
      actor: context.caller.subject,
      action: input.verified ? 'payee-account-verify' : 'payee-account-reject',
      subject: account.entitlementId,
    });
    return account.id;
  });
}
