import type { RehearsalRequested } from '@onething/events';
import type { TableColumnOptions } from 'typeorm';
import { PrimaryColumn } from 'typeorm';
import { column, InstantColumn, IntColumn, JsonColumn, JurisdictionColumn, TextColumn } from '../database/columns.ts';

/** How far the stored cases of a subgraph are answered. */
export type RehearsalPartState = 'RUNNING' | 'COMPLETED' | 'CANCELLED' | 'FAILED';

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
