import type { EntityManager } from 'typeorm';
import { In, MoreThan } from 'typeorm';
import { type AccountDetails, PayeeAccount } from '../payee-account/payee-account.entity.ts';
import type { PaymentsKit } from '../payments-context.ts';
import { PaymentItem } from '../run/payment-item.entity.ts';
import type { BankLine } from './write-bank-file.ts';

const pageSize = 1_000;

/** The payments of a run that go by bank, in order of line, page by page; what is kept back whole is not among them. */
export async function* runBankLines(kit: PaymentsKit, manager: EntityManager, runId: string): AsyncGenerator<BankLine[]> {
  let after = 0;
  for (;;) {
    const items = await manager.find(PaymentItem, {
      select: { id: true, line: true, accountId: true, amountFen: true, method: true, state: true },
      where: { runId, line: MoreThan(after) },
      order: { line: 'ASC' },
      take: pageSize,
    });
    const last = items.at(-1);
    if (!last) return;
    const sent = items.filter(({ method, amountFen, state }) => method === 'BANK' && amountFen > 0 && state !== 'WITHDRAWN');
    const accounts = await manager.findBy(PayeeAccount, { id: In([...new Set(sent.map(({ accountId }) => accountId))]) });
    const details = new Map(accounts.map((account) => [account.id, JSON.parse(kit.fields.open(account, 'details')) as AccountDetails]));
    yield sent.map(({ line, accountId, amountFen }) => {
      const { holder = '', accountNumber = '', bank = '' } = details.get(accountId) ?? {};
      return { line, holder, account: accountNumber, bank, amountFen };
    });
    after = last.line;
  }
}
