import type { RehearsalRequested } from '@onething/events';
import { type MigrationInterface, PrimaryColumn, type QueryRunner, TableColumn, type TableColumnOptions } from 'typeorm';
import { column, InstantColumn, IntColumn, JsonColumn, JurisdictionColumn, TextColumn } from '../database/columns.ts';

/** How far the stored cases of a subgraph are answered. */
export type RehearsalPartState = 'RUNNING' | 'COMPLETED' | 'CANCELLED' | 'FAILED';

/** Why a part could not be carried out: a release it rests on never arrived here, or a page of cases fails whenever it is tried. */
export type RehearsalFailure = 'RELEASE_MISSING' | 'CASES_UNANSWERABLE';

/** The part of a subgraph in a rehearsal: what is asked, and the place where to go on. A subgraph derives its entity from it. */
export abstract class RehearsalPartRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  rehearsalId!: string;

  /** Place whose cases are answered. */
  @JurisdictionColumn()
  code!: string;

  @JsonColumn()
  request!: RehearsalRequested;

  @TextColumn(10)
  state!: RehearsalPartState;

  /** After which stored case to go on; empty at the beginning. */
  @TextColumn(200)
  cursor!: string;

  /** Stored cases to be answered, counted when it began. */
  @IntColumn()
  total!: number;

  @IntColumn()
  done!: number;

  /** Cases the two sides do not answer alike. */
  @IntColumn()
  changed!: number;

  /** Cases that could not be answered at all, told beside the figures. */
  @IntColumn()
  unanswered!: number;

  /** How often the page at the cursor was tried in vain. */
  @IntColumn()
  attempts!: number;

  /** Why it failed; null: it did not. */
  @TextColumn(20, { nullable: true })
  failure!: RehearsalFailure | null;

  @InstantColumn()
  startedAt!: string;

  @InstantColumn({ nullable: true })
  endedAt!: string | null;
}

/** The columns of `RehearsalPartRow` for the migration of a subgraph. */
export function rehearsalPartColumns(): TableColumnOptions[] {
  return [
    column.id('rehearsal_id'),
    column.jurisdiction('code'),
    column.json('request'),
    column.text('state', 10),
    column.text('cursor', 200),
    column.int('total'),
    column.int('done'),
    column.int('changed'),
    column.int('unanswered'),
    column.int('attempts'),
    column.instant('started_at'),
    column.instant('ended_at', true),
  ];
}

/** Adds why a part failed to the tables made before that was kept. A subgraph derives its migration from it. */
export abstract class RehearsalFailureMigration implements MigrationInterface {
  abstract name: string;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('rehearsal_part', new TableColumn(column.text('failure', 20, true)));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('rehearsal_part', 'failure');
  }
}
