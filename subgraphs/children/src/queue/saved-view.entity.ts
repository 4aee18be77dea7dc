import { IdColumn, InstantColumn, JsonColumn, JurisdictionColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { CaseQueueSort } from '../enumerations.ts';
import type { QueueFilter } from './queue-filter.ts';

/** A way of looking at the queue that somebody gave a name, for themselves or for their office. Never a name or number of a person looked for. */
@Entity('saved_view')
@Index('saved_view_owner', ['ownerSubject', 'name'], { unique: true })
@Index('saved_view_office', ['officeCode'])
export class SavedViewRow {
  @IdColumn()
  id!: string;

  @TextColumn(200)
  ownerSubject!: string;

  @TextColumn(100)
  ownerName!: string;

  /** Jurisdiction whose staff see it too; null: its owner alone. */
  @JurisdictionColumn({ nullable: true })
  officeCode!: string | null;

  @TextColumn(60)
  name!: string;

  @JsonColumn()
  filter!: QueueFilter;

  @TextColumn(20)
  sort!: CaseQueueSort;

  @InstantColumn()
  savedAt!: string;
}
