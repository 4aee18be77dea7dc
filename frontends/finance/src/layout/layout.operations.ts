import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { ActRefusal } from '@onething/portal-kit/officers';

/** What a column of the file to the bank may hold, in the usual order. */
export const bankFields = ['BATCH', 'LINE', 'HOLDER', 'ACCOUNT', 'BANK', 'AMOUNT_YUAN', 'MEMO', 'MONTH'] as const;
export type BankField = (typeof bankFields)[number];

/** Titles of a return, in the order in which a return usually has them. */
export const returnFields = ['batch', 'line', 'account', 'amount', 'result', 'reason'] as const;
export type ReturnField = (typeof returnFields)[number];

/** How a place and its bank read each other's files. */
export interface BankLayout {
  format: 'CSV' | 'XLSX';
  encoding: 'UTF_8' | 'GBK';
  titleLine: boolean;
  amountFormat: 'YUAN' | 'FEN';
  monthFormat: 'DASHED' | 'PLAIN' | 'CHINESE';
  columns: { field: BankField; title: string }[];
  memo: string;
  trailerLabel: string;
  returnTitles: Record<ReturnField, string>;
  paidWord: string;
  returnedWord: string;
}

/** The layout in force, and where it comes from. `adoptedFor` null: the usual one. */
export interface LayoutInForce extends BankLayout {
  adoptedFor: { code: string; name: LocalisedText } | null;
  adoptedAt: string | null;
}

/** Something a layout would lose, at its field. */
export interface LayoutProblem {
  path: string | null;
  code: string;
  message: string;
}

/** A file and a return of made-up payments. */
export interface FileSample {
  rows: string[][];
  returnRows: string[][];
  problems: LayoutProblem[];
  fileName: string;
  mediaType: string;
  contentBase64: string;
}

/** The layout in force for a place. */
export const layoutQuery = operation<{ bankLayout: LayoutInForce }, { code: string }>(`
  query FinanceLayout($code: JurisdictionCode!) {
    bankLayout(jurisdictionCode: $code) {
      format
      encoding
      titleLine
      amountFormat
      monthFormat
      columns { field title }
      memo
      trailerLabel
      returnTitles { batch line account amount result reason }
      paidWord
      returnedWord
      adoptedFor { code name { zh en } }
      adoptedAt
    }
  }
`);

/** How files look in a layout, and what it would lose; nothing is recorded. */
export const sampleQuery = operation<{ bankFileSample: FileSample }, { layout: BankLayout }>(`
  query FinanceLayoutSample($layout: BankLayoutInput!) {
    bankFileSample(layout: $layout) {
      rows
      returnRows
      problems { path code message }
      fileName
      mediaType
      contentBase64
    }
  }
`);

/** Files are written and read so from now on. */
export const adoptLayout = operation<
  { act: { recordedId: string } | ActRefusal },
  { input: { jurisdictionCode: string; layout: BankLayout; idempotencyKey: string } }
>(`
  mutation FinanceAdoptLayout($input: AdoptBankLayoutInput!) {
    act: adoptBankLayout(input: $input) {
      ... on PaymentStepRecorded { recordedId }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
