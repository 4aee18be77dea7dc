import type { FieldUi, FormDefinition } from '../form-types.ts';
import { formError, type FormProblem } from './form-problem.ts';
import { type Branch, branchesAt, type FieldPath, ownerOf, record, type ShownWhen, within } from './schema-branches.ts';

const GROUPED = ['GROUP', 'LIST'];

/** The objects of a form: itself, groups, and the items of lists. */
const objectPaths = (fields: ReadonlyMap<FieldPath, FieldUi>): FieldPath[] => [
  '',
  ...[...fields].flatMap(([path, { widget, item }]) => (GROUPED.includes(widget) ? [path, ...(item ? [`${path}/[]`] : [])] : [])),
];

/** The fields a branch asks or demands. */
function touched({ schema }: Branch, at: FieldPath): FieldPath[] {
  const names = [...Object.keys(record(schema.properties)), ...(Array.isArray(schema.required) ? (schema.required as string[]) : [])];
  return [...new Set(names)].map((name) => (at === '' ? name : `${at}/${name}`));
}

function ofCondition(path: FieldPath, { field, values }: ShownWhen, fields: ReadonlyMap<FieldPath, FieldUi>): FormProblem[] {
  const asked = fields.get(field);
  if (!asked) return [formError('CONDITION_FIELD_MISSING', path, { other: field })];
  if (!asked.options) return [];
  const gone = values.filter((value) => !Object.hasOwn(asked.options ?? {}, String(value)));
  return gone.map((value) => formError('CONDITION_OPTION_MISSING', path, { other: field, option: String(value) }));
}

/** Which fields each field waits for before it is asked. */
function waits(form: FormDefinition, paths: readonly FieldPath[]): Map<FieldPath, Set<FieldPath>> {
  const waiting = new Map<FieldPath, Set<FieldPath>>();
  const first = new Set<FieldPath>();
  for (const at of paths) {
    for (const branch of branchesAt(form, at)) {
      for (const name of Object.keys(record(branch.schema.properties))) {
        const path = at === '' ? name : `${at}/${name}`;
        // Only the place that asks a field first makes it wait; later ones ask more of it.
        if (first.has(path)) continue;
        first.add(path);
        waiting.set(path, new Set(branch.when.map(({ field }) => field).filter((field) => field === path || !within(field, path))));
      }
    }
  }
  return waiting;
}

/** The way back to a field over those it waits for; undefined: there is none. */
function circleOf(start: FieldPath, waiting: ReadonlyMap<FieldPath, ReadonlySet<FieldPath>>): FieldPath | undefined {
  const seen = new Set<FieldPath>();
  const next = [...(waiting.get(start) ?? [])].map((field) => ({ field, by: field }));
  while (next.length > 0) {
    const { field, by } = next.pop() as { field: FieldPath; by: FieldPath };
    if (field === start) return by;
    if (seen.has(field)) continue;
    seen.add(field);
    for (const further of waiting.get(field) ?? []) next.push({ field: further, by });
  }
  return undefined;
}

/** Conditions that name a field or option the form does not ask, that wait for themselves in a circle, or of a shape nobody can read. */
export function brokenConditions(form: FormDefinition, fields: ReadonlyMap<FieldPath, FieldUi>): FormProblem[] {
  const paths = objectPaths(fields);
  const found = paths.flatMap((at) =>
    branchesAt(form, at).flatMap((branch) => {
      const own = touched(branch, at);
      const near = expandedHere(branch, at);
      return own.flatMap((path) => [
        ...near.filter((condition) => condition.field !== path).flatMap((condition) => ofCondition(path, condition, fields)),
        ...(branch.unread ? [formError('CONDITION_UNREADABLE', path)] : []),
      ]);
    }),
  );
  const waiting = waits(form, paths);
  const circles = [...waiting.keys()].flatMap((path) => {
    const by = circleOf(path, waiting);
    return by === undefined ? [] : [formError('CONDITION_CIRCULAR', path, { other: by })];
  });
  const all = [...found, ...circles];
  return [...new Map(all.map((problem) => [`${problem.code} ${problem.path} ${problem.other} ${problem.option}`, problem])).values()];
}

/** The conditions on fields of this very object; those of objects above were looked at there. */
const expandedHere = ({ when }: Branch, at: FieldPath): ShownWhen[] => when.filter(({ field }) => ownerOf(field).owner === at);
