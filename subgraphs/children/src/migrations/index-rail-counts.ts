import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableIndex } from 'typeorm';

/**
 * What the figures beside the queue are counted from: what nears its deadline, what an office handled that lies with the other level, and by due date
 * and step with all that a count asks for, so that no case is opened to be counted.
 */
export class IndexRailCounts1762100000000 implements MigrationInterface {
  name = 'IndexRailCounts1762100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createIndices('welfare_case', added());
    await replace(queryRunner, [...asked.due, ...asked.status]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await replace(queryRunner, []);
    await queryRunner.dropIndices('welfare_case', added());
  }
}

const asked = { due: ['status', 'restricted', 'table_level'], status: ['open', 'restricted'] };

const indexOf = (name: string, ...columnNames: string[]): TableIndex => new TableIndex({ name: `welfare_case_${name}`, columnNames });

function added(): TableIndex[] {
  return [
    indexOf('county_endangered', 'county_code', 'open', 'endangered_from', 'due_sort', 'id'),
    indexOf('township_endangered', 'township_code', 'open', 'endangered_from', 'due_sort', 'id'),
    indexOf('county_forwarded', 'county_code', 'open', 'table_level', 'township_handler', 'due_sort', 'id'),
    indexOf('township_forwarded', 'township_code', 'open', 'table_level', 'county_handler', 'due_sort', 'id'),
  ];
}

/** The indices by due date and by step, with these columns after the ones that order them. */
async function replace(queryRunner: QueryRunner, withAsked: readonly string[]): Promise<void> {
  const after = (columns: readonly string[]): string[] => columns.filter((name) => withAsked.includes(name));
  for (const place of ['county', 'township'])
    for (const index of [
      indexOf(`${place}_due`, `${place}_code`, 'open', 'due_sort', 'id', ...after(asked.due)),
      indexOf(`${place}_status`, `${place}_code`, 'status', 'due_sort', 'id', ...after(asked.status)),
    ]) {
      await queryRunner.dropIndex('welfare_case', index.name ?? '');
      await queryRunner.createIndex('welfare_case', index);
    }
}
