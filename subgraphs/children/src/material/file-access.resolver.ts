import { Access, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { relationTo } from '../case/case-relation.ts';
import type { Case } from '../case/case.entity.ts';
import { readableCase } from '../case/readable-case.ts';
import { readablePaper } from '../change/readable-paper.ts';
import type { ChildrenContext } from '../children-context.ts';
import { IsNull } from 'typeorm';
import { EnquiryFileRow } from '../enquiry/enquiry.entity.ts';
import { VisitPhotoRow } from '../visit/visit.entity.ts';
import { readableProtectionFile } from '../protection/readable-report.ts';
import { MaterialFileRow } from './material.entity.ts';

/** What the gateway needs to serve a file. */
@Access(signedIn())
@ObjectType({ description: 'Name and type of a file the caller may read.' })
class FileAccess {
  @Field(() => String, { description: 'Name as uploaded.' })
  fileName!: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType!: string;
}

/** Decides who reads a file. */
@Resolver()
export class FileAccessResolver {
  @Access(signedIn())
  @Query(() => FileAccess, {
    nullable: true,
    description: "Name and type of a file of a case or report the caller may read, else null. An officer's read leaves an audit entry.",
  })
  async fileAccess(
    @Arg('fileId', () => ID, { description: 'The file.' }) fileId: string,
    @Ctx() context: ChildrenContext,
  ): Promise<FileAccess | null> {
    const { manager } = context.database.read;
    const paper = await manager.findOneBy(MaterialFileRow, { id: fileId, removedAt: IsNull() });
    const row =
      paper ?? (await manager.findOneBy(EnquiryFileRow, { id: fileId })) ?? (await manager.findOneBy(VisitPhotoRow, { id: fileId }));
    if (!row) return (await changePaperAccess(context, fileId)) ?? protectionFileAccess(context, fileId);
    const record = await readableCase(context, row.caseId);
    const relation = record ? relationTo(context, record) : undefined;
    // Who filed for a family has no need of its papers once they are handed in.
    if (!record || relation === 'FILER') return null;
    // What a visit or a neighbour showed is the office's own.
    if (relation !== undefined && !paper) return null;
    if (relation === undefined) await noteReading(context, record, fileId);
    return Object.assign(new FileAccess(), { fileName: context.fields.open(row, 'fileName'), mediaType: row.mediaType });
  }
}

async function noteReading(context: ChildrenContext, { id: subject, countyCode: jurisdictionCode }: Case, fileId: string): Promise<void> {
  const entry = { jurisdictionCode, actor: context.caller.subject, action: 'read-file', subject, details: { fileId } };
  await context.database.transact((manager) => context.audit.append(manager, entry));
}

/** A paper of a change; what an office looks at is noted, what somebody handed in themselves is not. */
async function changePaperAccess(context: ChildrenContext, fileId: string): Promise<FileAccess | null> {
  const found = await readablePaper(context, context.database.read.manager, fileId);
  if (!found) return null;
  const { row, record } = found;
  if (row.bySubject !== context.caller.subject) await noteReading(context, record, fileId);
  return Object.assign(new FileAccess(), { fileName: context.fields.open(row, 'fileName'), mediaType: row.mediaType });
}

/** A photo of a report, for the offices that answer for it; every look at it is noted. */
async function protectionFileAccess(context: ChildrenContext, fileId: string): Promise<FileAccess | null> {
  const row = await readableProtectionFile(context, fileId);
  return row && Object.assign(new FileAccess(), { fileName: context.fields.open(row, 'fileName'), mediaType: row.mediaType });
}
