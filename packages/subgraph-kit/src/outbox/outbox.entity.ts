import type { AnyCloudEvent } from '@onething/events';
import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn, IntColumn, JsonColumn, TextColumn } from '../database/columns.ts';

/** An event that was decided together with its effect and waits for the bus. */
@Entity('outbox')
@Index(['publishedAt', 'sequence'])
export class OutboxRow {
  @PrimaryGeneratedColumn({ type: 'integer' })
  sequence!: number;

  @TextColumn(36)
  eventId!: string;

  @JsonColumn()
  event!: AnyCloudEvent;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn({ nullable: true })
  publishedAt!: string | null;

  /** How often the bus refused it. */
  @IntColumn()
  attempts!: number;
}
