import type { FieldUi, FormDefinition } from '@onething/policy/labels';
import { valueAt } from '../form/json-pointer.ts';

/** Of the child's step, what is the household's: where it is registered and lives. */
const householdFields = ['registrationKind', 'registeredAt', 'registeredAddress', 'address'];
/** Steps about this child alone. What relief is drawn is asked again: it differs by child and changes the amount. */
const ownSteps = ['child', 'otherAssistance'];

/**
 * What an application tells of the family, laid into another form for another child: everything both forms ask, without the child's own answers,
 * photos, and an account that is the first child's own.
 */
export function familyAnswers(form: FormDefinition, answers: Record<string, unknown>): Record<string, unknown> {
  const copied: Record<string, unknown> = {};
  for (const { id } of form.steps) {
    const ui = form.ui[id];
    if (!ui) continue;
    const value = ownSteps.includes(id) ? (id === 'child' ? pick(answers['child'], householdFields) : undefined) : answers[id];
    const kept = askedBy(ui, value);
    if (kept !== undefined) copied[id] = kept;
  }
  return withoutChildsAccount(copied, valueAt(answers, '/child/name'));
}

/** The part of a value that the form asks for; undefined where that is nothing. */
function askedBy(ui: FieldUi, value: unknown): unknown {
  if (value === undefined || value === null || ui.widget === 'MATERIAL') return undefined;
  if (ui.item) return Array.isArray(value) ? value.map((entry) => askedBy(ui.item as FieldUi, entry) ?? {}) : undefined;
  if (!ui.fields) return value;
  if (typeof value !== 'object') return undefined;
  const entries = Object.entries(value).flatMap(([name, each]): [string, unknown][] => {
    const field = ui.fields?.[name];
    // The tick "nobody knows this parent" has no field of its own in every form, but says something about both children.
    const kept = field ? askedBy(field, each) : name === 'unknown' ? each : undefined;
    return kept === undefined ? [] : [[name, kept]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function pick(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));
}

function withoutChildsAccount(copied: Record<string, unknown>, childName: unknown): Record<string, unknown> {
  const payment = copied['payment'];
  if (typeof payment !== 'object' || payment === null || typeof childName !== 'string') return copied;
  if (valueAt(payment, '/accountHolder') !== childName && valueAt(payment, '/payee') !== childName) return copied;
  const {
    accountHolder: _holder,
    accountNumber: _number,
    payee: _payee,
    payeeRelation: _relation,
    ...rest
  } = payment as Record<string, unknown>;
  return { ...copied, payment: rest };
}

/**
 * The same child's answers, laid into the form of another place: everything both forms ask. Where the child is registered is the new place; its
 * address there nobody knows yet.
 */
export function sameChildAnswers(form: FormDefinition, answers: Record<string, unknown>, registeredAt: string): Record<string, unknown> {
  const copied: Record<string, unknown> = {};
  for (const { id } of form.steps) {
    const ui = form.ui[id];
    const kept = ui ? askedBy(ui, answers[id]) : undefined;
    if (kept !== undefined) copied[id] = kept;
  }
  const child = copied['child'];
  if (typeof child !== 'object' || child === null) return copied;
  const { registeredAddress: _address, ...rest } = child as Record<string, unknown>;
  return { ...copied, child: { ...rest, registeredAt } };
}
