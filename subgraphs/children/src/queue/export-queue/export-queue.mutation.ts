import { Access, refusable, resultUnion, spreadsheetMediaType, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { caseworkRoles } from '../../case/case-access.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { CaseQueueSort } from '../../enumerations.ts';
import { CaseQueueFilter } from '../queue-filter.type.ts';
import { exportQueue } from './export-queue.ts';

/** Answer of `exportQueue`. */
@Access(staff(caseworkRoles))
@ObjectType({ description: 'A list as a file, made for this answer and kept nowhere.' })
class ExportedList {
  @Field(() => String, { description: 'Name to save it under; tells of nobody.' })
  fileName!: string;

  @Field(() => String, { description: 'Media type of XLSX.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Number of rows, without the title line.' })
  rows!: number;

  @Field(() => Int, { description: 'Restricted cases of the list, which are put in no file; 0 for whoever cannot see them.' })
  withheld!: number;

  @Field(() => String, { description: 'The bytes in base64.' })
  contentBase64!: string;
}

const ExportQueueResult = resultUnion('ExportQueueResult', () => ExportedList);

/** Input of `exportQueue`. */
@InputType({ description: 'Input of exportQueue.' })
class ExportQueueInput {
  @Field(() => CaseQueueFilter, { description: 'What the list is narrowed to.' })
  filter!: CaseQueueFilter;

  @Field(() => CaseQueueSort, { description: 'Order of the rows.' })
  sort!: CaseQueueSort;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `exportQueue`. */
@Resolver()
export class ExportQueueMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => ExportQueueResult, {
    description: 'The filtered queue as an XLSX file of at most 5000 rows, masked as the list is. Audited.',
  })
  exportQueue(
    @Arg('input', () => ExportQueueInput, { description: 'Filter and order.' }) input: ExportQueueInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof ExportQueueResult> {
    return refusable(context, async () => {
      const { fileName, rows, withheld, content } = await exportQueue(context, input);
      const contentBase64 = Buffer.from(content).toString('base64');
      return Object.assign(new ExportedList(), { fileName, mediaType: spreadsheetMediaType, rows, withheld, contentBase64 });
    });
  }
}
