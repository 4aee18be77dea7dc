import type { RequestContext } from '@onething/subgraph-kit';
import {
  Access,
  covers,
  holds,
  idempotent,
  LawfulRefusal,
  Misuse,
  notFound,
  refusable,
  requireAccess,
  resultUnion,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { findAgency } from '../../agency/agency-directory.ts';
import type { RecordTopic } from '../../agency/agency-topics.ts';
import { AgencyImport, AgencyTopicEnum } from '../agency-import.entity.ts';
import { importAgencyRecords } from './import-agency-records.ts';

/** A list of records to be taken. */
@InputType({ description: 'A list of records of one agency on one topic.' })
export class ImportAgencyRecordsInput {
  @Field(() => ID, { description: 'Id of the agency in the directory of agencies.' })
  agencyId!: string;

  @Field(() => AgencyTopicEnum, { description: 'What the list is about; it decides the columns.' })
  topic!: RecordTopic;

  @Field(() => String, { nullable: true, description: 'The list as CSV text with a heading. Either this or csvBase64.' })
  csv?: string;

  @Field(() => String, { nullable: true, description: 'The bytes of the CSV file in base64, UTF-8 or GBK, as the office saved it.' })
  csvBase64?: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => String, { description: 'Repeat the same key to repeat the request safely; 8 to 200 characters.' })
  idempotencyKey!: string;
}

const ImportAgencyRecordsResult = resultUnion('ImportAgencyRecordsResult', () => AgencyImport);

@Resolver()
export class ImportAgencyRecordsMutation {
  @Access(staff(['agencyClerk']))
  @Mutation(() => ImportAgencyRecordsResult, {
    description: 'Takes a list of an agency: good rows are kept, bad ones come back with reasons, the same list twice changes nothing.',
  })
  importAgencyRecords(
    @Arg('input', () => ImportAgencyRecordsInput, { description: 'The list.' }) input: ImportAgencyRecordsInput,
    @Ctx() context: RequestContext,
  ): Promise<AgencyImport | LawfulRefusal> {
    return refusable(context, () => importAsClerk(context, input));
  }
}

/** A clerk hands a list in for an agency of the own jurisdiction. Another jurisdiction's agency is NOT_FOUND. */
async function importAsClerk(context: RequestContext, input: ImportAgencyRecordsInput): Promise<AgencyImport> {
  const agency = findAgency(context, input.agencyId);
  const jurisdictionCode = agency ? clerkArea(context, agency.unit) : undefined;
  requireAccess(context, { roles: ['agencyClerk'], ...(jurisdictionCode ? { jurisdiction: jurisdictionCode } : {}) });
  const csv = contentOf(input);
  const report = await idempotent(context, 'importAgencyRecords', input, async () => {
    const { id, rowsAccepted, rowsUnchanged, rowsRejected, problems } = await importAgencyRecords(
      context,
      { ...input, csv },
      { subject: context.caller.subject, ...(jurisdictionCode ? { jurisdictionCode } : {}) },
    );
    return { id, rowsAccepted, rowsUnchanged, rowsRejected, problems: problems.map((problem) => ({ ...problem })) };
  });
  const stored = await context.database.read.manager.findOneBy(AgencyImport, { id: report.id });
  if (!stored) throw notFound();
  return Object.assign(stored, report);
}

/** A city's agency serves its counties: their clerks hand its lists in, too. */
function clerkArea({ caller }: RequestContext, unit: string): string {
  if (holds(caller, ['agencyClerk'], unit)) return unit;
  return caller.grants.find(({ role, jurisdiction }) => role === 'agencyClerk' && covers(unit, jurisdiction))?.jurisdiction ?? unit;
}

function contentOf({ csv, csvBase64 }: ImportAgencyRecordsInput): string | Uint8Array {
  if (typeof csv === 'string' && csvBase64 === undefined) return csv;
  if (typeof csvBase64 === 'string' && csv === undefined) return Buffer.from(csvBase64, 'base64');
  throw new Misuse('BAD_INPUT', 'give either csv or csvBase64');
}
