import type { EntityManager } from 'typeorm';
import type { Entitlement } from '../entitlement/entitlement.entity.ts';
import { officeOf } from '../entitlement/place/office-of.ts';
import type { Kit } from '@onething/subgraph-kit';
import type { PayoutMethodCode } from '../run/payment-item.entity.ts';
import {
  type AccountDetails,
  type AccountSourceCode,
  type AccountStateCode,
  type HolderKindCode,
  PayeeAccount,
} from './payee-account.entity.ts';

/** A version of an account before it is recorded. */
export interface AccountDraft {
  method: PayoutMethodCode;
  holderKind: HolderKindCode;
  details: AccountDetails;
  source: AccountSourceCode;
  state: AccountStateCode;
  givenBySubject: string;
}

/** The version that holds; null: nobody has said where the money goes. */
export function latestAccount(manager: EntityManager, entitlementId: string): Promise<PayeeAccount | null> {
  return manager.findOne(PayeeAccount, { where: { entitlementId }, order: { version: 'DESC' } });
}

/** Records a further version. Two at once: the key refuses the second and its unit of work is undone. */
export async function recordAccount(
  kit: Kit,
  manager: EntityManager,
  entitlement: Entitlement,
  draft: AccountDraft,
): Promise<PayeeAccount> {
  const last = await latestAccount(manager, entitlement.id);
  const { details, ...plain } = draft;
  const row = Object.assign(new PayeeAccount(), {
    ...plain,
    id: kit.ids.next(),
    entitlementId: entitlement.id,
    version: (last?.version ?? 0) + 1,
    ...officeOf(entitlement),
    accountToken: kit.keyedHash(details.accountNumber ?? ''),
    givenAt: kit.clock.now(),
    checkedBySubject: null,
    checkedAt: null,
    checkNote: null,
  });
  row.details = kit.fields.seal(row, 'details', JSON.stringify(details));
  await manager.insert(PayeeAccount, row);
  return row;
}
