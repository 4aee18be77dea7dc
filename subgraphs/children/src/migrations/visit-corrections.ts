import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn, TableIndex } from 'typeorm';

const columns = [
  ['visit', column.reference('corrects', true)],
  ['visit', column.encrypted('correction_reason', true)],
  ['reverification', column.encrypted('close_reason', true)],
  ['reverification', column.text('closed_by_name', 100, true)],
] as const;
const once = new TableIndex({ name: 'visit_corrects', columnNames: ['corrects'], isUnique: true });

/** A visit may take the place of one that was recorded wrongly; a round of verifying again may be closed by hand. */
export class VisitCorrections1761000000003 implements MigrationInterface {
  name = 'VisitCorrections1761000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, added] of columns) await queryRunner.addColumn(table, new TableColumn(added));
    await queryRunner.createIndex('visit', once);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('visit', once);
    for (const [table, { name }] of columns) await queryRunner.dropColumn(table, name);
  }
}
