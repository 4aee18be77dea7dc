import { categoryLabel } from '@onething/policy';
import { Access, connectionOf, JurisdictionReference, keysetPage, maskName, signedIn, staff } from '@onething/subgraph-kit';
import type { Connection } from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { caseworkRoles } from '../case/case-access.ts';
import { caseFileFor } from '../case/case-file-loader.ts';
import { Case } from '../case/case.entity.ts';
import { ChangeProposalRow } from '../change/change-proposal.entity.ts';
import { openChildLife } from '../change/child-life.ts';
import type { ChildrenContext } from '../children-context.ts';
import { enumeration } from '../enumerations.ts';
import { EnrolmentRow } from '../decision/decision.entity.ts';
import { subjectOf } from '../restricted/restricted-case.ts';
import { inOrder, ListOrder } from '../list-order.ts';
import { CaseTransferRow } from './case-transfer.entity.ts';
import { comparePlaces } from './compare-provinces.ts';
import { maySeeTransfer, ofCallersTransfers } from './transfer-access.ts';
import { CaseTransfer, OfferedFile, PlaceComparison, PlaceMaterial } from './transfer.type.ts';
import { transferView } from './transfer-view.ts';
import { TransferState } from './transfer-words.ts';

const TransferSide = enumeration('TransferSide', 'Files that leave the caller’s area, or that are offered to it.', ['FROM', 'TO']);
type TransferSide = keyof typeof TransferSide;

const CaseTransferConnection = connectionOf<CaseTransfer>('CaseTransfer', () => CaseTransfer);

/** Files on their way between offices. */
@Resolver(() => CaseTransfer)
export class TransferResolver {
  @Access(staff(caseworkRoles))
  @Query(() => CaseTransferConnection, { description: "Files that leave the caller's area or are offered to it, latest first." })
  async caseTransfers(
    @Arg('side', () => TransferSide, { description: 'Which of the two.' }) side: TransferSide,
    @Arg('states', () => [TransferState], { nullable: true, description: 'Where the files are; everywhere unless told.' }) states:
      | TransferState[]
      | undefined,
    @Arg('sort', () => ListOrder, { nullable: true, description: 'By when they began; LATEST_FIRST unless told.' }) sort:
      | ListOrder
      | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<CaseTransfer>> {
    const query = context.database.read.manager.createQueryBuilder(CaseTransferRow, 'transfer').where('1 = 1');
    ofCallersTransfers(query, context.caller, side);
    if (states?.length) query.andWhere('transfer.state IN (:...states)', { states });
    const page = await keysetPage(query, inOrder<CaseTransferRow>('openedAt', sort, 'LATEST_FIRST'), { first, after });
    return { ...page, edges: page.edges.map(({ node, cursor }) => ({ cursor, node: transferView(context, node) })) };
  }

  @Access(signedIn())
  @Query(() => CaseTransfer, { nullable: true, description: 'A transfer, for both offices; null for everybody else.' })
  async caseTransfer(
    @Arg('id', () => ID, { description: 'Id of the transfer.' }) id: string,
    @Ctx() context: ChildrenContext,
  ): Promise<CaseTransfer | null> {
    const row = await context.database.read.manager.findOneBy(CaseTransferRow, { id });
    return row && maySeeTransfer(context.caller, row) ? transferView(context, row) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the last office wrote.' })
  note(@Root() { row }: CaseTransfer, @Ctx() context: ChildrenContext): string | null {
    return context.fields.openOptional(row, 'note') ?? null;
  }

  @FieldResolver(() => OfferedFile, { description: 'What both offices see of the case.' })
  async file(@Root() { row }: CaseTransfer, @Ctx() context: ChildrenContext): Promise<OfferedFile> {
    const { manager } = context.database.read;
    const record = await manager.findOneByOrFail(Case, { id: row.caseId });
    const file = await caseFileFor(context, record);
    const { category } = await subjectOf(context, manager, record);
    const enrolment = await manager.findOneBy(EnrolmentRow, { id: record.id });
    return Object.assign(new OfferedFile(), {
      number: record.number,
      childName: maskName(context.fields.openOptional(record, 'childName') ?? ''),
      bornOn: record.childBornOn,
      categoryLabel: categoryLabel(category),
      confirmedOn: enrolment?.confirmedOn ?? null,
      firstMonth: enrolment?.firstMonth ?? null,
      papers: file.files.length,
      changes: await manager.countBy(ChangeProposalRow, { caseId: record.id, status: 'DECIDED' }),
    });
  }

  @FieldResolver(() => [PlaceComparison], {
    description: 'Across provinces: old and new place side by side on the same facts; else empty.',
  })
  async comparison(@Root() { row }: CaseTransfer, @Ctx() context: ChildrenContext): Promise<PlaceComparison[]> {
    if (!row.crossProvince) return [];
    const { manager } = context.database.read;
    const file = await caseFileFor(context, await manager.findOneByOrFail(Case, { id: row.caseId }));
    const life = await openChildLife(manager, file);
    if (!life) return [];
    return comparisonViews(comparePlaces(file.policy, file, life, [row.fromCounty, row.toCounty], context.clock.today()));
  }
}

/** Transfers of a case; the type's own rule has let the caller read it. */
@Resolver(() => Case)
export class CaseTransfersResolver {
  @FieldResolver(() => [CaseTransfer], { description: 'Handovers of the file, latest first; only for staff of the two offices.' })
  async transfers(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<CaseTransfer[]> {
    const rows = await context.database.read.manager.find(CaseTransferRow, {
      where: { caseId: record.id },
      order: { openedAt: 'DESC', id: 'DESC' },
    });
    return rows.filter((row) => maySeeTransfer(context.caller, row)).map((row) => transferView(context, row));
  }
}

/** Two places side by side. */
function comparisonViews(places: ReturnType<typeof comparePlaces>): PlaceComparison[] {
  return places.map(({ code, materials, ...place }) =>
    Object.assign(new PlaceComparison(), {
      ...place,
      jurisdiction: JurisdictionReference.of(code),
      materials: materials.map((material) => Object.assign(new PlaceMaterial(), material)),
    }),
  );
}
