import { DateColumn, FlagColumn, IdColumn, JurisdictionColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { VisitActor } from './visit-words.ts';

/**
 * That somebody owes visits to an enrolled child, and the period that is to be visited next. It is overdue once `dueOn` has passed: nothing has to
 * be written for that. Places are copied from the case so that every list is read from one index.
 */
@Entity('visit_duty')
@Index('visit_duty_case', ['caseId', 'actor'], { unique: true })
@Index('visit_duty_village', ['villageCode', 'actor', 'ended', 'dueOn', 'id'])
@Index('visit_duty_township', ['townshipCode', 'actor', 'ended', 'dueOn', 'id'])
@Index('visit_duty_county', ['countyCode', 'actor', 'ended', 'dueOn', 'id'])
@Index('visit_duty_due', ['ended', 'dueOn', 'id'])
export class VisitDutyRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @TextColumn(20)
  actor!: VisitActor;

  /** MONTHLY, QUARTERLY or HALF_YEARLY, as the policy said when the period was computed; UNSET: it said nothing. */
  @TextColumn(20)
  frequency!: string;

  /** Day the duty begins: the period it lies in is the first. */
  @DateColumn()
  since!: string;

  /** Period to be visited next: `2026-04`, `2026-Q2`, `2026-H1`; empty: none. */
  @TextColumn(10)
  period!: string;

  /** First day on which a visit counts for it. */
  @DateColumn()
  opensOn!: string;

  /** Its last day; `9998-12-31` without a frequency, `9999-12-31` once the duty has ended. */
  @DateColumn()
  dueOn!: string;

  @DateColumn({ nullable: true })
  lastVisitOn!: string | null;

  /** The protection ends on this day: the period it lies in owes no visit. */
  @DateColumn({ nullable: true })
  endedOn!: string | null;

  @FlagColumn()
  ended!: boolean;

  /** Period whose lateness the next level has been told of; empty: none. */
  @TextColumn(10)
  escalatedPeriod!: string;

  @JurisdictionColumn()
  countyCode!: string;

  @JurisdictionColumn({ nullable: true })
  townshipCode!: string | null;

  @JurisdictionColumn({ nullable: true })
  villageCode!: string | null;

  /** Seen only with the scope for restricted records. */
  @FlagColumn()
  restricted!: boolean;
}
