import type { Condition, Definition, LayerContent, PolicyDocument } from '@onething/policy';

/** One layer as the checks see it: its files and those of the layers above. */
export interface CheckedLayer {
  /** Directory, empty for the country. */
  folder: string;
  content: LayerContent;
}

/** The names a layer may refer to: its own and those of all levels above. */
export interface LayerVocabulary {
  definitions: Map<string, { ofPerson: boolean; cited: boolean; when?: Condition; labelled: boolean }>;
  parameters: Set<string>;
  decisions: Set<string>;
  materials: Set<string>;
  forms: Set<string>;
}

const documentsOf = (content: LayerContent): [string, PolicyDocument][] => Object.entries(content.policy ?? {});

function noteDefinition(vocabulary: LayerVocabulary, name: string, definition: Definition): void {
  const above = vocabulary.definitions.get(name);
  vocabulary.definitions.set(name, {
    ofPerson: definition.of === 'PERSON' || (above?.ofPerson ?? false),
    cited: definition.citation !== undefined || (above?.cited ?? false),
    labelled: definition.label !== undefined || (above?.labelled ?? false),
    ...((definition.when ?? above?.when) && { when: definition.when ?? above?.when }),
  });
}

/** The names known at the end of a chain of layers, country first. */
export function vocabularyOf(chain: readonly CheckedLayer[]): LayerVocabulary {
  const vocabulary: LayerVocabulary = {
    definitions: new Map(),
    parameters: new Set(),
    decisions: new Set(),
    materials: new Set(),
    forms: new Set(),
  };
  for (const { content } of chain) {
    for (const form of Object.keys(content.forms ?? {})) vocabulary.forms.add(form);
    for (const [, document] of documentsOf(content)) {
      for (const [name, definition] of Object.entries(document.definitions ?? {})) noteDefinition(vocabulary, name, definition);
      for (const name of Object.keys(document.parameters ?? {})) vocabulary.parameters.add(name);
      for (const name of Object.keys(document.decisions ?? {})) vocabulary.decisions.add(name);
      for (const name of Object.keys(document.materials ?? {})) vocabulary.materials.add(name);
    }
  }
  return vocabulary;
}

/** The layers a directory inherits from, country first, itself last. */
export function chainOf(layer: CheckedLayer, layers: readonly CheckedLayer[]): CheckedLayer[] {
  return layers
    .filter(({ folder }) => folder === '' || layer.folder === folder || layer.folder.startsWith(`${folder}/`))
    .toSorted((one, other) => one.folder.length - other.folder.length);
}
