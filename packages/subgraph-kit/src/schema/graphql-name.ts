import { getMetadataStorage } from 'type-graphql';

/** Name in the graph of a class marked `@ObjectType`. */
export function graphqlNameOf(type: Function): string {
  const { objectTypes } = getMetadataStorage() as unknown as { objectTypes: { target: Function; name: string }[] };
  const name = objectTypes.find(({ target }) => target === type)?.name;
  if (!name) throw new Error(`${type.name} is not an @ObjectType`);
  return name;
}
