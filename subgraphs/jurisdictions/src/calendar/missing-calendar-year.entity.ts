import { DateColumn } from '@onething/subgraph-kit';
import { Entity, PrimaryColumn } from 'typeorm';

/** That a case needs the holiday calendar of a year that was not loaded when its due date was asked for. */
@Entity('missing_calendar_year')
export class MissingCalendarYear {
  @PrimaryColumn({ type: 'int' })
  year!: number;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId!: string;

  /** Day in China on which the case first needed it. */
  @DateColumn()
  neededOn!: string;
}
