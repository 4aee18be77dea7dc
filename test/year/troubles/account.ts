import type { HttpPerson } from '../../kit/http-person.ts';
import type { Year } from '../year.ts';
import { monthAfter } from '../year.ts';
import type { YearChild } from '../year-child.ts';
import type { Trouble } from './trouble.ts';

const recorded = '... on PaymentStepRecorded { recordedId }';

/** Takes a step of the payers that answers with what it recorded. */
async function record(person: HttpPerson, mutation: string, input: object): Promise<string> {
  const answer = await person.run<{ recordedId: string }>(mutation, input, recorded);
  if (answer.__typename !== 'PaymentStepRecorded') throw new Error(`${mutation} refused: ${answer.code} ${answer.message}`);
  return answer.recordedId;
}

/** The guardian gives an account, a second person decides on it. */
async function declare(year: Year, child: YearChild, verified: boolean): Promise<void> {
  const { guardian } = child.family;
  const accountId = await record(await year.people.as(child.guardian), 'declarePayeeAccount', {
    entitlementId: child.entitlementId,
    method: 'BANK',
    holderKind: 'GUARDIAN',
    holder: guardian.name,
    bank: '示例银行',
    accountNumber: '6222000000000008825',
    duty: '监护人代领',
  });
  const checker = await year.people.as(`${child.place.id}-payment-reviewer`);
  await record(checker, 'checkPayeeAccount', { accountId, verified, note: verified ? '已核对银行卡' : '户名与证件不符' });
}

const rejected: Trouble = {
  title: 'a new account is rejected',
  befalls: () => true,
  happen: async (year, child) => {
    await declare(year, child, false);
    year.later.push({
      month: monthAfter(year.month),
      work: async () => {
        await declare(year, child, true);
        return `${child.family.child.name}: another account was verified`;
      },
    });
    return { said: 'a new account was rejected; what is due waits' };
  },
};

const held: Trouble = {
  title: 'payments are held back for a month',
  befalls: () => true,
  happen: async (year, child) => {
    const { place } = child;
    const job = (): Promise<HttpPerson> => year.people.as(`${place.id}-payment-approver`);
    const holdId = await record(await job(), 'holdPayments', { entitlementId: child.entitlementId, reason: '核实抚养情况' });
    year.later.push({
      month: monthAfter(year.month),
      work: async () => {
        await record(await job(), 'releasePayments', { holdId, reason: '已核实' });
        return `${child.family.child.name}: payments were let go`;
      },
    });
    return { said: 'payments held back while the carer is looked into' };
  },
};

const cash: Trouble = {
  title: 'the guardian asks for cash',
  befalls: () => true,
  happen: async (year, child) => {
    const wish = { method: 'CASH', holderKind: 'GUARDIAN', holder: child.family.guardian.name, duty: '监护人代领' };
    const accountId = await record(await year.people.as(child.guardian), 'declarePayeeAccount', {
      entitlementId: child.entitlementId,
      ...wish,
    });
    const checker = await year.people.as(`${child.place.id}-payment-reviewer`);
    await record(checker, 'checkPayeeAccount', { accountId, verified: true, note: '已核对身份证' });
    return { said: 'is paid in cash from now on' };
  },
};

const objects: Trouble = {
  title: 'the family objects to an amount',
  befalls: () => true,
  happen: async (year, child) => {
    const shown = '... on AmountObjection { id outcome }';
    const said = { entitlementId: child.entitlementId, month: year.month, reason: '金额和邻居家孩子的不一样，请核对' };
    const raised = await (await year.people.as(child.guardian)).run<{ id: string }>('raiseAmountObjection', said, shown);
    if (raised.code) throw new Error(`raiseAmountObjection refused: ${raised.code} ${raised.message}`);
    const officer = await year.people.as(`${child.place.id}-county-officer`);
    const answer = await officer.run(
      'answerAmountObjection',
      { id: raised.id, outcome: 'STANDS', answer: '已核对，见本月金额的计算说明' },
      shown,
    );
    if (answer.code) throw new Error(`answerAmountObjection refused: ${answer.code} ${answer.message}`);
    return { said: 'the family objected to the amount; the county looked at it and answered in writing' };
  },
};

/** What may befall an account or its payments. */
export const accountTroubles: readonly Trouble[] = [rejected, held, cash, objects];
