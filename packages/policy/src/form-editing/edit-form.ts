import type { FormDefinition } from '../form-types.ts';
import { addField, addSection } from './edits/add.ts';
import { addOption, moveOption, removeOption, setOption } from './edits/edit-options.ts';
import { move } from './edits/move.ts';
import { printField } from './edits/print-field.ts';
import { remove } from './edits/remove.ts';
import { restore } from './edits/restore.ts';
import { feedFact, setPrefill, setRequired, setTexts } from './edits/set-field.ts';
import { showWhen } from './edits/show-when.ts';
import { EditRefused, type FormEdit, type FormRefusal } from './form-edit.ts';
import type { FormProblem } from './form-problem.ts';
import { formProblems } from './form-problems.ts';
import { lostFacts, type RuleField } from './rule-fields.ts';
import type { FieldPath } from './schema-branches.ts';

export type FormEditResult = { ok: true; form: FormDefinition } | { ok: false; refusal: FormRefusal };

type Apply = { [Kind in FormEdit['kind']]: (form: FormDefinition, edit: Extract<FormEdit, { kind: Kind }>) => void };

const apply: Apply = {
  ADD_SECTION: addSection,
  ADD_FIELD: addField,
  REMOVE: (form, { path }) => remove(form, path),
  RESTORE: (form, { path, from }) => restore(form, path, from as FormDefinition),
  MOVE: move,
  SET_TEXTS: setTexts,
  SET_REQUIRED: setRequired,
  SHOW_WHEN: showWhen,
  ADD_OPTION: addOption,
  SET_OPTION: setOption,
  MOVE_OPTION: moveOption,
  REMOVE_OPTION: removeOption,
  FEED_FACT: feedFact,
  SET_PREFILL: setPrefill,
  PRINT: printField,
};

/** The field an edit is about. */
export function pathOfEdit(edit: FormEdit): FieldPath {
  if (edit.kind === 'ADD_SECTION') return edit.name;
  return edit.kind === 'ADD_FIELD' ? `${edit.into}/${edit.name}` : edit.path;
}

const nameOf = ({ code, path, other, option, fact, keyword }: FormProblem): string => [code, path, other, option, fact, keyword].join(' ');

/** Mistakes a changed form has and the form did not have. */
export function newProblems(before: FormDefinition, after: FormDefinition): FormProblem[] {
  const known = new Set(formProblems(before).map(nameOf));
  return formProblems(after).filter((problem) => problem.severity === 'ERROR' && !known.has(nameOf(problem)));
}

/**
 * The form with one change, or why it cannot be made. The form given is never changed, and the answer has no mistake it did not have.
 * `ruleFields`: what the rules read of this form; a change after which they could not is refused with their names.
 */
export function editForm(form: FormDefinition, edit: FormEdit, ruleFields: readonly RuleField[] = []): FormEditResult {
  const path = pathOfEdit(edit);
  // A copy without shared parts: what stands twice in it may change once.
  const changed = JSON.parse(JSON.stringify(form)) as FormDefinition;
  try {
    (apply[edit.kind] as (form: FormDefinition, edit: FormEdit) => void)(changed, edit);
  } catch (error) {
    if (error instanceof EditRefused) return { ok: false, refusal: { code: error.code, path: error.path } };
    throw error;
  }
  const lost = lostFacts(ruleFields, changed);
  const alreadyLost = new Set(lostFacts(ruleFields, form).map(({ fact }) => fact));
  const lostNow = lost.filter(({ fact }) => !alreadyLost.has(fact));
  if (lostNow.length > 0) return { ok: false, refusal: { code: 'RULES_NEED_FIELD', path, lost: lostNow } };
  const problems = newProblems(form, changed);
  return problems.length > 0 ? { ok: false, refusal: { code: 'FORM_WOULD_BREAK', path, problems } } : { ok: true, form: changed };
}
