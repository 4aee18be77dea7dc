import type { FieldUi, JsonSchema } from '../../form-types.ts';
import type { LocalisedText } from '../../vocabulary.ts';
import type { NewField } from '../form-edit.ts';

const choosing = new Set(['RADIO', 'SELECT', 'CHECKBOXES', 'YES_NO']);

/** What a new question demands of its answer. */
export function schemaOfNew({ widget, options = [], required }: NewField): JsonSchema {
  const codes = options.map(({ code }) => code);
  switch (widget) {
    case 'NUMBER':
      return { type: 'integer', minimum: 0, maximum: 1_000_000 };
    case 'MONEY':
      return { type: 'integer', minimum: 0, maximum: 100_000_000 };
    case 'DATE':
      return { type: 'string', format: 'date' };
    case 'YES_NO':
      return { type: 'boolean' };
    case 'RADIO':
    case 'SELECT':
      return { type: 'string', enum: codes };
    case 'CHECKBOXES':
      return { type: 'array', uniqueItems: true, minItems: 1, items: { type: 'string', enum: codes } };
    default:
      return { type: 'string', ...(required && { pattern: '\\S' }), maxLength: widget === 'TEXTAREA' ? 500 : 100 };
  }
}

/** The words for what can be wrong with an answer, unless somebody wrote better ones. */
export function defaultMessage(keyword: string, ui: Pick<FieldUi, 'label' | 'widget'>, schema: JsonSchema): LocalisedText {
  const { zh, en } = ui.label;
  const ask = choosing.has(ui.widget)
    ? { zh: `请选择“${zh}”`, en: `Choose an answer to “${en}”` }
    : { zh: `请填写“${zh}”`, en: `Fill in “${en}”` };
  switch (keyword) {
    case 'maxLength':
      return { zh: `最多写 ${String(schema.maxLength)} 个字`, en: `Use at most ${String(schema.maxLength)} characters` };
    case 'minimum':
      return { zh: `不能小于 ${String(schema.minimum)}`, en: `It cannot be below ${String(schema.minimum)}` };
    case 'maximum':
      return { zh: '数字太大，请再看一遍', en: 'The number is too large; check it' };
    case 'type':
      return { zh: '请填写整数', en: 'Enter a whole number' };
    case 'format':
      return { zh: '请填写完整的年、月、日', en: 'Enter the full date: year, month and day' };
    case 'past':
      return { zh: '日期不能晚于今天', en: 'The date cannot be in the future' };
    case 'uniqueItems':
      return { zh: '请重新勾选', en: 'Tick again' };
    default:
      return ask;
  }
}

/** How a new question is asked, its messages aside. */
export function uiOfNew({ widget, label, help, options = [], unit }: NewField): FieldUi {
  const helps = options.flatMap((option) => (option.help ? [[option.code, option.help] as const] : []));
  return {
    label,
    widget,
    ...(help && { help }),
    ...(widget === 'TEXTAREA' && { wide: true }),
    ...(widget === 'DATE' && { range: 'ANY' as const }),
    ...(widget === 'YES_NO' && { options: { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } } }),
    ...(options.length > 0 && { options: Object.fromEntries(options.map(({ code, text }) => [code, text])) }),
    ...(helps.length > 0 && { optionHelp: Object.fromEntries(helps) }),
    ...(widget === 'MONEY' ? { unit: { zh: '元', en: 'yuan' } } : unit && { unit }),
  };
}
