import { fieldView, formOutline, uiAt } from '@onething/policy/form-editing';
import type { FieldPath, ShownWhen } from '@onething/policy/form-editing';
import type { FactKinds, FieldUi, FormDefinition, LocalisedText } from '@onething/policy/labels';
import { circumstanceLabel } from '@onething/policy/labels';
import { withValueAt } from '@onething/portal-kit/answers';
import type { Answers } from '@onething/portal-kit/answers';

/** Somebody invented who fills in the form of the preview. `states`: what the father and the mother are. */
export interface Persona {
  id: string;
  label: LocalisedText;
  states?: { father: string; mother: string };
}

const pairs: [string, string][] = [
  ['SERVING_SENTENCE', 'OUT_OF_CONTACT'],
  ['DEAD', 'SERIOUS_ILLNESS'],
  ['SEVERE_DISABILITY', 'SEVERE_DISABILITY'],
  ['DEAD', 'DEAD'],
];

const kindsOf = (form: FormDefinition, person: string): FactKinds | undefined =>
  form.facts.find((mapping): mapping is FactKinds => 'as' in mapping && mapping.fact === `${person}.circumstances`);

function optionOf(mapping: FactKinds | undefined, kind: string): string | undefined {
  return Object.entries(mapping?.kinds ?? {}).find(([, target]) => (typeof target === 'string' ? target : target.kind) === kind)?.[0];
}

/** Who can fill in a form: nobody, and the pairs of parents its options know. */
export function personasOf(form: FormDefinition): Persona[] {
  const [father, mother] = [kindsOf(form, 'father'), kindsOf(form, 'mother')];
  const known = pairs.filter(([one, other]) => optionOf(father, one) && optionOf(mother, other));
  return [
    { id: 'blank', label: { zh: '空白表', en: 'Nothing filled in' } },
    ...known.map(([one, other]) => {
      const [first, second] = [circumstanceLabel(one), circumstanceLabel(other)];
      return {
        id: `${one} ${other}`,
        label: { zh: `父${first.zh}，母${second.zh}`, en: `Father: ${first.en}; mother: ${second.en}` },
        states: { father: one, mother: other },
      };
    }),
    ...(known.length === 0 ? [{ id: 'filled', label: { zh: '填好的示例', en: 'Filled in as a sample' } }] : []),
  ];
}

const names: Record<string, string> = { father: '王建国', mother: '刘芳', child: '王小雨', guardians: '王德福', payment: '王德福' };

function textFor(path: FieldPath, format: unknown): string {
  const name = path.split('/').at(-1) ?? '';
  if (format === 'resident-id') return '370112201503120123';
  if (format === 'cn-mobile' || /phone/i.test(name)) return '13800000000';
  if (/accountNumber/.test(name)) return '6222021602000000000';
  if (name.endsWith('bank')) return '示例银行洪家楼支行';
  if (/address/i.test(name)) return '花园路12号3单元501室';
  if (/ethnicity/.test(name)) return '汉族';
  if (/^(name|payee|accountHolder|guardian\w*)$/i.test(name))
    return names[path.split('/').at(-2) ?? ''] ?? names[path.split('/')[0] ?? ''] ?? '王德福';
  return '示例';
}

function valueFor(path: FieldPath, ui: FieldUi, schema: Record<string, unknown>): unknown {
  const [first] = Object.keys(ui.options ?? {});
  switch (ui.widget) {
    case 'RADIO':
    case 'SELECT':
      return schema.type === 'integer' ? Number(first) : first;
    case 'CHECKBOXES':
      return first === undefined ? undefined : [first];
    case 'YES_NO':
      return true;
    case 'NUMBER':
      return /month/i.test(path) ? 14 : 2;
    case 'MONEY':
      return 120_000;
    case 'DATE':
      return /born/i.test(path) ? '2015-03-12' : '2026-01-15';
    case 'REGION':
      return '370112002';
    case 'TEXT':
    case 'TEXTAREA':
      return textFor(path, schema.format);
    default:
      return undefined;
  }
}

const pointerOf = (path: FieldPath): string => `/${path.replaceAll('[]', '0')}`;

function valueAtPath(answers: unknown, path: FieldPath): unknown {
  return path.split('/').reduce<unknown>((value, step) => {
    const key = step === '[]' ? '0' : step;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }, answers);
}

/** Whether the answers given let a field be asked. */
export function isShown(when: readonly ShownWhen[], answers: unknown): boolean {
  return when.every(({ field, values, negated }) => {
    const value = valueAtPath(answers, field);
    const met = Array.isArray(value) ? value.some((entry) => values.includes(entry as string)) : values.includes(value as string);
    return negated ? !met : met;
  });
}

/** The answers a persona gives; conditions are met in the order of the page. */
export function sampleAnswers(form: FormDefinition, persona: Persona): Answers {
  if (persona.id === 'blank') return {};
  let answers: Answers = {};
  for (const [person, kind] of Object.entries(persona.states ?? {})) {
    const mapping = kindsOf(form, person);
    const option = optionOf(mapping, kind);
    if (mapping && option) answers = withValueAt(answers, `${mapping.from}/${mapping.states ?? 'states'}`, [option]);
  }
  // Twice: a field may hang on one that is asked after it.
  for (let pass = 0; pass < 2; pass += 1) {
    for (const { path, ui } of formOutline(form)) {
      const view = fieldView(form, path);
      if (!view || valueAtPath(answers, path) !== undefined || !isShown(view.shownWhen, answers)) continue;
      const value = valueFor(path, ui, view.schema);
      if (value !== undefined) answers = withValueAt(answers, pointerOf(path), value);
    }
  }
  return answers;
}

/** The section a field stands in. */
export const sectionOf = (path: FieldPath): string => path.split('/')[0] ?? path;

/** Where a field stands, in the words of the page: 父母的情况 › 父亲 › 服刑在押. */
export function trailOf(form: FormDefinition, path: FieldPath): LocalisedText[] {
  const steps = path.split('/').slice(0, -1);
  return steps.flatMap((_, index) => {
    const ui = uiAt(form, steps.slice(0, index + 1).join('/'));
    return ui && steps[index] !== 'details' && steps[index] !== '[]' ? [ui.label] : [];
  });
}
