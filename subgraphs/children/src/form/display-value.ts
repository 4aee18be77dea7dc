import type { FieldUi, LocalisedText } from '@onething/policy/labels';

/** An answer as a person reads it: option names, yes and no, lists joined; empty where nothing was answered. */
export function displayValue(ui: FieldUi, value: unknown): LocalisedText | undefined {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
  if (Array.isArray(value)) {
    const texts = value.map((item) => optionText(ui, item));
    return { zh: texts.map((text) => text.zh).join('、'), en: texts.map((text) => text.en).join(', ') };
  }
  const text = optionText(ui, value);
  if (ui.widget === 'DATE' && typeof value === 'string') return { zh: dateInChinese(value), en: value };
  return ui.unit ? { zh: `${text.zh} ${ui.unit.zh}`, en: `${text.en} ${ui.unit.en}` } : text;
}

/** 2026年3月12日 */
export function dateInChinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return day === undefined ? `${year}年${month}月` : `${year}年${month}月${day}日`;
}

const yesNo: Record<string, LocalisedText> = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } };

function optionText(ui: FieldUi, value: unknown): LocalisedText {
  const key = String(value);
  return ui.options?.[key] ?? (typeof value === 'boolean' ? (yesNo[key] as LocalisedText) : { zh: key, en: key });
}
