import { Access, holds, Misuse, rule } from '@onething/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { In, IsNull } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { fileTables } from './file-tables.ts';

/** Most files asked about at once. */
const mostFiles = 500;

/** Scope in which the gateway asks in its own name; no person is granted it. */
const retention = rule('the gateway, for retention', ({ context }) => holds(context.caller, ['administrator'], '000000', 'fileRetention'));

/** Tells the keeper of files which of them belong to something: every table that keeps a file of a case or report, by its case or report and hash, counts. */
@Resolver()
export class LinkedFilesResolver {
  @Access(retention)
  @Query(() => [ID], { description: 'Which of these files belong to a case or report; the others may be erased. For the gateway only.' })
  async linkedFiles(
    @Arg('fileIds', () => [ID], { description: 'Ids of files at the gateway, at most 500.' }) fileIds: string[],
    @Ctx() context: ChildrenContext,
  ): Promise<string[]> {
    if (fileIds.length > mostFiles) throw new Misuse('BAD_INPUT', 'fileIds must be 500 at most');
    if (fileIds.length === 0) return [];
    const { manager } = context.database.read;
    const linked: string[] = [];
    for (const { target, propertiesMap } of fileTables(manager.dataSource)) {
      const where = { id: In(fileIds), ...('removedAt' in propertiesMap ? { removedAt: IsNull() } : {}) };
      linked.push(...(await manager.find(target, { where })).map((row) => String(row['id'])));
    }
    return linked;
  }
}
