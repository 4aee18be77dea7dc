import { column, rehearsalPartColumns } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions, TableIndex } from 'typeorm';

const primary = (one: TableColumnOptions): TableColumnOptions => ({ ...one, isPrimary: true });

/** What a change of the rules would do to cases, and the index by which all cases of a place are read in order. */
export class RehearsalTables1762000000002 implements MigrationInterface {
  name = 'RehearsalTables1762000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables()) await queryRunner.createTable(table);
    await queryRunner.createIndex('welfare_case', new TableIndex({ name: 'welfare_case_county_id', columnNames: ['county_code', 'id'] }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('welfare_case', 'welfare_case_county_id');
    for (const table of tables().reverse()) await queryRunner.dropTable(table);
  }
}

function tables(): Table[] {
  return [
    new Table({
      name: 'rehearsal_part',
      columns: rehearsalPartColumns(),
      indices: [{ name: 'rehearsal_part_state', columnNames: ['state', 'started_at'] }],
    }),
    new Table({
      name: 'rehearsed_case',
      columns: [
        column.id(),
        column.reference('rehearsal_id'),
        column.text('kind', 20),
        column.reference('case_id'),
        column.jurisdiction('county_code'),
        column.flag('open'),
        column.text('category', 30),
        column.text('clause_key', 16),
        column.json('details'),
      ],
      indices: [
        { name: 'rehearsed_case_kind', columnNames: ['rehearsal_id', 'kind', 'case_id'], isUnique: true },
        { name: 'rehearsed_case_place', columnNames: ['rehearsal_id', 'county_code', 'id'] },
      ],
    }),
    new Table({
      name: 'rehearsed_case_count',
      columns: [
        column.id('rehearsal_id'),
        primary(column.jurisdiction('county_code')),
        primary(column.text('kind', 20)),
        primary(column.text('category', 30)),
        primary(column.text('clause_key', 16)),
        primary(column.flag('open')),
        column.int('cases'),
      ],
    }),
    new Table({
      name: 'rehearsed_case_clause',
      columns: [column.id('rehearsal_id'), primary(column.text('clause_key', 16)), column.json('words')],
    }),
  ];
}
