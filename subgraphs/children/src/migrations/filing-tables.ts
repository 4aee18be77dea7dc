import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn, TableIndex } from 'typeorm';

const name = 'welfare_case';
const columns = [
  // A case from before this knew one way only: online, from here. The default is for those rows alone and does not stay.
  { definition: column.text('channel', 20), ofOldRows: 'ONLINE' },
  { definition: column.text('applicant_place', 20), ofOldRows: 'HERE' },
  { definition: column.token('guardian_token', true) },
  { definition: column.jurisdiction('village_code', true) },
  { definition: column.date('received_on', true) },
];
const indices = [
  new TableIndex({ name: 'welfare_case_guardian', columnNames: ['guardian_token'] }),
  new TableIndex({ name: 'welfare_case_village', columnNames: ['village_code', 'open', 'received_sort', 'id'] }),
];

/** Who files a case and how, and what village directors find at home. */
export class FilingTables1760220000000 implements MigrationInterface {
  name = 'FilingTables1760220000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { definition, ofOldRows } of columns) {
      const added = new TableColumn({ ...definition, ...(ofOldRows ? { default: `'${ofOldRows}'` } : {}) });
      await queryRunner.addColumn(name, added);
      if (ofOldRows) await queryRunner.changeColumn(name, definition.name, new TableColumn(definition));
    }
    await queryRunner.createIndices(name, indices);
    for (const table of tables()) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables().reverse()) await queryRunner.dropTable(table);
    await queryRunner.dropIndices(name, indices);
    for (const { definition } of columns) await queryRunner.dropColumn(name, definition.name);
  }
}

function tables(): Table[] {
  return [
    new Table({
      name: 'application_filing',
      columns: [
        column.id(),
        column.text('filer_name', 100, true),
        column.jurisdiction('unit_code', true),
        column.encrypted('applicant', true),
        column.encrypted('copied', true),
        column.reference('copied_from', true),
      ],
    }),
    new Table({
      name: 'home_check',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.date('checked_on'),
        column.encrypted('findings'),
        column.text('by_subject', 200),
        column.text('by_name', 100),
        column.instant('at'),
      ],
      indices: [{ name: 'home_check_case', columnNames: ['case_id', 'at'] }],
    }),
  ];
}
