import { checkResidentId } from '@onething/policy';
import type { FieldUi, FormDefinition, LocalisedText } from '@onething/policy';
import type { OpenEvidence } from '../case/case-file.ts';
import type { ChildrenContext } from '../children-context.ts';
import { segmentsOf } from '../form/json-pointer.ts';
import { sharedValues } from './shared-values.ts';

/** Values known before anything is typed, laid out as form data, and where each comes from. */
export interface Prefill {
  values: Record<string, unknown>;
  sources: { pointer: string; source: LocalisedText }[];
  /** Agencies have not answered everything yet: asking again a few seconds later may bring more. */
  awaited: boolean;
}

const fromSignIn: LocalisedText = { zh: '来自登录信息', en: 'from your sign-in' };

/**
 * What sign-in proved about the caller, wherever the form says it may come from, and what agencies answered about them. The applicant sees it and
 * may correct it.
 */
export function prefillOf(context: ChildrenContext, form: FormDefinition, ownData: readonly OpenEvidence[] = []): Prefill {
  const { person } = context.caller;
  const prefill: Prefill = { values: {}, sources: [], awaited: ownData.some(({ state }) => state === 'AWAITED') };
  if (!person) return prefill;
  const known: Record<string, string | undefined> = { name: person.name, residentId: person.residentId, phone: person.phone };
  const check = person.residentId ? checkResidentId(person.residentId) : undefined;
  const visit = (ui: FieldUi, path: string[]): void => {
    if (ui.prefill?.source === 'SIGN_IN') lay(prefill, path, known[ui.prefill.value]);
    if (ui.prefill?.source === 'RESIDENT_ID' && check?.ok && isOfSignedInPerson(ui.prefill.of, path, form))
      lay(prefill, path, check[ui.prefill.value]);
    for (const name of ui.order ?? Object.keys(ui.fields ?? {})) visit(ui.fields?.[name] as FieldUi, [...path, name]);
    if (ui.item) visit(ui.item, [...path, '0']);
  };
  for (const step of form.steps) if (form.ui[step.id]) visit(form.ui[step.id] as FieldUi, [step.id]);
  for (const { pointer, value, source } of sharedValues(form, ownData)) lay(prefill, segmentsOf(pointer), value, source);
  return prefill;
}

/** Whether the resident ID a field is derived from is itself taken from sign-in. */
function isOfSignedInPerson(of: string, path: readonly string[], form: FormDefinition): boolean {
  const pointer = of.startsWith('@/') ? [...path.slice(0, -1), ...of.slice(2).split('/')] : of.slice(1).split('/');
  const [step = '', ...rest] = pointer;
  const ui = rest.reduce<FieldUi | undefined>(
    (field, name) => field?.fields?.[name] ?? (field?.item && /^\d+$/.test(name) ? field.item : undefined),
    form.ui[step],
  );
  return ui?.prefill?.source === 'SIGN_IN';
}

function lay(prefill: Prefill, path: readonly string[], value: unknown, source: LocalisedText = fromSignIn): void {
  if (value === undefined || value === '') return;
  let target = prefill.values as Record<string, unknown> | unknown[];
  path.forEach((segment, index) => {
    const key = Array.isArray(target) ? Number(segment) : segment;
    const slots = target as Record<string | number, unknown>;
    if (index === path.length - 1) slots[key] = value;
    else target = (slots[key] ??= path[index + 1] === '0' ? [] : {}) as Record<string, unknown> | unknown[];
  });
  prefill.sources.push({ pointer: `/${path.join('/')}`, source });
}
