/** The values of a pattern's `:parameters`. `code` takes jurisdiction codes (6, 9 or 12 digits) only. */
export type RouteParameters = Record<string, string>;

const jurisdictionCode = /^(\d{6}|\d{9}|\d{12})$/;

/** Whether a path follows a pattern like `/:code/applications/:caseId` or `/workbench/*`. A trailing `/*` takes any rest, also none. */
export function matchRoute(pattern: string, path: string): RouteParameters | undefined {
  const open = pattern.endsWith('/*');
  const wanted = segments(open ? pattern.slice(0, -2) : pattern);
  const given = segments(path);
  if (given.length < wanted.length || (!open && given.length > wanted.length)) return undefined;
  const parameters: RouteParameters = {};
  for (const [index, name] of wanted.entries()) {
    const value = given[index]!;
    if (!name.startsWith(':')) {
      if (name !== value) return undefined;
      continue;
    }
    if (name === ':code' && !jurisdictionCode.test(value)) return undefined;
    parameters[name.slice(1)] = decodeURIComponent(value);
  }
  return parameters;
}

/** The jurisdiction a path speaks of: its first segment, when that is a code. */
export function codeOfPath(path: string): string | undefined {
  const first = segments(path)[0];
  return first && jurisdictionCode.test(first) ? first : undefined;
}

function segments(path: string): string[] {
  return path.split('/').filter(Boolean);
}
