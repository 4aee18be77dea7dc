import type { LayerContent, PolicyDocument, PrecheckFile, PrecheckQuestion } from '@onething/policy';
import { compilePolicy, wholeForm } from '@onething/policy';
import { loadPacks } from '../loading/load-packs.ts';
import { packFiles } from '../loading/pack-files.ts';
import { packFolder } from '../pack-folder.ts';
import { checkCases } from './check-cases.ts';
import { checkInteractions } from './check-interactions.ts';
import { checkLayer } from './check-layer.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkPolicyDocument } from './check-policy-document.ts';
import { checkPrecheck } from './check-precheck.ts';
import { checkRows } from './check-rows.ts';
import { checkSchema } from './check-schema.ts';
import { chainOf, type CheckedLayer, vocabularyOf } from './layer-vocabulary.ts';
import { type LocatedFile, locateFile } from './located-file.ts';
import type { PackProblem } from './pack-problem.ts';
import { tryPrecheck } from './try-precheck.ts';

interface LocatedLayer extends CheckedLayer {
  files: LocatedFile[];
}

function layerOf(folder: string, files: LocatedFile[]): LocatedLayer {
  const content: Record<string, unknown> = {};
  for (const { file, content: value } of files) {
    if (file.kind === 'jurisdiction' || file.kind === 'precheck') content[file.kind] = value;
    if (file.kind === 'policy' || file.kind === 'forms') {
      content[file.kind] = { ...(content[file.kind] as object | undefined), [file.key]: value };
    }
  }
  return { folder, files, content: content as LayerContent };
}

function checkUnknownFiles(files: readonly LocatedFile[]): PackProblem[] {
  return files
    .filter(({ file }) => file.kind === 'unknown')
    .map((located) => located.problem([], 'The file is no part of a pack', 'Put it into policy/, cases/, forms/, services/ or calendars/'));
}

/** A form that extends another is checked as the whole it becomes; mistakes are placed in its own file. */
function withWholeForms(files: readonly LocatedFile[]): LocatedFile[] {
  const forms = files.filter(({ file }) => file.kind === 'forms').map(({ file: { layer, key }, content }) => ({ layer, key, content }));
  return files.map((located) => {
    const own = forms.find(({ layer, key }) => located.file.kind === 'forms' && layer === located.file.layer && key === located.file.key);
    if (!own || located.broken.length > 0) return located;
    const whole = wholeForm(own, forms);
    if (whole !== undefined) return { ...located, content: whole };
    const problem = located.problem(
      ['extends'],
      'What the form extends does not exist here or above',
      'Name a form of this layer or one above it',
    );
    return { ...located, broken: [problem] };
  });
}

/** Names, clauses, dates, facts and operators of the rules of a layer. */
function checkRules(layer: LocatedLayer, layers: readonly LocatedLayer[]): PackProblem[] {
  const vocabulary = vocabularyOf(chainOf(layer, layers));
  return layer.files
    .filter(({ file }) => file.kind === 'policy')
    .flatMap((located) =>
      checkPolicyDocument(located.content as PolicyDocument, vocabulary).map(({ path, message, fix }) =>
        located.problem(path, message, fix),
      ),
    );
}

/** The questions of a layer's pre-check, together with those of the levels above. */
function checkQuestions(layer: LocatedLayer, layers: readonly LocatedLayer[]): PackProblem[] {
  const located = layer.files.find(({ file }) => file.kind === 'precheck');
  if (!located) return [];
  const chain = chainOf(layer, layers);
  const known = new Map<string, PrecheckQuestion>(chain.flatMap(({ content }) => Object.entries(content.precheck?.questions ?? {})));
  return checkPrecheck(located.content as PrecheckFile, known, vocabularyOf(chain)).map(({ path, message, fix }) =>
    located.problem(path, message, fix),
  );
}

/** The file that says something about the pre-check of a category: the layer's own, else the nearest above. */
function precheckOf(category: string, layer: LocatedLayer, layers: readonly LocatedLayer[]): LocatedFile | undefined {
  const above = layers.filter(({ folder }) => folder === '' || layer.folder === folder || layer.folder.startsWith(`${folder}/`));
  const files = above.toSorted((one, other) => other.folder.length - one.folder.length).flatMap(({ files: own }) => own);
  return files.find(({ file, content }) => file.kind === 'precheck' && category in ((content as PrecheckFile).categories ?? {}));
}

/** The days on which a layer or something above it changes; answers are tried on each. */
function daysOf(layer: LocatedLayer, layers: readonly LocatedLayer[]): string[] {
  const own = layer.content.jurisdiction?.release.effectiveFrom ?? '';
  const documents = chainOf(layer, layers).flatMap(({ content }) => Object.values(content.policy ?? {}));
  const dates = documents.flatMap(({ effectiveFrom, parameters = {} }) => [
    effectiveFrom,
    ...Object.values(parameters).flatMap(({ values }) => values.map(({ from }) => from)),
  ]);
  return [...new Set([own, ...dates.filter((date) => date > own)])].toSorted();
}

/** Tries the rules of every layer that has some with every combination of known facts. */
function tryRules(folder: string, layers: readonly LocatedLayer[]): PackProblem[] {
  const policy = compilePolicy(loadPacks(folder));
  return layers
    .filter(({ content }) => content.policy !== undefined && content.jurisdiction?.kind !== 'country')
    .flatMap((layer) => {
      const code = layer.content.jurisdiction?.code ?? '';
      const place = layer.files.find(({ file }) => file.kind === 'policy') ?? layer.files[0];
      const days = daysOf(layer, layers);
      const prechecks = tryPrecheck(policy, code, days.at(-1) ?? '').flatMap(({ category, message, fix }) => {
        const located = precheckOf(category, layer, layers);
        return located ? [located.problem(['categories', category], `${code}: ${message}`, fix)] : [];
      });
      const rules = days.flatMap((on) =>
        [...checkOutcomes(policy, code, on), ...checkRows(policy, code, on)].flatMap(({ category, message, fix }) => {
          const decided = layer.files.find(({ content }) => category in ((content as PolicyDocument).decisions ?? {}));
          const located = decided ?? place;
          return located ? [located.problem(decided ? ['decisions', category] : [], `${code} on ${on}: ${message}`, fix)] : [];
        }),
      );
      const interactions = days.flatMap((on) =>
        checkInteractions(policy, code, on).flatMap(({ parameter, message, fix }) => {
          const set = layer.files.find(({ content }) => parameter in ((content as PolicyDocument).parameters ?? {}));
          const located = set ?? place;
          return located ? [located.problem(set ? ['parameters', parameter] : [], `${code} on ${on}: ${message}`, fix)] : [];
        }),
      );
      return [...rules, ...interactions, ...prechecks];
    });
}

/** Everything that is wrong with the packs of a folder: file, line, column, what and what to write instead. */
export function checkPacks(folder: string = packFolder()): PackProblem[] {
  const files = withWholeForms(packFiles(folder).map(locateFile));
  const broken = [...files.flatMap((located) => located.broken), ...checkUnknownFiles(files)];
  if (broken.length > 0) return broken;
  const misshapen = files.flatMap(checkSchema);
  if (misshapen.length > 0) return misshapen;
  const layers = [...Map.groupBy(files, ({ file }) => file.layer)].map(([layer, own]) => layerOf(layer, own));
  const wrong = [
    ...layers.flatMap((layer) => [
      ...checkLayer(layer, layers, layer.files),
      ...checkRules(layer, layers),
      ...checkQuestions(layer, layers),
    ]),
    ...checkCases(files),
  ];
  return wrong.length > 0 ? wrong : tryRules(folder, layers);
}
