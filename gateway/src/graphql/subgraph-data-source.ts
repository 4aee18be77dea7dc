import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { CallSubgraph } from './call-subgraph.ts';
import type { GatewayContext } from './gateway-context.ts';
import { SubgraphUnavailable } from './subgraph-transport.ts';
import type { SubgraphAnswer, SubgraphRequest, SubgraphTransport } from './subgraph-transport.ts';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;
type Options = GraphQLDataSourceProcessOptions<GatewayContext>;

/** Told once for every fetch that got no answer; without content. */
export type ReportUnavailable = (failure: SubgraphUnavailable, traceId: string) => void;

/** Names under which the parts of a document stand in its answer: what is missing when there is none. */
function answerPaths(document: DocumentNode | undefined): string[] {
  const operation = document?.definitions.find((definition) => definition.kind === 'OperationDefinition');
  if (operation?.kind !== 'OperationDefinition') return [];
  return operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === 'Field' ? [(selection.alias ?? selection.name).value] : [],
  );
}

/** A subgraph that did not answer: every part it was asked for is named as missing, the rest of the answer stands. */
function missing(failure: SubgraphUnavailable, document: DocumentNode | undefined): SubgraphAnswer {
  const paths = answerPaths(document).map((name) => (name === '_entities' ? [name, 0] : [name]));
  const extensions = { code: 'INTERNAL', subgraph: failure.subgraph, reason: failure.reason };
  return {
    data: null,
    errors: (paths.length > 0 ? paths : [[]]).map((path) => Object.assign(new GraphQLError(failure.message, { extensions }), { path })),
  };
}

/** The gateway's own way to a subgraph: pooled or in process, always signed, always with a deadline. */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #subgraph: SubgraphTransport;
  readonly #call: CallSubgraph;
  readonly #report: ReportUnavailable;

  constructor(subgraph: SubgraphTransport, call: CallSubgraph, report: ReportUnavailable) {
    this.#subgraph = subgraph;
    this.#call = call;
    this.#report = report;
  }

  async process(options: Options): Promise<Answer> {
    if (!('incomingRequestContext' in options)) throw new Error('Subgraphs are asked for people, not for schemas');
    const { query = '', variables, operationName } = options.request;
    return (await this.ask({ query, variables, operationName }, options.context, options.document)) as Answer;
  }

  /** Asks the subgraph; when it does not answer, that is an answer too. `document`: the request's, if it is at hand. */
  async ask(request: SubgraphRequest, context: GatewayContext, document?: DocumentNode): Promise<SubgraphAnswer> {
    try {
      return await this.#call(this.#subgraph, request, context);
    } catch (error) {
      if (!(error instanceof SubgraphUnavailable)) throw error;
      this.#report(error, context.traceId);
      return missing(error, document);
    }
  }
}
