import {
  Access,
  DateTimeScalar,
  type Encrypted,
  EncryptedColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  JurisdictionColumn,
  type ListProblem,
  type Role,
  staffCovering,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

/** Who hands in lists of a county. */
export const importerRoles: readonly Role[] = ['agencyClerk', 'countyOfficer'];

/** Who sees what was handed in for the county and what became of it. */
export const importReaderRoles: readonly Role[] = [...importerRoles, 'administrator', 'auditor'];

export const importReaders = staffCovering<{ jurisdictionCode: string }>(importReaderRoles, ({ jurisdictionCode }) => jurisdictionCode);

/** One list of a county's registers, and what became of it. */
@Access(importReaders)
@ObjectType({ description: "One list of a county's registers, and what became of it." })
@Entity('household_import')
@Index(['jurisdictionCode', 'listHash'])
@Index(['importedAt', 'id'])
export class HouseholdImport {
  @Field(() => ID, { description: 'UUIDv7 of the import.' })
  @IdColumn()
  id!: string;

  /** County, six digits. */
  @JurisdictionColumn()
  jurisdictionCode!: string;

  /** People put names into file names. */
  @EncryptedColumn()
  sealedFileName!: Encrypted;

  /** Keyed hash of what the list says, whatever its encoding. */
  @TokenColumn()
  listHash!: string;

  @Field(() => Int, { description: 'Rows that were new or took the place of an earlier statement.' })
  @IntColumn()
  rowsAccepted!: number;

  @Field(() => Int, { description: 'Good rows that said what was known already.' })
  @IntColumn()
  rowsUnchanged!: number;

  @Field(() => Int, { description: 'Rows that were not taken.' })
  @IntColumn()
  rowsRejected!: number;

  /** Places and codes, never values. */
  @JsonColumn()
  foundProblems!: ListProblem[];

  @TextColumn(200)
  importedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was handed in.' })
  @InstantColumn()
  importedAt!: string;
}
