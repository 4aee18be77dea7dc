import type { EntityManager } from 'typeorm';
import { MoreThan } from 'typeorm';
import type { Database } from '../database/database.ts';
import { encryptedColumnsOf } from './encrypted-column.ts';
import { placeOf } from './encrypted-fields.ts';
import type { KeyRing } from './key-ring.ts';
import { keyIdOf, open, seal } from './key-ring.ts';

export interface Rotation {
  /** Values sealed anew. */
  resealed: number;
  /** Values that could not be opened: lost keys or tampering; they are left as they are. */
  unreadable: { table: string; id: string; property: string }[];
}

const batchSize = 200;

type Row = { id: string } & Record<string, string | null>;

/**
 * Seals everything that an older key protects with the current one, while the house runs: in small units of work, each value only if
 * nobody changed it meanwhile. Afterwards the older keys may be taken out of the ring.
 */
export async function rotateKeys(database: Database, entities: readonly Function[], ring: KeyRing): Promise<Rotation> {
  const rotation: Rotation = { resealed: 0, unreadable: [] };
  for (const entity of entities) {
    const properties = encryptedColumnsOf(entity);
    let after = '';
    while (properties.length > 0) {
      const rows = (await database.read.manager.find(entity, {
        where: { id: MoreThan(after) },
        order: { id: 'ASC' },
        take: batchSize,
      })) as Row[];
      await database.transact(async (manager) => {
        for (const row of rows) await resealRow(manager, entity, row, properties, ring, rotation);
      });
      after = rows.at(-1)?.id ?? after;
      if (rows.length < batchSize) break;
    }
  }
  return rotation;
}

async function resealRow(
  manager: EntityManager,
  entity: Function,
  row: Row,
  properties: string[],
  ring: KeyRing,
  rotation: Rotation,
): Promise<void> {
  for (const property of properties) {
    const sealed = row[property];
    if (!sealed || keyIdOf(sealed) === ring.current) continue;
    const place = placeOf(row, property);
    let text: string;
    try {
      text = open(ring, place, sealed);
    } catch {
      rotation.unreadable.push({ table: entity.name, id: row.id, property });
      continue;
    }
    const { affected } = await manager.update(entity, { id: row.id, [property]: sealed }, { [property]: seal(ring, place, text) });
    rotation.resealed += affected ?? 0;
  }
}
