import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import { isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from 'graphql';

/** Names of the types, fields and arguments that nobody described. */
function undescribed(schema: GraphQLSchema): string[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map((type) => type?.name));
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));
  return types.flatMap((type) => [...(type.description || roots.has(type.name) ? [] : [type.name]), ...undescribedFields(type)]);
}

/** Throws with the whole list when anything is undescribed. */
export function assertDescribed(schema: GraphQLSchema): void {
  const names = undescribed(schema);
  if (names.length > 0) throw new Error(`no description on: ${names.join(', ')}`);
}

function undescribedFields(type: GraphQLNamedType): string[] {
  if (isInputObjectType(type)) {
    return Object.values(type.getFields())
      .filter((field) => !field.description)
      .map((field) => `${type.name}.${field.name}`);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    ...(field.description ? [] : [`${type.name}.${field.name}`]),
    ...field.args.filter((argument) => !argument.description).map((argument) => `${type.name}.${field.name}(${argument.name}:)`),
  ]);
}
