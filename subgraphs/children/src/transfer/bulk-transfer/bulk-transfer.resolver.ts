import { Access, holds, JurisdictionCodeScalar, JurisdictionReference, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { DateScalar } from '@onething/subgraph-kit';
import type { LocalisedText } from '@onething/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { In } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../../case/case-access.ts';
import { Case } from '../../case/case.entity.ts';
import { acceptBulkTransfer } from './accept-bulk-transfer.ts';
import { beginBulkTransfer, countsRestricted, maySeeBatch, previewBulkTransfer } from './begin-bulk-transfer.ts';
import { BulkTransfer, BulkTransferPreview, BulkTransferRefusal } from './bulk-transfer.type.ts';
import { TransferBatchRow, TransferItemRow } from './transfer-batch.entity.ts';

const BulkTransferResult = resultUnion('BulkTransferResult', () => BulkTransfer);
const BulkTransferPreviewResult = resultUnion('BulkTransferPreviewResult', () => BulkTransferPreview);

const refusalTexts: Record<string, LocalisedText> = {
  CHILD_NOT_ENROLLED: { zh: '已不在保障名册', en: 'No longer enrolled' },
  MOVED_ALREADY: { zh: '已经不在这个街道（乡镇）', en: 'Not with this unit any more' },
  CHANGE_ALREADY_OPEN: { zh: '有户籍迁移正在办理', en: 'A move is being handled' },
  TRANSFER_ALREADY_OPEN: { zh: '档案正在移交', en: 'The file is being handed over' },
};

/** Input of `beginBulkTransfer`. */
@InputType({ description: 'Input of beginBulkTransfer.' })
class BeginBulkTransferInput {
  @Field(() => JurisdictionCodeScalar, { description: 'Township unit they leave.' })
  fromArea!: string;

  @Field(() => JurisdictionCodeScalar, { description: 'Township unit they go to, in the same province.' })
  toArea!: string;

  @Field(() => DateScalar, { description: 'Day from which it holds; not after today.' })
  onDate!: string;

  @Field(() => String, { description: 'The document that reassigned the unit; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Input of `acceptBulkTransfer`. */
@InputType({ description: 'Input of acceptBulkTransfer.' })
class AcceptBulkTransferInput {
  @Field(() => ID, { description: 'The bulk transfer.' })
  batchId!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Bulk transfers. */
@Resolver()
export class BulkTransferResolver {
  @Access(staff(caseworkRoles))
  @Query(() => BulkTransferPreviewResult, {
    description: 'What a bulk transfer would move. Refusals PLACE_UNKNOWN, SAME_PLACE, OTHER_PROVINCE.',
  })
  bulkTransferPreview(
    @Arg('fromArea', () => JurisdictionCodeScalar, { description: 'Township unit they leave.' }) fromArea: string,
    @Arg('toArea', () => JurisdictionCodeScalar, { description: 'Township unit they go to.' }) toArea: string,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof BulkTransferPreviewResult> {
    return refusable(context, async () =>
      Object.assign(new BulkTransferPreview(), await previewBulkTransfer(context, { fromArea, toArea })),
    );
  }

  @Access(staff(caseworkRoles))
  @Query(() => [BulkTransfer], { description: "Bulk transfers from or to the caller's county, latest first; at most 20." })
  async bulkTransfers(@Ctx() context: ChildrenContext): Promise<BulkTransfer[]> {
    const rows = await context.database.read.manager.find(TransferBatchRow, { order: { orderedAt: 'DESC', id: 'DESC' }, take: 200 });
    return Promise.all(
      rows
        .filter((row) => maySeeBatch(context, row))
        .slice(0, 20)
        .map((row) => batchView(context, row)),
    );
  }

  @Access(staff(caseworkRoles))
  @Mutation(() => BulkTransferResult, {
    description:
      'Gives every enrolled child of a township unit to another office. Refusals PLACE_UNKNOWN, SAME_PLACE, OTHER_PROVINCE, EVENT_IN_FUTURE, REASON_REQUIRED, NOTHING_TO_TRANSFER.',
  })
  beginBulkTransfer(
    @Arg('input', () => BeginBulkTransferInput, { description: 'From where to where, since when and why.' }) input: BeginBulkTransferInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof BulkTransferResult> {
    return refusable(context, async () => batchById(context, await beginBulkTransfer(context, input)));
  }

  @Access(staff(caseworkRoles))
  @Mutation(() => BulkTransferResult, { description: 'The new county takes over all files of a bulk transfer.' })
  acceptBulkTransfer(
    @Arg('input', () => AcceptBulkTransferInput, { description: 'Which one.' }) input: AcceptBulkTransferInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof BulkTransferResult> {
    return refusable(context, async () => {
      await acceptBulkTransfer(context, input);
      return batchById(context, input.batchId);
    });
  }
}

async function batchById(context: ChildrenContext, id: string): Promise<BulkTransfer> {
  return batchView(context, await context.database.read.manager.findOneByOrFail(TransferBatchRow, { id }));
}

async function batchView(context: ChildrenContext, row: TransferBatchRow): Promise<BulkTransfer> {
  const { manager } = context.database.read;
  const open = countsRestricted(context, row) ? {} : { restricted: false };
  const count = (state: TransferItemRow['state']): Promise<number> => manager.countBy(TransferItemRow, { batchId: row.id, state, ...open });
  const [pending, offered, done, refused] = [await count('PENDING'), await count('OFFERED'), await count('DONE'), await count('REFUSED')];
  return Object.assign(new BulkTransfer(), {
    id: row.id,
    from: JurisdictionReference.of(row.fromArea),
    to: JurisdictionReference.of(row.toArea),
    onDate: row.onDate,
    reason: context.fields.open(row, 'reason'),
    byName: row.byName,
    orderedAt: row.orderedAt,
    acceptedByName: row.acceptedByName,
    pending,
    offered,
    done,
    total: pending + offered + done + refused,
    refusals: refused > 0 ? await refusalsOf(context, row.id, open) : [],
    mayAccept:
      row.acceptedBySubject === null &&
      offered + pending > 0 &&
      row.fromArea.slice(0, 6) !== row.toArea.slice(0, 6) &&
      holds(context.caller, ['countyConfirmer'], row.toArea),
  });
}

async function refusalsOf(context: ChildrenContext, batchId: string, open: { restricted?: boolean }): Promise<BulkTransferRefusal[]> {
  const { manager } = context.database.read;
  const items = await manager.find(TransferItemRow, { where: { batchId, state: 'REFUSED', ...open }, order: { id: 'ASC' }, take: 100 });
  const numbers = new Map(
    (await manager.findBy(Case, { id: In(items.map(({ caseId }) => caseId)) })).map(({ id, number }) => [id, number]),
  );
  return items.map(({ caseId, code }) =>
    Object.assign(new BulkTransferRefusal(), {
      caseId,
      number: numbers.get(caseId) ?? null,
      code: code ?? '',
      reason: refusalTexts[code ?? ''] ?? { zh: code ?? '', en: code ?? '' },
    }),
  );
}
