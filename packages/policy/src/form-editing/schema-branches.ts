import type { FormDefinition, JsonSchema } from '../form-types.ts';

/** Where a field stands: property names joined by `/`; `[]` for the items of a list. */
export type FieldPath = string;

/** A condition on another answer: it is one of the values, or none of them (`negated`). A list of ticks: it contains one. */
export interface ShownWhen {
  field: FieldPath;
  values: (string | number | boolean)[];
  negated?: true;
}

/** A schema of an object, and on what it hangs that it applies. `unread`: a condition of a shape nobody writes here. */
export interface Branch {
  schema: JsonSchema;
  when: ShownWhen[];
  unread?: true;
}

/** A property as one branch declares it. */
export interface Place extends Branch {
  name: string;
}

/** An object of a schema; anything else is an empty one. */
export const record = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonSchema) : {};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const join = (at: FieldPath, name: string): FieldPath => (at === '' ? name : `${at}/${name}`);

function valuesOf(test: JsonSchema): { values: unknown[]; negated?: true } | undefined {
  if ('const' in test) return { values: [test.const] };
  if (Array.isArray(test.enum)) return { values: test.enum };
  if ('contains' in test) return valuesOf(record(test.contains));
  const not = 'not' in test ? valuesOf(record(test.not)) : undefined;
  return not && { ...not, negated: true };
}

/** What an `if` asks, or undefined where it asks in a way nobody writes here. */
function conditionsOf(test: JsonSchema, at: FieldPath): ShownWhen[] | undefined {
  const asked: ShownWhen[] = [];
  const required = listOf(test.required);
  for (const [name, inner] of Object.entries(record(test.properties))) {
    const read = valuesOf(record(inner));
    if (!read) return undefined;
    const values = read.values as ShownWhen['values'];
    // `unknown: { enum: [false] }` that may be missing is how a tick is read as not set.
    const unticked = !required.includes(name) && values.length === 1 && values[0] === false;
    if (unticked) asked.push({ field: join(at, name), values: [true], negated: true });
    else asked.push({ field: join(at, name), values, ...(read.negated && { negated: true as const }) });
  }
  return asked.length > 0 ? asked : undefined;
}

/** The opposite of one condition; of several it cannot be said in one list. */
function opposite(asked: ShownWhen[] | undefined): ShownWhen[] | undefined {
  const [only, ...others] = asked ?? [];
  if (!only || others.length > 0) return undefined;
  const { field, values } = only;
  return [only.negated ? { field, values } : { field, values, negated: true }];
}

/** The branches that may apply to an object: the schema itself first, then whatever follows from a condition. */
export function expand(schema: JsonSchema, at: FieldPath, from: Omit<Branch, 'schema'> = { when: [] }): Branch[] {
  const branches: Branch[] = [{ ...from, schema }];
  for (const part of [schema, ...listOf(schema.allOf).map(record)]) {
    if (!('if' in part)) {
      if (part !== schema) branches.push(...expand(part, at, from));
      continue;
    }
    const asked = conditionsOf(record(part.if), at);
    for (const [branch, when] of [[part.then, asked] as const, [part.else, opposite(asked)] as const]) {
      if (branch === undefined) continue;
      const hangs = { when: [...from.when, ...(when ?? [])], ...((from.unread ?? !when) && { unread: true as const }) };
      branches.push(...expand(record(branch), at, hangs));
    }
  }
  return branches;
}

/** What a reference stands for. With `open` it is copied in, so that a change of one place leaves the others alone. */
function childOf(owner: JsonSchema, key: string, root: JsonSchema, open: boolean): JsonSchema | undefined {
  const child = owner[key];
  if (child === undefined) return undefined;
  const reference = record(child).$ref;
  if (typeof reference !== 'string') return record(child);
  const meant = record(record(root.$defs)[reference.replace('#/$defs/', '')]);
  if (!open) return meant;
  const copy = structuredClone(meant);
  owner[key] = copy;
  return copy;
}

/** All branches of the object at a path; the empty path is the whole form. `open`: they may be written to. */
export function branchesAt({ schema: root }: Pick<FormDefinition, 'schema'>, path: FieldPath, open = false): Branch[] {
  let branches = expand(root, '');
  let at = '';
  for (const step of path === '' ? [] : path.split('/')) {
    at = join(at, step);
    branches = branches.flatMap(({ schema, when, unread }) => {
      const child = step === '[]' ? childOf(schema, 'items', root, open) : childOf(record(schema.properties), step, root, open);
      return child === undefined ? [] : expand(child, at, { when, ...(unread && { unread }) });
    });
  }
  return branches;
}

/** The object a field is a property of, and the property's name. */
export function ownerOf(path: FieldPath): { owner: FieldPath; name: string } {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? { owner: '', name: path } : { owner: path.slice(0, cut), name: path.slice(cut + 1) };
}

/** Every branch that says something of a field; the first is the one that asks it. `open`: they may be written to. */
export function placesOf(form: Pick<FormDefinition, 'schema'>, path: FieldPath, open = false): Place[] {
  const { owner, name } = ownerOf(path);
  return branchesAt(form, owner, open).flatMap((branch) => (name in record(branch.schema.properties) ? [{ ...branch, name }] : []));
}

/** The schema of a field in one of its places; a reference is followed, and with `open` copied in. */
export function schemaOf({ schema: root }: Pick<FormDefinition, 'schema'>, place: Place, open = false): JsonSchema {
  return childOf(record(place.schema.properties), place.name, root, open) ?? {};
}

/** Whether a path is the other one, or within it. */
export const within = (path: FieldPath, other: FieldPath): boolean => path === other || path.startsWith(`${other}/`);
