import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.ts';

/** That a consumer has handled an event. */
@Entity('inbox')
@Index(['handledAt'])
export class InboxRow {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  consumer!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  eventId!: string;

  @InstantColumn()
  handledAt!: string;
}
