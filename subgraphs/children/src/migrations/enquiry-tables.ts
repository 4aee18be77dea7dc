import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableIndex } from 'typeorm';

/** Records of visits, neighbours, letters and meetings during the verification, with their photos; and the hash by which a file is found again. */
export class EnquiryTables1760230000000 implements MigrationInterface {
  name = 'EnquiryTables1760230000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables()) await queryRunner.createTable(table);
    await queryRunner.createIndex('material_file', new TableIndex({ name: 'material_file_sha256', columnNames: ['sha256'] }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('material_file', 'material_file_sha256');
    for (const table of tables().reverse()) await queryRunner.dropTable(table);
  }
}

function tables(): Table[] {
  return [
    new Table({
      name: 'enquiry',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.text('kind', 20),
        column.text('level', 10),
        column.date('on_date'),
        column.json('people'),
        column.encrypted('finding'),
        column.text('by_subject', 200),
        column.text('by_name', 100),
        column.instant('at'),
      ],
      indices: [{ name: 'enquiry_case', columnNames: ['case_id', 'on_date'] }],
    }),
    new Table({
      name: 'enquiry_file',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.reference('enquiry_id'),
        column.encrypted('file_name'),
        column.text('media_type', 60),
        column.int('size_bytes'),
        column.token('sha256'),
        column.instant('attached_at'),
      ],
      indices: [{ name: 'enquiry_file_case', columnNames: ['case_id'] }],
    }),
  ];
}
