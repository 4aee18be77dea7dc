import type {
  ConstDirectiveNode,
  FieldDefinitionNode,
  GraphQLSchema,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
} from 'graphql';
import { isInterfaceType, isObjectType, parse, print, printSchema, visit } from 'graphql';

const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides"])';

/** SDL of a schema with its federation directives, which graphql's own printer leaves out. */
export function printFederatedSchema(schema: GraphQLSchema): string {
  const withDirectives = visit(parse(printSchema(schema)), {
    ObjectTypeDefinition: (node) => decorated(schema, node),
    InterfaceTypeDefinition: (node) => decorated(schema, node),
  });
  return `${federationLink}\n\n${print(withDirectives)}\n`;
}

function decorated<N extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(schema: GraphQLSchema, node: N): N {
  const type = schema.getType(node.name.value);
  if (!isObjectType(type) && !isInterfaceType(type)) return node;
  const fields = node.fields?.map((field): FieldDefinitionNode => ({
    ...field,
    directives: directives(field, type.getFields()[field.name.value]?.astNode),
  }));
  return { ...node, fields, directives: directives(node, type.astNode) };
}

/** Those the printer knows (`@deprecated`) and those of the decorators. */
function directives(
  printed: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  decorators: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined,
): readonly ConstDirectiveNode[] {
  return [...(printed.directives ?? []), ...(decorators?.directives ?? [])];
}
