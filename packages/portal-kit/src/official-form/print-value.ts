import { fenInCapitals, formatFen, valueAt } from '@onething/policy/labels';
import type { FieldUi, FormDefinition, PrintFormat, PrintSystemValue, PrintValue } from '@onething/policy/labels';
import { fieldAt } from '../form/field-walk.ts';
import type { OpinionPlace } from './own-sentence.ts';

/** Values of the case that stand on the paper beside the answers: names, days (ISO), months (YYYY-MM), fen. */
export type SystemValues = Partial<Record<PrintSystemValue, string | number>>;

export interface PrintContext {
  definition: FormDefinition;
  answers: unknown;
  system: SystemValues;
  /** Names of units by code, for REGION. */
  regionNames: Record<string, string>;
  /** Whose sentence of agreement on the form is struck out, because that office did not agree. */
  struck?: readonly OpinionPlace[];
  /** Paths of fields whose cells are marked: changed and not yet in force. */
  marked?: ReadonlySet<string>;
  /** Pointer of the list entry a repeated row stands for. */
  item?: string;
}

/** A pointer of the layout as one into the answers. */
export function absolutePointer(pointer: string, item = ''): string {
  return pointer.startsWith('@') ? item + pointer.slice(1) : pointer;
}

/** The plain value a cell names, or undefined for a blank. */
export function printedValue(value: PrintValue, context: PrintContext): unknown {
  if (value.system) return context.system[value.system];
  return value.at === undefined ? undefined : valueAt(context.answers, absolutePointer(value.at, context.item));
}

/** A value as it stands on paper, which is in Chinese only. Empty text: print the blank. */
export function printedText(value: PrintValue, context: PrintContext): string {
  const plain = printedValue(value, context);
  const format = value.format ?? 'TEXT';
  if (format === 'SLOTS' || format === 'MONTH_SLOTS') return slots(plain, format);
  if (format === 'FIRST_DAY') return slots(typeof plain === 'string' ? `${plain}-01` : undefined, 'SLOTS');
  if (plain === undefined || plain === null || plain === '') return '';
  const field = value.at === undefined ? undefined : fieldAt(context.definition, absolutePointer(value.at, context.item));
  return inFormat(plain, format, field, context);
}

function inFormat(plain: unknown, format: PrintFormat, field: FieldUi | undefined, context: PrintContext): string {
  switch (format) {
    case 'OPTION':
      return (Array.isArray(plain) ? plain : [plain]).map((code) => field?.options?.[String(code)]?.zh ?? String(code)).join('、');
    case 'DATE':
      return dateParts(plain, 3);
    case 'MONTH':
      return dateParts(plain, 2);
    case 'REGION':
      return context.regionNames[String(plain)] ?? String(plain);
    case 'MONEY':
      return typeof plain === 'number' ? `¥${formatFen(plain, 'zh').replace(' 元', '')}（人民币${fenInCapitals(plain)}）` : String(plain);
    default:
      return Array.isArray(plain) ? plain.join('、') : String(plain);
  }
}

/** 2015-03-12 → 2015年3月12日; half a date prints what there is. */
function dateParts(plain: unknown, count: 2 | 3): string {
  const units = ['年', '月', '日'];
  return String(plain)
    .split('-')
    .slice(0, count)
    .map((part, index) => `${Number(part)}${units[index]}`)
    .join('');
}

/** A date with room to write what is missing. */
function slots(plain: unknown, format: 'SLOTS' | 'MONTH_SLOTS'): string {
  const parts = typeof plain === 'string' ? plain.split('-').map((part) => String(Number(part))) : [];
  const units = format === 'SLOTS' ? ['年', '月', '日'] : ['年', '月'];
  return units.map((unit, index) => `${parts[index] ?? '\u3000\u3000'}${unit}`).join('');
}
