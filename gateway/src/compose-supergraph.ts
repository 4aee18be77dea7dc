import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** One subgraph as composition sees it. */
export interface SubgraphSchema {
  name: string;
  sdl: string;
}

/**
 * Composes subgraph schemas into the supergraph's text.
 * Throws one error that lists everything that does not fit together, in the words of the composer.
 */
export function composeSupergraph(subgraphs: readonly SubgraphSchema[]): string {
  const services = [...subgraphs]
    .sort((left, right) => left.name.localeCompare(right.name))
    // Where a subgraph runs is known only at run time; the name alone keeps the file the same everywhere.
    .map(({ name, sdl }) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(sdl) }));
  const { errors, supergraphSdl } = composeServices(services);
  if (errors && errors.length > 0) {
    throw new Error(`The subgraphs do not compose:\n${errors.map((error) => `- ${error.message}`).join('\n')}`);
  }
  if (!supergraphSdl) throw new Error('Composition gave no supergraph');
  return `# Generated from subgraphs/*/schema.graphql. Do not edit.\n${supergraphSdl.trimEnd()}\n`;
}
