import { IdColumn, InstantColumn, JurisdictionColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** Why a place has to do with an entitlement: the registered residence went there, or its office took over the file. */
export type PlaceCause = 'MOVED' | 'HANDED_OVER';

/**
 * A place an entitlement came to after its confirmation. Append-only. The latest HANDED_OVER is the office whose people answer for it;
 * MOVED says whose releases may change its amounts: money follows the move, not the file.
 */
@Entity('entitlement_place')
@Index(['caseId', 'cause', 'causeId'], { unique: true })
@Index(['countyCode', 'caseId'])
export class EntitlementPlace {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @TextColumn(20)
  cause!: PlaceCause;

  /** The life event, or the event of the hand-over: each counts once. */
  @ReferenceColumn()
  causeId!: string;

  /** Six digits. */
  @JurisdictionColumn()
  countyCode!: string;

  /** The township unit; the county where none is known. */
  @JurisdictionColumn()
  townshipCode!: string;

  /** When it became known: the later one holds, in whatever order they arrive. */
  @InstantColumn()
  since!: string;

  @InstantColumn()
  recordedAt!: string;
}
