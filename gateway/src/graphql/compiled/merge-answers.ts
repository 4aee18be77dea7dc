/** An object of an answer. */
export type AnswerObject = Record<string, unknown>;

/** True for an object that is no list. */
export function isAnswerObject(value: unknown): value is AnswerObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name the object would only have from its prototype is made its own before it is written to. */
function own(target: AnswerObject, key: string): void {
  if (key in target && !Object.hasOwn(target, key))
    Object.defineProperty(target, key, { configurable: true, enumerable: true, writable: true, value: undefined });
}

function mergeLists(target: unknown[], source: unknown[]): void {
  for (const [index, value] of source.entries()) {
    const present = target[index];
    if (isAnswerObject(present) && isAnswerObject(value)) mergeAnswers(present, value);
    else target[index] = value;
  }
}

/** Lays what a subgraph answered about an object into what is there of it: objects and lists of equal length grow together, all else is replaced. */
export function mergeAnswers(target: AnswerObject, source: AnswerObject | null | undefined): void {
  if (!source) return;
  for (const key of Object.keys(source)) {
    own(target, key);
    const present = target[key];
    const value = source[key];
    if (typeof present === 'object' && present !== null && isAnswerObject(value)) mergeAnswers(present as AnswerObject, value);
    else if (Array.isArray(present) && Array.isArray(value) && present.length === value.length) mergeLists(present, value);
    else target[key] = value;
  }
}

/** A copy that shares nothing with the original. */
export function copyOfAnswer<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element: unknown) => copyOfAnswer(element)) as Value;
  const copy: AnswerObject = {};
  mergeAnswers(copy, Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOfAnswer(part as unknown)])));
  return copy as Value;
}
