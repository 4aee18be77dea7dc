import type { ClassType } from 'type-graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../access/access.ts';
import { anyone, signedIn } from '../access/rules.ts';
import { Shareable } from './federation-directives.ts';

/** Where a page lies in its list. */
@Shareable()
@Access(anyone())
@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge: give it as `after` for the next page.' })
  endCursor!: string | null;
}

/** One page of a list. */
export interface Connection<T> {
  edges: { node: T; cursor: string }[];
  pageInfo: PageInfo;
  totalCount: number | null;
}

/**
 * The Relay connection type `<name>Connection` over a node type. The rule of the connection is "signed in" or what `access` says;
 * the nodes keep their own.
 */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T>, access = signedIn()): ClassType<Connection<T>> {
  @Access(access)
  @ObjectType(`${name}Edge`, { description: `A ${name} in its list.` })
  class Edge {
    @Field(() => node(), { description: `The ${name}.` })
    node!: T;

    @Field(() => String, { description: 'Place in the list; opaque.' })
    cursor!: string;
  }

  @Access(access)
  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name}.` })
  class ConnectionType implements Connection<T> {
    @Field(() => [Edge], { description: 'The entries of this page, in order.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page lies.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { nullable: true, description: 'How many there are in all; only where that is cheap to know.' })
    totalCount!: number | null;
  }
  return ConnectionType;
}
