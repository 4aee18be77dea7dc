import type { PayoutWish } from '@onething/events';
import type { EntityManager } from 'typeorm';
import type { Entitlement } from '../entitlement/entitlement.entity.ts';
import type { Kit } from '@onething/subgraph-kit';
import { accountNumberProblem, plainAccountNumber } from './account-number.ts';
import { recordAccount } from './account-version.ts';

/**
 * The first account of a child, as the confirmed application gave it. Township and county have compared the application, so it needs no second
 * person any more, unless its number fails its check digit: then it waits, and stands in each run as an exception until it is put right.
 */
export async function accountOfApplication(
  kit: Kit,
  manager: EntityManager,
  entitlement: Entitlement,
  { method, holderKind, holder, bank, accountNumber = '', duty }: PayoutWish,
): Promise<void> {
  const number = plainAccountNumber(accountNumber);
  const sound = method === 'CASH' || accountNumberProblem(number) === null;
  await recordAccount(kit, manager, entitlement, {
    method,
    holderKind,
    details: {
      holder,
      ...(method === 'BANK' ? { accountNumber: number, bank: bank ?? '' } : {}),
      ...(duty ? { duty } : {}),
    },
    source: 'APPLICATION',
    state: sound ? 'VERIFIED' : 'UNVERIFIED',
    givenBySubject: entitlement.ownerSubject,
  });
}
