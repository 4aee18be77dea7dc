import { Entity, Index } from 'typeorm';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../access/access.ts';
import { ownerOrStaff, staff } from '../access/rules.ts';
import { FenColumn, IdColumn, InstantColumn, IntColumn, JurisdictionColumn, TextColumn, TokenColumn } from '../database/columns.ts';
import { EncryptedColumn, type Encrypted } from '../encryption/encrypted-column.ts';
import { Key } from '../schema/federation-directives.ts';
import { DateTimeScalar, FenScalar, JurisdictionCodeScalar } from '../schema/scalars.ts';

/** The toy of the kit's own specs: one class, entity and type. */
@Key('id')
@Access(
  ownerOrStaff<Letter>({ owner: (letter) => letter.owner, jurisdiction: (letter) => letter.jurisdictionCode, roles: ['countyOfficer'] }),
)
@ObjectType({ description: 'A letter.' })
@Entity('letter')
@Index(['jurisdictionCode', 'createdAt', 'id'])
@Index(['writerToken'])
export class Letter {
  @Field(() => ID, { description: 'Id.' })
  @IdColumn()
  id!: string;

  @TextColumn(200)
  owner!: string;

  @Field(() => JurisdictionCodeScalar, { description: 'County.' })
  @JurisdictionColumn()
  jurisdictionCode!: string;

  @Field(() => String, { description: 'Title.' })
  @TextColumn(100)
  title!: string;

  @Access(staff(['countyOfficer']))
  @Field(() => FenScalar, { description: 'Postage, fen.' })
  @FenColumn()
  postageFen!: number;

  @EncryptedColumn()
  writerResidentId!: Encrypted;

  @EncryptedColumn({ nullable: true })
  writerPhone!: Encrypted | null;

  @TokenColumn()
  writerToken!: string;

  @Field(() => Int, { description: 'Version.' })
  @IntColumn()
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  @InstantColumn()
  createdAt!: string;
}
