import { JurisdictionColumn } from '@onething/subgraph-kit';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { CaseFlag } from '../enumerations.ts';

/**
 * One lasting flag of one open case, by place: so that a rare flag is found without reading every open case of a county. Written by
 * `projectCase` alone. It tells no more than the case itself does, and nothing is ever shown from here: it only narrows what `ofCallersArea` lets through.
 */
@Entity('case_flag')
@Index('case_flag_county', ['flag', 'countyCode', 'caseId'])
@Index('case_flag_township', ['flag', 'townshipCode', 'caseId'])
export class CaseFlagRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  flag!: CaseFlag;

  @JurisdictionColumn()
  countyCode!: string;

  @JurisdictionColumn({ nullable: true })
  townshipCode!: string | null;
}
