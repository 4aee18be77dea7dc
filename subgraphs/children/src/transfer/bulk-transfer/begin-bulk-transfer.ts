import { covers, hivScope, holds, idempotent, Misuse, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { requireReason } from '../../case/require-reason.ts';
import { Case } from '../../case/case.entity.ts';
import { ofCallersArea } from '../../queue/queue-filter.ts';
import { TransferBatchRow, TransferItemRow } from './transfer-batch.entity.ts';

export interface BulkTransfer {
  fromArea: string;
  toArea: string;
}

export interface BeginBulkTransfer extends BulkTransfer {
  onDate: string;
  reason: string;
  idempotencyKey: string;
}

const orderingRoles = ['countyConfirmer'] as const;
const itemsAtOnce = 500;

/**
 * A township unit was given to another office: every enrolled child of it goes there in one act, by whoever confirms for the county. Within the county
 * the cases are in other hands at once; another county is offered the files and accepts them together. The cases follow one by one in the background,
 * each with a refusal of its own where it cannot go. Returns the id of the act.
 */
export async function beginBulkTransfer(context: ChildrenContext, input: BeginBulkTransfer): Promise<string> {
  return idempotent(context, 'beginBulkTransfer', input, async (manager) => {
    requirePlaces(context, input);
    const today = context.clock.today();
    if (input.onDate > today) throw atField('onDate', 'EVENT_IN_FUTURE', '日期不能晚于今天。', 'The day cannot be after today.');
    const reason = requireReason(input.reason);
    const ids = await idsToMove(context, manager, input);
    if (ids.length === 0) throw atField('fromArea', 'NOTHING_TO_TRANSFER', '这里没有在册儿童。', 'No child is enrolled there.');
    const batch = Object.assign(new TransferBatchRow(), {
      id: context.ids.next(),
      fromArea: input.fromArea,
      toArea: input.toArea,
      onDate: input.onDate,
      bySubject: context.caller.subject,
      byName: context.caller.name ?? '',
      orderedAt: context.clock.now(),
      acceptedBySubject: null,
      acceptedByName: null,
    });
    batch.reason = context.fields.seal(batch, 'reason', reason);
    await manager.insert(TransferBatchRow, batch);
    for (let start = 0; start < ids.length; start += itemsAtOnce) {
      const rows = ids.slice(start, start + itemsAtOnce).map(({ id, restricted }) => ({
        id: context.ids.next(),
        batchId: batch.id,
        caseId: id,
        state: 'PENDING' as const,
        code: null,
        restricted,
      }));
      await manager.insert(TransferItemRow, rows);
    }
    await context.audit.append(manager, {
      jurisdictionCode: input.fromArea.slice(0, 6),
      actor: context.caller.subject,
      action: 'begin-bulk-transfer',
      subject: batch.id,
      reason,
      details: { from: input.fromArea, to: input.toArea, cases: ids.length },
    });
    return batch.id;
  });
}

/** Refuses what cannot be: places that are none or the same, another province, an area that is not the caller's. */
export function requirePlaces(context: ChildrenContext, { fromArea, toArea }: BulkTransfer): void {
  if (!holds(context.caller, orderingRoles, fromArea)) throw new Misuse('FORBIDDEN', 'Not allowed');
  const policy = context.policy.current();
  const unit = (code: string): boolean => /^\d{9}$/.test(code) && policy.jurisdiction(code) !== undefined;
  if (!unit(fromArea)) throw atField('fromArea', 'PLACE_UNKNOWN', '请选择街道（乡镇）。', 'Choose a township unit.');
  if (!unit(toArea)) throw atField('toArea', 'PLACE_UNKNOWN', '请选择街道（乡镇）。', 'Choose a township unit.');
  if (fromArea === toArea) throw atField('toArea', 'SAME_PLACE', '两个地方相同。', 'Both places are the same.');
  if (!covers(`${fromArea.slice(0, 2)}0000`, toArea))
    throw atField('toArea', 'OTHER_PROVINCE', '跨省不能整体划转。', 'Not across provinces.');
}

async function idsToMove(
  context: ChildrenContext,
  manager: EntityManager,
  { fromArea }: BulkTransfer,
): Promise<{ id: string; restricted: boolean }[]> {
  const found = await enrolledOf(context, manager, fromArea).select(['found.id', 'found.restricted']).orderBy('found.id').getMany();
  return found.map(({ id, restricted }) => ({ id, restricted }));
}

/** Enrolled children of a unit whom the caller may know of. */
function enrolledOf(context: ChildrenContext, manager: EntityManager, fromArea: string): ReturnType<typeof ofCallersArea> {
  return ofCallersArea(
    manager
      .createQueryBuilder(Case, 'found')
      .where('found.areaCode = :fromArea AND found.status = :status', { fromArea, status: 'CONFIRMED' }),
    context.caller,
  );
}

/** How many would go, and how many running applications stay where they are until they are decided. */
export async function previewBulkTransfer(context: ChildrenContext, input: BulkTransfer): Promise<{ enrolled: number; running: number }> {
  requirePlaces(context, input);
  const { manager } = context.database.read;
  const running = manager
    .createQueryBuilder(Case, 'found')
    .where('found.areaCode = :fromArea AND found.open = :open', { fromArea: input.fromArea, open: true });
  return {
    enrolled: await enrolledOf(context, manager, input.fromArea).getCount(),
    running: await ofCallersArea(running, context.caller).getCount(),
  };
}

/** Whether the caller sees a bulk transfer: who confirms or works for either county. */
export function maySeeBatch(context: ChildrenContext, { fromArea, toArea }: TransferBatchRow): boolean {
  const roles = ['countyOfficer', 'countyReviewer', 'countyConfirmer'] as const;
  return holds(context.caller, roles, fromArea) || holds(context.caller, roles, toArea);
}

/** Whether restricted cases are counted for the caller. */
export function countsRestricted(context: ChildrenContext, { fromArea, toArea }: TransferBatchRow): boolean {
  const roles = ['countyOfficer', 'countyReviewer', 'countyConfirmer'] as const;
  return holds(context.caller, roles, fromArea, hivScope) || holds(context.caller, roles, toArea, hivScope);
}

function atField(path: string, code: string, zh: string, en: string): RefusalError {
  return new RefusalError(code, { zh, en }, [{ path, code, message: { zh, en } }]);
}
