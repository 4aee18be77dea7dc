import { IdColumn, InstantColumn, ReferenceColumn, TokenColumn } from '@onething/subgraph-kit';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A child as this subgraph knows it: sameness across its cases, nothing else. */
@Entity('child')
@Index('child_identity', ['identityToken'])
export class ChildRow {
  @IdColumn()
  id!: string;

  /** Absent for a child without registration. */
  @TokenColumn({ nullable: true })
  identityToken!: string | null;

  @InstantColumn()
  createdAt!: string;
}

/** That a child has a running or confirmed case somewhere: at most one, by the key itself. */
@Entity('child_claim')
export class ChildClaim {
  /** The child's identity token. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @InstantColumn()
  since!: string;
}
