import { inLanguage, RefusalDetail, type RequestContext } from '@onething/subgraph-kit';
import { BankFileSample } from './bank-file-sample.type.ts';
import type { BankLayout } from './bank-layout.ts';
import { layoutProblems } from './layout-problems.ts';
import { amountIn, bankFileBytes, type BankFileHead, type BankLine, bankFileRows, mediaTypeOf, noLines } from './write-bank-file.ts';

/** Payments nobody gets: names and accounts are made up and say so; one name is rare enough to try the encoding. */
const lines: readonly BankLine[] = [
  { line: 1, holder: '示例甲', account: '6222020000000000017', bank: '示例银行历山支行', amountFen: 164_000 },
  { line: 2, holder: '示例乙', account: '6222020000000000025', bank: '示例银行泉城支行', amountFen: 110_050 },
  { line: 4, holder: '示例㛃', account: '6222020000000000033', bank: '示例银行', amountFen: 51_600 },
];

async function* onePage(): AsyncGenerator<BankLine[]> {
  yield [...lines];
}

/** Shows a layout by the code that writes the real files, and says what it would lose. `month`: of the made-up run. */
export async function sampleFile(context: Pick<RequestContext, 'language'>, layout: BankLayout, month: string): Promise<BankFileSample> {
  const head: BankFileHead = { layout, batchKey: 'B00000000000000000000', month };
  const chunks: Uint8Array[] = [];
  for await (const chunk of bankFileBytes(head, onePage(), noLines())) chunks.push(chunk);
  return Object.assign(new BankFileSample(), {
    rows: bankFileRows(head, lines),
    returnRows: sampleReturn(head),
    problems: layoutProblems(layout).map(({ message, ...point }) =>
      Object.assign(new RefusalDetail(), { ...point, message: inLanguage(context, message) }),
    ),
    fileName: `sample.${layout.format.toLowerCase()}`,
    mediaType: mediaTypeOf(layout),
    contentBase64: Buffer.concat(chunks).toString('base64'),
  });
}

function sampleReturn({ layout, batchKey }: BankFileHead): string[][] {
  const { BATCH, LINE, ACCOUNT, AMOUNT_YUAN, RESULT, REASON } = layout.returnTitles;
  const answers = [
    { word: layout.paidWord, reason: '' },
    { word: layout.returnedWord, reason: '账户已销户' },
  ];
  const rows = answers.map(({ word, reason }, index) => {
    const { line, account, amountFen } = lines[index] as BankLine;
    return [batchKey, String(line), account, amountIn(layout, amountFen), word, reason];
  });
  return [[BATCH, LINE, ACCOUNT, AMOUNT_YUAN, RESULT, REASON], ...rows];
}
