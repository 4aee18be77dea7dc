import type { LocalisedMessage } from '../errors/refusal-error.ts';

/** Why a cell of a list was not taken. */
export type ListProblemCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'RESIDENT_ID_LENGTH'
  | 'RESIDENT_ID_CHARACTER'
  | 'RESIDENT_ID_DATE'
  | 'RESIDENT_ID_CHECKSUM'
  | 'RESIDENT_ID_ROUNDED'
  | 'DATE_INVALID'
  | 'DATE_IN_FUTURE'
  | 'DATES_REVERSED'
  | 'MONTH_INVALID'
  | 'NUMBER_INVALID'
  | 'AMOUNT_INVALID'
  | 'CODE_INVALID'
  | 'VALUE_UNKNOWN'
  | 'CONTRADICTS_ROW';

/** One cell that was not taken, and why. Never the value itself. */
export interface ListProblem {
  /** Line as the spreadsheet shows it: the heading is line 1. */
  row: number;
  /** Title of the column. */
  column: string;
  code: ListProblemCode;
}

const texts: Record<ListProblemCode, LocalisedMessage> = {
  REQUIRED: { zh: '必填，不能为空', en: 'is required' },
  TOO_LONG: { zh: '内容过长', en: 'is too long' },
  RESIDENT_ID_LENGTH: { zh: '公民身份号码应为18位', en: 'a resident ID has 18 characters' },
  RESIDENT_ID_CHARACTER: { zh: '公民身份号码含有不允许的字符', en: 'holds a character a resident ID cannot have' },
  RESIDENT_ID_DATE: { zh: '公民身份号码中的出生日期不存在', en: 'the birth date in the resident ID does not exist' },
  RESIDENT_ID_CHECKSUM: { zh: '公民身份号码校验码不正确', en: 'the check character of the resident ID is wrong' },
  RESIDENT_ID_ROUNDED: {
    zh: '表格软件把号码变成了科学计数，请把该列设为文本后重新导出',
    en: 'the spreadsheet rounded the number: format the column as text and export again',
  },
  DATE_INVALID: { zh: '日期不正确，应如2026-03-10', en: 'is not a date such as 2026-03-10' },
  DATE_IN_FUTURE: { zh: '日期晚于今天', en: 'lies in the future' },
  DATES_REVERSED: { zh: '止日期早于起日期', en: 'ends before it begins' },
  MONTH_INVALID: { zh: '月份不正确，应如2026-03', en: 'is not a month such as 2026-03' },
  NUMBER_INVALID: { zh: '数字不正确或超出范围', en: 'is not a number in range' },
  AMOUNT_INVALID: { zh: '金额不正确，应为元，最多两位小数', en: 'is not an amount in yuan with at most two decimals' },
  CODE_INVALID: { zh: '代码不正确', en: 'is not a valid code' },
  VALUE_UNKNOWN: { zh: '不是允许的选项', en: 'is not one of the options' },
  CONTRADICTS_ROW: { zh: '与本表另一行矛盾', en: 'contradicts another row of the list' },
};

/** The reason in plain words, in both languages. */
export function listProblemText({ column, code }: ListProblem): LocalisedMessage {
  return { zh: `${column}：${texts[code].zh}`, en: `${column}: ${texts[code].en}` };
}
