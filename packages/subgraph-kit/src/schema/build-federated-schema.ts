import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { isObjectType, parse } from 'graphql';
import type { NonEmptyArray } from 'type-graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { accessRuleOf } from '../access/access.ts';
import type { FieldAccess } from './enforce-access.ts';
import { accessOfFields, denied, enforceAccess } from './enforce-access.ts';
import type { RequestContext } from '../boot/request-context.ts';
import { assertDescribed } from './check-descriptions.ts';
import { graphqlNameOf } from './graphql-name.ts';
import { printFederatedSchema } from './print-federated-schema.ts';
import type { ReferenceResolver } from './reference.ts';
import { referenceMethodsOf } from './reference.ts';

/** The schema of a subgraph, ready to run and ready to be composed. */
export interface FederatedSchema {
  schema: GraphQLSchema;
  sdl: string;
  /** The access matrix: every field and every reference resolver with its rule. */
  access: FieldAccess[];
}

/**
 * Builds the schema of these resolver classes alone, though the decorators of all subgraphs of the process share one store.
 * Throws with the whole list when anything lacks an access rule or a description.
 */
export function buildFederatedSchema(resolvers: NonEmptyArray<Function>): FederatedSchema {
  const orphanedTypes = resolvers.flatMap((resolver) => referenceMethodsOf(resolver).map(({ type }) => type()));
  const plain = buildSchemaSync({ resolvers, orphanedTypes, validate: { forbidUnknownValues: false }, skipCheck: true });
  assertDescribed(plain);
  const references = referenceResolvers(resolvers);
  assertReferences(plain, references);
  const access = [...accessOfFields(plain), ...references.map(({ typeName, rule }) => ({ field: `${typeName}.__resolveReference`, rule }))];
  enforceAccess(plain);
  const sdl = printFederatedSchema(plain);
  const map = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const { typeName, resolve } of references) (map[typeName] ??= {})['__resolveReference'] = resolve;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]);
  return { schema, sdl, access };
}

interface CheckedReference {
  typeName: string;
  rule: FieldAccess['rule'];
  resolve: ReferenceResolver;
}

/** The reference resolvers of the classes, each behind its rule: what was found is shown only to whom it may be. */
function referenceResolvers(resolvers: readonly Function[]): CheckedReference[] {
  return resolvers.flatMap((resolver) =>
    referenceMethodsOf(resolver).map(({ type, method }) => {
      const prototype = resolver.prototype as Record<string, ReferenceResolver>;
      const rule = accessRuleOf(prototype, method);
      if (!rule) throw new Error(`no access rule (@Access) on the reference resolver ${resolver.name}.${method}`);
      const instance = new (resolver as new () => Record<string, ReferenceResolver>)();
      const resolve = async (reference: Record<string, unknown>, context: RequestContext): Promise<unknown> => {
        const root = await instance[method]?.(reference, context);
        if (root === null || root === undefined) return null;
        if (!(await rule.allows({ context, root, args: {} }))) throw denied(rule, context);
        return root;
      };
      return { typeName: graphqlNameOf(type()), rule, resolve };
    }),
  );
}

/** An entity that can be referred to but not resolved would hand the reference back as if it were the thing. */
function assertReferences(schema: GraphQLSchema, references: readonly CheckedReference[]): void {
  const resolved = new Set(references.map(({ typeName }) => typeName));
  const unresolved = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && hasResolvableKey(type) && !resolved.has(type.name),
  );
  if (unresolved.length > 0) throw new Error(`no reference resolver (@Reference) for: ${unresolved.map(({ name }) => name).join(', ')}`);
}

function hasResolvableKey(type: GraphQLObjectType): boolean {
  return (type.astNode?.directives ?? []).some(
    ({ name, arguments: given }) =>
      name.value === 'key' &&
      !given?.some((argument) => argument.name.value === 'resolvable' && argument.value.kind === 'BooleanValue' && !argument.value.value),
  );
}
