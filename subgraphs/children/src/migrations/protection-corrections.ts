import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn, TableIndex } from 'typeorm';

const columns = [
  ['protection_step', column.reference('corrects', true)],
  ['protection_report', column.jurisdiction('asked_code', true)],
  ['application_filing', column.reference('from_report_id', true)],
] as const;
const asked = new TableIndex({ name: 'protection_report_asked', columnNames: ['asked_code', 'id'] });

/** A step of the protection chain may be put right by a later one; a report may bring about an application. */
export class ProtectionCorrections1762300000000 implements MigrationInterface {
  name = 'ProtectionCorrections1762300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, added] of columns) await queryRunner.addColumn(table, new TableColumn(added));
    await queryRunner.createIndex('protection_report', asked);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('protection_report', asked);
    for (const [table, { name }] of columns) await queryRunner.dropColumn(table, name);
  }
}
