import { Access, Key, Reference, rule } from '@onething/subgraph-kit';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { ChildrenContext } from '../children-context.ts';
import { Case } from './case.entity.ts';
import { readableCase } from './readable-case.ts';

/** A child is visible to whoever may read one of its cases. */
const childReaders = rule(
  'whoever may read a case of the child',
  async ({ context, root }) => {
    const { id } = root as Child;
    return (await readableCasesOf(context as ChildrenContext, id)).length > 0;
  },
  'NOT_FOUND',
);

/** A child, known to other subgraphs by its id. */
@Key('id')
@Access(childReaders)
@ObjectType({ description: 'A child; nothing is told of it but by its cases.' })
export class Child {
  @Field(() => ID, { description: 'Id of the child.' })
  id!: string;
}

/** Finds children by reference. */
@Resolver(() => Child)
export class ChildResolver {
  @Access(childReaders)
  @Reference(() => Child)
  reference({ id }: Record<string, unknown>): Child {
    return Object.assign(new Child(), { id: String(id) });
  }

  @FieldResolver(() => [Case], { description: 'Cases of the child the caller may read, oldest first.' })
  cases(@Root() child: Child, @Ctx() context: ChildrenContext): Promise<Case[]> {
    return readableCasesOf(context, child.id);
  }
}

async function readableCasesOf(context: ChildrenContext, childId: string): Promise<Case[]> {
  const rows = await context.database.read.manager.find(Case, { where: { childId }, order: { startedAt: 'ASC' }, take: 50 });
  const readable = await Promise.all(rows.map((row) => readableCase(context, row.id)));
  return readable.filter((row) => row !== null);
}
