import { codeOfFolder } from '../loading/pack-files.ts';
import { chainOf, type CheckedLayer } from './layer-vocabulary.ts';
import type { LocatedFile } from './located-file.ts';
import type { PackProblem } from './pack-problem.ts';

/** A layer is named after its code and takes effect after those it inherits from. */
export function checkLayer(layer: CheckedLayer, layers: readonly CheckedLayer[], files: readonly LocatedFile[]): PackProblem[] {
  const place = files.find(({ file }) => file.kind === 'jurisdiction');
  const description = layer.content.jurisdiction;
  const [first] = files;
  if (!place || !description) {
    return first ? [first.problem([], 'The directory has no jurisdiction.yaml', 'Add one: code, name, kind and release')] : [];
  }
  const problems: PackProblem[] = [];
  if (description.code !== codeOfFolder(layer.folder)) {
    problems.push(
      place.problem(
        ['code'],
        `The directory is not named after ${description.code}`,
        `Write ${codeOfFolder(layer.folder)} or rename the directory`,
      ),
    );
  }
  const { effectiveFrom } = description.release;
  for (const above of chainOf(layer, layers).slice(0, -1)) {
    const from = above.content.jurisdiction?.release.effectiveFrom;
    if (from !== undefined && from > effectiveFrom) {
      problems.push(
        place.problem(
          ['release', 'effectiveFrom'],
          `Takes effect before ${above.folder || 'the country'}, whose definitions it needs`,
          `Begin on ${from} or later`,
        ),
      );
    }
  }
  return problems;
}
