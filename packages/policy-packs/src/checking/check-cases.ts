import type { LocatedFile } from './located-file.ts';
import type { PackProblem } from './pack-problem.ts';

/** Ids of cases are unique everywhere. */
export function checkCases(files: readonly LocatedFile[]): PackProblem[] {
  const seen = new Map<string, string>();
  return files
    .filter(({ file }) => file.kind === 'cases')
    .flatMap((located) => {
      const { cases = [] } = located.content as { cases?: { id?: string }[] };
      return cases.flatMap(({ id = '' }, index) => {
        const other = seen.get(id);
        seen.set(id, located.file.name);
        return other === undefined
          ? []
          : [located.problem(['cases', index, 'id'], `The case ${id} also stands in ${other}`, 'Give each case an id of its own')];
      });
    });
}
