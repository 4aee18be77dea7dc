import { DateColumn, IdColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** When the next term of a parent of an enrolled child ends: a sentence, detoxification, another restriction. Nothing else of it stands here. */
@Entity('term_end')
@Index('term_end_next', ['endsOn', 'caseId'])
export class TermEndRow {
  @IdColumn()
  caseId!: string;

  /** `9999-12-31`: none that is known. */
  @DateColumn()
  endsOn!: string;
}
