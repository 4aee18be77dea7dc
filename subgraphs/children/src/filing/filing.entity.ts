import { EncryptedColumn, IdColumn, JurisdictionColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity } from 'typeorm';

/** How an application was filed, beyond what lists search by: who typed it, for whom, and what was copied from another one. */
@Entity('application_filing')
export class FilingRow {
  /** Id of the case. */
  @IdColumn()
  id!: string;

  /** Name of the member of staff who filed it; null online. */
  @TextColumn(100, { nullable: true })
  filerName!: string | null;

  /** Unit that took it: the window's subdistrict office, the director's village. */
  @JurisdictionColumn({ nullable: true })
  unitCode!: string | null;

  /** JSON of the `FilingApplicant`; null where the guardian applies. */
  @EncryptedColumn({ nullable: true })
  applicant!: Encrypted | null;

  /** JSON of the answers as they were copied from another application. */
  @EncryptedColumn({ nullable: true })
  copied!: Encrypted | null;

  /** Case the answers were copied from. */
  @ReferenceColumn({ nullable: true })
  copiedFrom!: string | null;

  /** Report of a child in danger that brought the application about; told to the offices that answer for the report, and to nobody else. */
  @ReferenceColumn({ nullable: true })
  fromReportId!: string | null;
}
