import { Access, signedIn } from '@onething/subgraph-kit';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { BankLayout } from './bank-layout.ts';

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
} as const;

registerEnumType(BankFileFormat, { name: 'BankFileFormat', description: 'Kind of file.' });
registerEnumType(BankFileEncoding, { name: 'BankFileEncoding', description: 'Encoding of a CSV file.' });
registerEnumType(BankFileField, { name: 'BankFileField', description: 'What a column of a bank file holds; none names a programme.' });

/** A column, asked for. */
@InputType({ description: 'A column of the file to the bank.' })
class BankColumnInput {
  @Field(() => BankFileField, { description: 'What it holds.' })
  field!: 'BATCH' | 'LINE' | 'HOLDER' | 'ACCOUNT' | 'BANK' | 'AMOUNT_YUAN' | 'MEMO';

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
  static of({ columns, returnTitles, ...layout }: BankLayout): BankFileLayout {
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
