import type { Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Entitlement } from '../entitlement/entitlement.entity.ts';
import { latestAccount, recordAccount } from './account-version.ts';
import { type AccountDetails, PayeeAccount } from './payee-account.entity.ts';

const note = '领取人已变更，请登记新领取人的账户并核验';

/**
 * Somebody else receives the money of a child: nothing goes to the old account any more until one that was given since is verified. Money due
 * meanwhile stands in each run as ACCOUNT_UNVERIFIED. An account that was given after the change became known already is left as it is.
 * Legal basis: 辽民发〔2019〕66号 三（一）.
 */
export async function requireNewAccount(kit: Kit, manager: EntityManager, entitlement: Entitlement, knownAt: string): Promise<void> {
  const last = await latestAccount(manager, entitlement.id);
  if (last?.state !== 'VERIFIED' || last.givenAt > knownAt) return;
  const details = JSON.parse(kit.fields.open(last, 'details')) as AccountDetails;
  const { method, holderKind } = last;
  const subject = 'system:payments';
  const draft = { method, holderKind, details, source: 'OFFICER' as const, state: 'REJECTED' as const, givenBySubject: subject };
  const row = await recordAccount(kit, manager, entitlement, draft);
  const checkNote = kit.fields.seal(row, 'checkNote', note);
  await manager.update(PayeeAccount, { id: row.id }, { checkedBySubject: subject, checkedAt: kit.clock.now(), checkNote });
  await kit.audit.append(manager, {
    jurisdictionCode: row.jurisdictionCode,
    actor: subject,
    action: 'payee-account-outdated',
    subject: entitlement.id,
  });
}
