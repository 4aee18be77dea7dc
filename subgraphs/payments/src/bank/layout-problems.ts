import type { LocalisedMessage, RefusalPoint } from '@onething/subgraph-kit';
import { type BankField, type BankLayout, bankFields, type ReturnField } from './bank-layout.ts';

/** Fields without which a file cannot be answered. */
const requiredFields: readonly BankField[] = ['BATCH', 'LINE', 'HOLDER', 'ACCOUNT', 'AMOUNT_YUAN'];
const longestText = 40;
/** What would tell everybody at the bank why a family is paid. */
const tellingWords = /孤儿|抚养|困境|留守|艾滋|HIV|AIDS|残疾|重病|服刑|戒毒|低保|特困|orphan|dibao/i;

/** Why a layout would lose something, each at its field. */
const messages = {
  BANK_FIELD_MISSING: {
    zh: '缺少这一列，银行无法据此付款或答复',
    en: 'Without this column the bank can neither pay nor answer',
  },
  BANK_FIELD_TWICE: { zh: '同一内容只能有一列', en: 'Each content has one column only' },
  BANK_TITLE_TWICE: { zh: '两列同名，读回盘时分不清', en: 'Two columns of one title cannot be told apart' },
  BANK_TEXT_EMPTY: { zh: '请填写', en: 'Fill this in' },
  BANK_TEXT_TOO_LONG: { zh: '最多 40 个字', en: '40 characters at most' },
  BANK_TEXT_SIGN: { zh: '不能以 = + - @ 开头，也不能换行：表格软件会当作公式', en: 'It must not begin with = + - @ nor hold a line break' },
  BANK_MEMO_TELLS: { zh: '附言会让银行的人知道这是什么补贴', en: 'This memo tells what the money is for' },
  BANK_TRAILER_IS_LINE: { zh: '合计行的首个词不能是数字，会被当作一笔款', en: 'A number would be taken for the number of a payment' },
  BANK_WORDS_SAME: { zh: '到账和退回要用不同的词', en: 'Arrived and came back need different words' },
  BANK_TITLES_NEEDED: { zh: 'XLSX 文件必须有标题行', en: 'A spreadsheet needs its title line' },
} satisfies Record<string, LocalisedMessage>;

type ProblemCode = keyof typeof messages;
type Point = (path: string, code: ProblemCode) => RefusalPoint;

const point: Point = (path, code) => ({ path, code, message: messages[code] });

/** What a layout would lose, or let a reader mistake; empty: it can be agreed on. Paths are those of the input. */
export function layoutProblems(layout: BankLayout): RefusalPoint[] {
  const { columns, memo, trailerLabel, paidWord, returnedWord } = layout;
  const fields = columns.map(({ field }) => field);
  const missing = requiredFields.filter((field) => !fields.includes(field));
  return [
    ...missing.map((field) => point(`columns.${field}`, 'BANK_FIELD_MISSING')),
    ...columns.flatMap(({ field }, index) =>
      fields.indexOf(field) < index || !bankFields.includes(field) ? [point(`columns.${index}.field`, 'BANK_FIELD_TWICE')] : [],
    ),
    ...titleProblems(columns.map(({ title }, index) => [`columns.${index}.title`, title])),
    ...titleProblems(Object.entries(layout.returnTitles).map(([field, title]) => [`returnTitles.${pathOf[field as ReturnField]}`, title])),
    ...textProblems('memo', memo),
    ...(tellingWords.test(memo) ? [point('memo', 'BANK_MEMO_TELLS')] : []),
    ...textProblems('trailerLabel', trailerLabel),
    ...(/^\s*\d+\s*$/.test(trailerLabel.normalize('NFKC')) ? [point('trailerLabel', 'BANK_TRAILER_IS_LINE')] : []),
    ...textProblems('paidWord', paidWord),
    ...textProblems('returnedWord', returnedWord),
    ...(same(paidWord, returnedWord) && paidWord.trim() !== '' ? [point('returnedWord', 'BANK_WORDS_SAME')] : []),
    ...(layout.format === 'XLSX' && !layout.titleLine ? [point('titleLine', 'BANK_TITLES_NEEDED')] : []),
  ];
}

/** Names of the titles of a return in the input. */
const pathOf: Readonly<Record<ReturnField, string>> = {
  BATCH: 'batch',
  LINE: 'line',
  ACCOUNT: 'account',
  AMOUNT_YUAN: 'amount',
  RESULT: 'result',
  REASON: 'reason',
};

function titleProblems(titles: (readonly [path: string, title: string])[]): RefusalPoint[] {
  return titles.flatMap(([path, title], index) => {
    const known = titles.slice(0, index).some(([, other]) => title.trim() !== '' && same(other, title));
    return [...textProblems(path, title), ...(known ? [point(path, 'BANK_TITLE_TWICE')] : [])];
  });
}

function textProblems(path: string, text: string): RefusalPoint[] {
  if (text.trim() === '') return [point(path, 'BANK_TEXT_EMPTY')];
  if (text.length > longestText) return [point(path, 'BANK_TEXT_TOO_LONG')];
  return /^[=+\-@\t]|[\r\n]/.test(text) ? [point(path, 'BANK_TEXT_SIGN')] : [];
}

/** As a reader of lists sees it: full-width and half-width are the same. */
function same(one: string, other: string): boolean {
  return one.normalize('NFKC').trim() === other.normalize('NFKC').trim();
}
