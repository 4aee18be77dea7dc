import { formatFen } from '@onething/policy/labels';
import type { FieldUi, FormDefinition } from '@onething/policy/labels';
import { formatDate } from '../format/format-date.ts';
import type { Language } from '../host/host.ts';
import { pickText } from '../host/language.ts';
import { propertyOf } from './field-walk.ts';
import type { RegionChoice } from './form-context.tsx';

export interface AnswerTextContext {
  language: Language;
  regions?: RegionChoice[];
}

/** An answer as it is read: option texts, days in words, amounts with their unit. Empty text: not answered. */
export function answerText(field: FieldUi, value: unknown, { language, regions }: AnswerTextContext): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value))
    return value.map((entry) => answerText(field, entry, { language, regions })).join(language === 'en' ? ', ' : '、');
  const option = field.options?.[String(value)];
  if (option) return pickText(option, language);
  if (field.widget === 'DATE') return formatDate(String(value), language);
  if (field.widget === 'MONEY' && typeof value === 'number') return formatFen(value, language === 'en' ? 'en' : 'zh');
  if (field.widget === 'REGION') return pickText(regions?.find((region) => region.code === value)?.name, language) || String(value);
  if (typeof value === 'boolean') return value ? { 'zh-CN': '是', en: 'Yes' }[language] : { 'zh-CN': '否', en: 'No' }[language];
  return field.unit ? `${String(value)} ${pickText(field.unit, language)}` : String(value);
}

export interface AnswerRow {
  pointer: string;
  /** Labels of the groups above, outermost first. */
  groups: string[];
  label: string;
  text: string;
}

/** The answers of a step as rows in page order. Fields without an answer are left out, and so are details of a state that is not ticked. */
export function answerRows(definition: FormDefinition, stepId: string, value: unknown, context: AnswerTextContext): AnswerRow[] {
  const field = definition.ui[stepId];
  return field ? rowsOf(field, value, `/${stepId}`, [], context) : [];
}

function rowsOf(field: FieldUi, value: unknown, pointer: string, groups: string[], context: AnswerTextContext): AnswerRow[] {
  const { language } = context;
  if (field.item && Array.isArray(value)) {
    const { item } = field;
    return value.flatMap((entry, index) =>
      rowsOf(item, entry, `${pointer}/${index}`, [...groups, `${pickText(item.label, language)} ${index + 1}`], context),
    );
  }
  if (!field.fields) {
    const text = answerText(field, value, context);
    return text && field.widget !== 'MATERIAL' ? [{ pointer, groups, label: pickText(field.label, language), text }] : [];
  }
  const ticked = Object.values((value ?? {}) as Record<string, unknown>)
    .filter(Array.isArray)
    .flat();
  return (field.order ?? Object.keys(field.fields)).flatMap((name) => {
    const child = field.fields![name];
    if (!child) return [];
    const answer = propertyOf(value, name);
    const inner = child.widget === 'GROUP' ? [...groups, pickText(child.label, language)] : groups;
    if (name !== 'details') return rowsOf(child, answer, `${pointer}/${name}`, inner, context);
    const shown = Object.fromEntries(Object.entries((answer ?? {}) as Record<string, unknown>).filter(([kind]) => ticked.includes(kind)));
    return rowsOf(child, shown, `${pointer}/${name}`, groups, context);
  });
}
