import { DateColumn, FlagColumn, JsonColumn, JurisdictionColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, PrimaryColumn } from 'typeorm';

/** What a policy case answered in a rehearsal. No person is in it: cases are made up. */
@Entity('rehearsed_policy_case')
export class RehearsedPolicyCase {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  rehearsalId!: string;

  @PrimaryColumn({ type: 'varchar', length: 120 })
  caseId!: string;

  @TextColumn(300)
  title!: string;

  @JurisdictionColumn()
  code!: string;

  @TextColumn(40)
  question!: string;

  @DateColumn()
  onDay!: string;

  @FlagColumn()
  passedBefore!: boolean;

  @FlagColumn()
  passedAfter!: boolean;

  @JsonColumn()
  differences!: { path: string; expected: unknown; actual: unknown }[];

  @JsonColumn()
  because!: { source: string; clause: string };
}
