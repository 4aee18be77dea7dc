/** Way to a place of the answer; `@` stands for every element of a list. */
export type AnswerPath = readonly (string | number)[];

/** Everything that stands at a path: one thing, or a flat list of them when the path leads through lists. */
export function valuesAt(value: unknown, path: AnswerPath, from = 0): unknown {
  if (from === path.length || value === undefined || value === null) return value;
  const step = path[from];
  if (step === '@') return (value as unknown[]).flatMap((element) => valuesAt(element, path, from + 1));
  if (typeof step !== 'string' || Array.isArray(value)) throw new Error('The plan leads through something else than is there');
  return Object.hasOwn(value, step) ? valuesAt((value as Record<string, unknown>)[step], path, from + 1) : undefined;
}

/** The path of every single thing at a path, in order, with numbers in place of `@`. Things that are not there have none. */
export function pathsTo(value: unknown, path: AnswerPath): AnswerPath[] {
  const found: AnswerPath[] = [];
  const visit = (present: unknown, from: number, way: (string | number)[]): void => {
    if (present === null || present === undefined) return;
    const step = path[from];
    if (step === undefined) found.push(way);
    else if (Array.isArray(present)) {
      for (const [index, element] of present.entries()) visit(element, step === '@' ? from + 1 : from, [...way, index]);
    } else if (Object.hasOwn(present, step)) visit((present as Record<string, unknown>)[step], from + 1, [...way, step]);
  };
  visit(value, 0, []);
  return found;
}
