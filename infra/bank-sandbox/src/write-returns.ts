import type { BankMood } from './mood.ts';
import type { AgreedLayout, PaymentOrder } from './read-payment-file.ts';

/** What a return is made of. */
interface Answering {
  key: string;
  layout: AgreedLayout;
  orders: readonly PaymentOrder[];
  mood: BankMood;
  /** Accounts that end so are sent back; empty: none. */
  sendsBackEnding: string;
  /** How often it was asked for, this time included. */
  timesAsked: number;
}

const lateUntilAsked = 3;

/** The returns the bank has for a file so far, in its mood. */
export function writeReturns({ key, layout, orders, mood, sendsBackEnding, timesAsked }: Answering): string[] {
  const rowOf = ({ line, account, amountYuan }: PaymentOrder): string[] => {
    const back = sendsBackEnding !== '' && account.endsWith(sendsBackEnding);
    return [key, line, account, amountYuan, back ? layout.returnedWord : layout.paidWord, back ? '账户已销户' : ''];
  };
  const all = orders.map(rowOf);
  const whole = fileOf(layout, all);
  if (all.length === 0 || mood === 'NEVER') return [];
  if (mood === 'LATE') return timesAsked < lateUntilAsked ? [] : [whole];
  if (mood === 'PARTIAL') {
    const odd = fileOf(layout, orders.filter(({ line }) => Number(line) % 2 === 1).map(rowOf));
    return timesAsked === 1 ? [odd] : [odd, whole];
  }
  if (mood === 'TWICE') return [whole, whole, fileOf(layout, all.toReversed())];
  if (mood === 'CALLS_BACK') {
    const paid = fileOf(
      layout,
      all.map((row) => row.with(4, layout.paidWord).with(5, '')),
    );
    const back = orders.filter(({ account }) => sendsBackEnding === '' || account.endsWith(sendsBackEnding));
    const calledBack = back.map((order) => rowOf(order).with(4, layout.returnedWord).with(5, '收款行退汇'));
    return timesAsked === 1 || calledBack.length === 0 ? [paid] : [paid, fileOf(layout, calledBack)];
  }
  if (mood === 'WRONG') {
    const [first = [], ...rest] = all;
    const wrong = [first.with(3, '0.01'), ...rest, first.with(1, '99999999'), first.with(0, 'SOMEBODY-ELSE')];
    return timesAsked === 1 ? [fileOf(layout, wrong)] : [fileOf(layout, wrong), whole];
  }
  return [whole];
}

function fileOf({ returnTitles }: AgreedLayout, rows: readonly string[][]): string {
  const { BATCH, LINE, ACCOUNT, AMOUNT_YUAN, RESULT, REASON } = returnTitles;
  return `\uFEFF${[[BATCH, LINE, ACCOUNT, AMOUNT_YUAN, RESULT, REASON], ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
