/** A GraphQL document with the types of its result and variables. `name` of nothing: the document speaks for itself. */
export interface Operation<Result, Variables> {
  /** The text of the document, or after a build its id `sha256:<hex>`, under which the gateway knows it. */
  readonly document: string;
  /** Never present: carries the types. */
  readonly types?: { result: Result; variables: Variables };
}

/** Types without variables. */
export type NoVariables = Record<string, never>;

/**
 * Declares a trusted document. Only in files called `*.operations.ts`, as one template literal without placeholders: the
 * build collects it, checks it against the schema and puts its id in place of the text.
 */
export function operation<Result, Variables = NoVariables>(document: string): Operation<Result, Variables> {
  return { document };
}
