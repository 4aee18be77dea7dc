import type { BankAdapter, BankAnswer, BankFile, BankReturnFile } from '../bank/bank-adapter.ts';
import { wholeFile } from '../bank/bank-file-of.ts';
import type { BankLayout } from '../bank/bank-layout.ts';

/** What the bank does with the next call or line. */
export type BankMood = 'GOOD' | 'REFUSES' | 'LOSES_ANSWER' | 'NEVER_RECEIVES' | 'SILENT';

/** A line of a file as the bank read it. */
interface BookedLine {
  line: string;
  account: string;
  amount: string;
}

/** A bank in memory whose mood can be set; it keeps what it received by key, as a bank must. */
export class FakeBank implements BankAdapter {
  readonly kind = 'ONLINE';
  mood: BankMood = 'GOOD';
  /** Which lines it sends back. */
  sendsBack: (line: number) => boolean = () => false;
  readonly files = new Map<string, { content: Uint8Array; layout: BankLayout; lines: BookedLine[] }>();
  submissions = 0;

  async submit(file: BankFile): Promise<BankAnswer> {
    this.submissions += 1;
    if (this.mood === 'REFUSES') return { outcome: 'REFUSED', reason: '账户余额不足' };
    if (this.mood === 'NEVER_RECEIVES' || this.mood === 'SILENT') throw new Error('no answer');
    const content = await wholeFile(file);
    if (!this.files.has(file.key)) this.files.set(file.key, { content, ...readFile(file, content) });
    if (this.mood === 'LOSES_ANSWER') throw new Error('no answer');
    return { outcome: 'ACCEPTED', reference: `REF-${file.key}` };
  }

  enquire(key: string): Promise<BankAnswer> {
    if (this.mood === 'SILENT') return Promise.reject(new Error('no answer'));
    return Promise.resolve(this.files.has(key) ? { outcome: 'ACCEPTED', reference: `REF-${key}` } : { outcome: 'NOT_KNOWN' });
  }

  fetchReturns(key: string): Promise<BankReturnFile[]> {
    if (this.mood === 'SILENT') return Promise.reject(new Error('no answer'));
    return Promise.resolve(this.files.has(key) ? [{ fileName: 'return.csv', content: this.returnOf(key) }] : []);
  }

  /** The return for some lines of a file; all by default. `alter` may change what a line says. */
  returnOf(
    key: string,
    wanted: (line: number) => boolean = () => true,
    alter: (cells: string[], line: number) => string[][] = (cells) => [cells],
  ): Uint8Array {
    const booked = this.files.get(key);
    if (!booked) throw new Error('the bank has no such file');
    const { layout } = booked;
    const { BATCH, LINE, ACCOUNT, AMOUNT_YUAN, RESULT, REASON } = layout.returnTitles;
    const rows = booked.lines
      .filter(({ line }) => wanted(Number(line)))
      .flatMap(({ line, account, amount }) => {
        const back = this.sendsBack(Number(line));
        return alter([key, line, account, amount, back ? layout.returnedWord : layout.paidWord, back ? '账户已销户' : ''], Number(line));
      });
    return Buffer.from([[BATCH, LINE, ACCOUNT, AMOUNT_YUAN, RESULT, REASON], ...rows].map((cells) => cells.join(',')).join('\r\n'));
  }
}

function readFile({ layout: text }: BankFile, content: Uint8Array): { layout: BankLayout; lines: BookedLine[] } {
  const layout = JSON.parse(text) as BankLayout;
  const decoded = new TextDecoder(layout.encoding === 'GBK' ? 'gb18030' : 'utf-8', { fatal: true }).decode(content);
  const rows = decoded.trimEnd().split('\r\n').slice(1, -1);
  const at = (field: string): number => layout.columns.findIndex((column) => column.field === field);
  const lines = rows.map((row) => {
    const cells = row.split(',');
    return { line: cells[at('LINE')] ?? '', account: cells[at('ACCOUNT')] ?? '', amount: cells[at('AMOUNT_YUAN')] ?? '' };
  });
  return { layout, lines };
}
