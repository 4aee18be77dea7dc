import { Access, DateTimeScalar, JurisdictionReference, signedIn } from '@onething/subgraph-kit';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type BankField, type BankLayout, wholeLayout } from './bank-layout.ts';

export const BankFileFormat = { CSV: 'CSV', XLSX: 'XLSX' } as const;
export const BankFileEncoding = { UTF_8: 'UTF-8', GBK: 'GBK' } as const;
export const BankFileField = {
  BATCH: 'BATCH',
  LINE: 'LINE',
  HOLDER: 'HOLDER',
  ACCOUNT: 'ACCOUNT',
  BANK: 'BANK',
  AMOUNT_YUAN: 'AMOUNT_YUAN',
  MEMO: 'MEMO',
  MONTH: 'MONTH',
} as const;
export const BankAmountFormat = { YUAN: 'YUAN', FEN: 'FEN' } as const;
export const BankMonthFormat = { DASHED: 'DASHED', PLAIN: 'PLAIN', CHINESE: 'CHINESE' } as const;

registerEnumType(BankFileFormat, { name: 'BankFileFormat', description: 'Kind of file.' });
registerEnumType(BankFileEncoding, { name: 'BankFileEncoding', description: 'Encoding of a CSV file.' });
registerEnumType(BankAmountFormat, { name: 'BankAmountFormat', description: 'Amounts as yuan with two decimals, or as whole fen.' });
registerEnumType(BankMonthFormat, { name: 'BankMonthFormat', description: 'A month as 2026-05, 202605 or 2026年5月.' });
registerEnumType(BankFileField, { name: 'BankFileField', description: 'What a column of a bank file holds; none names a programme.' });

/** A column, asked for. */
@InputType({ description: 'A column of the file to the bank.' })
class BankColumnInput {
  @Field(() => BankFileField, { description: 'What it holds.' })
  field!: BankField;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

/** Titles of a return, asked for. */
@InputType({ description: 'Titles of the columns of a return.' })
class BankReturnTitlesInput {
  @Field(() => String, { description: 'Of our key of the file.' })
  batch!: string;

  @Field(() => String, { description: 'Of the line.' })
  line!: string;

  @Field(() => String, { description: 'Of the account.' })
  account!: string;

  @Field(() => String, { description: 'Of the amount in yuan.' })
  amount!: string;

  @Field(() => String, { description: 'Of the result.' })
  result!: string;

  @Field(() => String, { description: 'Of the reason.' })
  reason!: string;
}

/** A layout, asked for. */
@InputType({ description: "How a place and its bank read each other's files." })
export class BankLayoutInput {
  @Field(() => BankFileFormat, { description: 'Kind of file.' })
  format!: 'CSV' | 'XLSX';

  @Field(() => BankFileEncoding, { description: 'Encoding of CSV.' })
  encoding!: 'UTF-8' | 'GBK';

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the first line holds the titles; always in XLSX.' })
  titleLine!: boolean;

  @Field(() => BankAmountFormat, { defaultValue: 'YUAN', description: 'Amounts in the file and in its return.' })
  amountFormat!: 'YUAN' | 'FEN';

  @Field(() => BankMonthFormat, { defaultValue: 'DASHED', description: 'How the column MONTH writes the month of the run.' })
  monthFormat!: 'DASHED' | 'PLAIN' | 'CHINESE';

  @Field(() => [BankColumnInput], { description: 'Columns of the file to the bank, in order.' })
  columns!: BankColumnInput[];

  @Field(() => String, { description: 'The same memo for everybody; it must not tell what the money is for.' })
  memo!: string;

  @Field(() => String, { description: 'First word of the trailer.' })
  trailerLabel!: string;

  @Field(() => BankReturnTitlesInput, { description: 'Titles of a return.' })
  returnTitles!: BankReturnTitlesInput;

  @Field(() => String, { description: 'Word of the result for a payment that arrived.' })
  paidWord!: string;

  @Field(() => String, { description: 'Word of the result for a payment that came back.' })
  returnedWord!: string;
}

/** A column as agreed on. */
@Access(signedIn())
@ObjectType('BankFileColumn', { description: 'A column of the file to the bank.' })
class BankFileColumn {
  @Field(() => BankFileField, { description: 'What it holds.' })
  field!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

/** Titles of a return as agreed on. */
@Access(signedIn())
@ObjectType('BankReturnTitles', { description: 'Titles of the columns of a return.' })
class BankReturnTitles {
  @Field(() => String, { description: 'Of our key of the file.' })
  batch!: string;

  @Field(() => String, { description: 'Of the line.' })
  line!: string;

  @Field(() => String, { description: 'Of the account.' })
  account!: string;

  @Field(() => String, { description: 'Of the amount in yuan.' })
  amount!: string;

  @Field(() => String, { description: 'Of the result.' })
  result!: string;

  @Field(() => String, { description: 'Of the reason.' })
  reason!: string;
}

/** A layout in force. */
@Access(signedIn())
@ObjectType({ description: "How a place and its bank read each other's files." })
export class BankFileLayout {
  @Field(() => BankFileFormat, { description: 'Kind of file.' })
  format!: string;

  @Field(() => BankFileEncoding, { description: 'Encoding of CSV.' })
  encoding!: string;

  @Field(() => Boolean, { description: 'Whether the first line holds the titles.' })
  titleLine!: boolean;

  @Field(() => BankAmountFormat, { description: 'Amounts in the file and in its return.' })
  amountFormat!: string;

  @Field(() => BankMonthFormat, { description: 'How the column MONTH writes the month of the run.' })
  monthFormat!: string;

  @Field(() => JurisdictionReference, {
    nullable: true,
    description: 'The place that adopted it. Null: the usual one, or the one of a file.',
  })
  adoptedFor?: JurisdictionReference;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was adopted. Null: the usual one, or the one of a file.' })
  adoptedAt?: string;

  @Field(() => [BankFileColumn], { description: 'Columns of the file to the bank, in order.' })
  columns!: BankFileColumn[];

  @Field(() => BankReturnTitles, { description: 'Titles of a return.' })
  returnTitles!: BankReturnTitles;

  @Field(() => String, { description: 'Memo of every payment.' })
  memo!: string;

  @Field(() => String, { description: 'First word of the trailer.' })
  trailerLabel!: string;

  @Field(() => String, { description: 'Word of the result for a payment that arrived.' })
  paidWord!: string;

  @Field(() => String, { description: 'Word of the result for a payment that came back.' })
  returnedWord!: string;

  /** The layout as the graph shows it. */
  static of(kept: BankLayout): BankFileLayout {
    const { columns, returnTitles, ...layout } = wholeLayout(kept);
    const { BATCH, LINE, ACCOUNT, AMOUNT_YUAN, RESULT, REASON } = returnTitles;
    return Object.assign(new BankFileLayout(), layout, {
      columns: columns.map((column) => Object.assign(new BankFileColumn(), column)),
      returnTitles: Object.assign(new BankReturnTitles(), {
        batch: BATCH,
        line: LINE,
        account: ACCOUNT,
        amount: AMOUNT_YUAN,
        result: RESULT,
        reason: REASON,
      }),
    });
  }
}

/** The layout an input asks for. */
export function layoutOfInput(input: BankLayoutInput): BankLayout {
  const { batch, line, account, amount, result, reason } = input.returnTitles;
  const returnTitles = { BATCH: batch, LINE: line, ACCOUNT: account, AMOUNT_YUAN: amount, RESULT: result, REASON: reason };
  return { ...input, columns: input.columns.map(({ field, title }) => ({ field, title })), returnTitles };
}
