import type { FormDefinition } from '../form-types.ts';
import type { LocalisedText } from '../vocabulary.ts';
import { uiAt } from './field-view.ts';
import type { FormProblem, FormProblemCode } from './form-problem.ts';
import type { FieldPath } from './schema-branches.ts';

/** `{name}`: the field; `{other}`: the other field; `{option}`: the option. */
const texts: Readonly<Record<FormProblemCode, LocalisedText>> = {
  MALFORMED: { zh: '不是一张完整的表单', en: 'This is no whole form' },
  TEXT_MISSING: { zh: '“{name}”缺少中文或英文', en: '“{name}” lacks Chinese or English' },
  NOT_ASKED: { zh: '“{name}”在数据中有，表单没有问', en: '“{name}” stands in the data and is not asked' },
  NOT_IN_SCHEMA: { zh: '“{name}”没有数据定义', en: '“{name}” has no definition of its data' },
  OPTIONS_DIFFER: { zh: '“{name}”的选项与数据不一致', en: 'The options of “{name}” differ from its data' },
  ORDER_DIFFERS: { zh: '“{name}”中的字段顺序不完整', en: 'The order of “{name}” is not complete' },
  MESSAGE_MISSING: { zh: '“{name}”缺少填错时的提示', en: '“{name}” lacks words for a wrong answer' },
  SECTIONS_DIFFER: { zh: '分节“{name}”与数据不一致', en: 'The section “{name}” differs from the data' },
  SECTION_EMPTY: { zh: '分节“{name}”还没有字段', en: 'The section “{name}” has no field yet' },
  CONDITION_FIELD_MISSING: {
    zh: '“{name}”何时显示要看“{other}”，而表单没有这一项',
    en: '“{name}” is asked depending on “{other}”, which the form does not ask',
  },
  CONDITION_OPTION_MISSING: {
    zh: '“{name}”在选“{option}”时显示，而没有这个选项',
    en: '“{name}” is asked for “{option}”, which is no option',
  },
  CONDITION_CIRCULAR: {
    zh: '“{name}”和“{other}”互相等待，都不会显示',
    en: '“{name}” and “{other}” wait for each other and are never asked',
  },
  CONDITION_UNREADABLE: { zh: '“{name}”的显示条件无法识别', en: 'When “{name}” is asked cannot be read' },
  FACT_UNKNOWN: { zh: '“{name}”填入的事实不存在', en: '“{name}” tells a fact nobody knows' },
  FACT_FIELD_MISSING: { zh: '有事实要从“{name}”读取，而表单没有这一项', en: 'A fact is read from “{name}”, which the form does not ask' },
  FACT_OPTION_MISSING: {
    zh: '“{name}”的选项“{option}”没有说明填入什么',
    en: 'The option “{option}” of “{name}” does not say what it tells',
  },
  PREFILL_FIELD_MISSING: {
    zh: '有字段由“{name}”预填，而表单没有这一项',
    en: 'A field is filled from “{name}”, which the form does not ask',
  },
  CONSISTENCY_FIELD_MISSING: {
    zh: '身份证核对要用“{name}”，而表单没有这一项',
    en: 'The ID check reads “{name}”, which the form does not ask',
  },
  PRINT_FIELD_MISSING: { zh: 'A4 表上印“{name}”，而表单没有这一项', en: 'The A4 form prints “{name}”, which the form does not ask' },
  PRINT_OPTION_MISSING: {
    zh: 'A4 表上有选项“{option}”，而“{name}”没有',
    en: 'The A4 form has a box for “{option}”, which “{name}” does not offer',
  },
  PRINT_TORN: { zh: 'A4 表的表格不完整', en: 'The table of the A4 form is torn' },
  PRINT_FULL: { zh: 'A4 表放不下', en: 'The A4 form is too full' },
  UNPROTECTED: { zh: '“{name}”是敏感信息，须加密保存', en: '“{name}” is sensitive and must be stored encrypted' },
};

/** The question of a field, or the words of one of its options; of one that is not asked its name in the data. */
export function fieldName(form: Pick<FormDefinition, 'ui'>, path: FieldPath, option?: string): LocalisedText {
  const ui = uiAt(form, path);
  const last = option ?? path.split('/').at(-1) ?? '';
  return (option === undefined ? ui?.label : ui?.options?.[option]) ?? { zh: last, en: last };
}

/** A mistake of a form in words. `before`: the form as it was, for the names of what is gone. */
export function formProblemText(
  form: FormDefinition,
  { code, path, other, option }: FormProblem,
  before: FormDefinition = form,
): LocalisedText {
  const named = (field: FieldPath, of?: string): LocalisedText => {
    const from = uiAt(form, field) && (of === undefined || uiAt(form, field)?.options?.[of]) ? form : before;
    return fieldName(from, field, of);
  };
  const names = {
    name: named(path),
    other: named(other ?? path),
    option: option === undefined ? named(path) : named(other ?? path, option),
  };
  const say = (side: 'zh' | 'en'): string =>
    texts[code][side].replaceAll(/\{(name|other|option)\}/g, (_, key: keyof typeof names) => names[key][side]);
  return { zh: say('zh'), en: say('en') };
}
