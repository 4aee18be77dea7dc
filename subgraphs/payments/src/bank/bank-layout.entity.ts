import { IdColumn, InstantColumn, IntColumn, JsonColumn, JurisdictionColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { BankLayout } from './bank-layout.ts';

/** The layout of bank files of a place, version by version; a place without one follows its parent, at last the built-in. */
@Entity('bank_layout')
@Index(['jurisdictionCode', 'version'], { unique: true })
export class BankLayoutRow {
  @IdColumn()
  id!: string;

  @JurisdictionColumn()
  jurisdictionCode!: string;

  @IntColumn()
  version!: number;

  @JsonColumn()
  layout!: BankLayout;

  @TextColumn(255)
  setBySubject!: string;

  @InstantColumn()
  setAt!: string;
}
