import { writeXlsx } from 'hucre/xlsx';
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

/** A return as the bank gives it: in the format of the file it answers. */
export interface WrittenReturn {
  extension: 'csv' | 'xlsx';
  content: Uint8Array;
}

const lateUntilAsked = 3;

/** The returns the bank has for a file so far, in its mood. */
export function writeReturns(answering: Answering): Promise<WrittenReturn[]> {
  return Promise.all(rowsOfReturns(answering).map((rows) => fileOf(answering.layout, rows)));
}

function rowsOfReturns({ key, layout, orders, mood, sendsBackEnding, timesAsked }: Answering): string[][][] {
  const rowOf = ({ line, account, amount }: PaymentOrder): string[] => {
    const back = sendsBackEnding !== '' && account.endsWith(sendsBackEnding);
    return [key, line, account, amount, back ? layout.returnedWord : layout.paidWord, back ? '账户已销户' : ''];
  };
  const all = orders.map(rowOf);
  if (all.length === 0 || mood === 'NEVER') return [];
  if (mood === 'LATE') return timesAsked < lateUntilAsked ? [] : [all];
  if (mood === 'PARTIAL') {
    const odd = orders.filter(({ line }) => Number(line) % 2 === 1).map(rowOf);
    return timesAsked === 1 ? [odd] : [odd, all];
  }
  if (mood === 'TWICE') return [all, all, all.toReversed()];
  if (mood === 'CALLS_BACK') {
    const paid = all.map((row) => row.with(4, layout.paidWord).with(5, ''));
    const back = orders.filter(({ account }) => sendsBackEnding === '' || account.endsWith(sendsBackEnding));
    const calledBack = back.map((order) => rowOf(order).with(4, layout.returnedWord).with(5, '收款行退汇'));
    return timesAsked === 1 || calledBack.length === 0 ? [paid] : [paid, calledBack];
  }
  const wrong = wrongRows(mood, all, layout);
  if (wrong) return timesAsked === 1 ? [wrong] : [wrong, all];
  return [all];
}

/** What a bank that mixes things up says at first; undefined in any other mood. */
function wrongRows(mood: BankMood, all: readonly string[][], { amountFormat }: AgreedLayout): string[][] | undefined {
  const oneFen = amountFormat === 'FEN' ? '1' : '0.01';
  const [first = [], ...rest] = all;
  if (mood === 'ALTERED') return [first.with(3, oneFen), ...rest];
  if (mood === 'FOREIGN') return all.map((row) => row.with(0, 'SOMEBODY-ELSE'));
  if (mood === 'WRONG') return [first.with(3, oneFen), ...rest, first.with(1, '99999999'), first.with(0, 'SOMEBODY-ELSE')];
  return undefined;
}

/** The same answer is the same bytes, however often it is asked for. */
const writtenAt = new Date('2000-01-01T00:00:00Z');

async function fileOf({ format, returnTitles }: AgreedLayout, rows: readonly string[][]): Promise<WrittenReturn> {
  const { BATCH, LINE, ACCOUNT, AMOUNT_YUAN, RESULT, REASON } = returnTitles;
  const all = [[BATCH, LINE, ACCOUNT, AMOUNT_YUAN, RESULT, REASON], ...rows];
  if (format === 'XLSX') {
    const properties = { created: writtenAt, modified: writtenAt };
    return { extension: 'xlsx', content: await writeXlsx({ properties, sheets: [{ name: 'return', rows: all }] }) };
  }
  return { extension: 'csv', content: Buffer.from(`\uFEFF${all.map((cells) => cells.join(',')).join('\r\n')}\r\n`) };
}
