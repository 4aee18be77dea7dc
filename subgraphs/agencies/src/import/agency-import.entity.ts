import type { ListProblem } from '@onething/subgraph-kit';
import {
  Access,
  DateTimeScalar,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  JurisdictionColumn,
  staffCovering,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { recordTopics, type RecordTopic } from '../agency/agency-topics.ts';

/** The topics as an enumeration of the graph. */
export const AgencyTopicEnum = Object.fromEntries(recordTopics.map((topic) => [topic, topic])) as { readonly [T in RecordTopic]: T };
registerEnumType(AgencyTopicEnum, { name: 'AgencyTopic', description: 'What a list of an agency is about.' });

/** Roles that see what was imported for their jurisdiction. */
export const importReaders = ['agencyClerk', 'administrator', 'auditor'] as const;

/** One list an agency handed in, and what became of it. */
@Access(staffCovering<AgencyImport>(importReaders, ({ jurisdictionCode }) => jurisdictionCode))
@ObjectType({ description: 'One list an agency handed in, and what became of it.' })
@Entity('agency_import')
@Index(['agencyId', 'topic', 'listHash'])
@Index(['importedAt', 'id'])
export class AgencyImport {
  @Field(() => ID, { description: 'Id.' })
  @IdColumn()
  id!: string;

  @TextColumn(80)
  agencyId!: string;

  @JurisdictionColumn()
  jurisdictionCode!: string;

  @Field(() => AgencyTopicEnum, { description: 'What the list is about.' })
  @TextColumn(30)
  topic!: RecordTopic;

  @Field(() => String, { description: 'Name of the file as it was handed in.' })
  @TextColumn(200)
  fileName!: string;

  /** Keyed hash of the list. */
  @TokenColumn()
  listHash!: string;

  @Field(() => Int, { description: 'Rows that were new or corrected an earlier one.' })
  @IntColumn()
  rowsAccepted!: number;

  @Field(() => Int, { description: 'Good rows that said what was known already.' })
  @IntColumn()
  rowsUnchanged!: number;

  @Field(() => Int, { description: 'Rows that were not taken.' })
  @IntColumn()
  rowsRejected!: number;

  @JsonColumn()
  problems!: ListProblem[];

  @TextColumn(200)
  importedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was handed in.' })
  @InstantColumn()
  importedAt!: string;
}
