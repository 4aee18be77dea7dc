import { EncryptedColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, JurisdictionColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** How an applicant found the service, once for each case. */
@Entity('service_rating')
@Index('service_rating_county', ['countyCode', 'restricted', 'score'])
export class ServiceRatingRow {
  /** Id of the case. */
  @IdColumn()
  id!: string;

  @JurisdictionColumn()
  countyCode!: string;

  /** Of a restricted case: counted in no figure. */
  @FlagColumn()
  restricted!: boolean;

  /** 1 very dissatisfied … 5 very satisfied. */
  @IntColumn()
  score!: number;

  /** In the applicant's words; read by nobody but the applicant. */
  @EncryptedColumn({ nullable: true })
  comment!: Encrypted | null;

  @InstantColumn()
  ratedAt!: string;
}
