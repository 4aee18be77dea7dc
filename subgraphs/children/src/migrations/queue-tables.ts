import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn, TableIndex } from 'typeorm';

/** What the queue is sorted and filtered by at a million cases, saved views, and the officers cases can be given to. */
export class QueueTables1760240000000 implements MigrationInterface {
  name = 'QueueTables1760240000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('welfare_case', new TableColumn(column.date('endangered_from', true)));
    await queryRunner.createIndices('welfare_case', indices());
    for (const table of tables()) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables().reverse()) await queryRunner.dropTable(table);
    await queryRunner.dropIndices('welfare_case', indices());
    await queryRunner.dropColumn('welfare_case', 'endangered_from');
  }
}

function indices(): TableIndex[] {
  const index = (name: string, ...columnNames: string[]) => new TableIndex({ name: `welfare_case_${name}`, columnNames });
  return [
    index('due', 'open', 'due_sort', 'id'),
    index('endangered', 'open', 'endangered_from', 'id'),
    index('place', 'open', 'area_code', 'due_sort', 'id'),
    index('county_status', 'county_code', 'status', 'due_sort', 'id'),
    index('township_status', 'township_code', 'status', 'due_sort', 'id'),
    index('county_handler', 'county_code', 'open', 'table_level', 'county_handler', 'due_sort', 'id'),
    index('township_handler', 'township_code', 'open', 'table_level', 'township_handler', 'due_sort', 'id'),
    index('child_identity', 'child_identity_token'),
  ];
}

function tables(): Table[] {
  return [
    new Table({
      name: 'saved_view',
      columns: [
        column.id(),
        column.text('owner_subject', 200),
        column.text('owner_name', 100),
        column.jurisdiction('office_code', true),
        column.text('name', 60),
        column.json('filter'),
        column.text('sort', 20),
        column.instant('saved_at'),
      ],
      indices: [
        { name: 'saved_view_owner', columnNames: ['owner_subject', 'name'], isUnique: true },
        { name: 'saved_view_office', columnNames: ['office_code'] },
      ],
    }),
    new Table({
      name: 'officer',
      columns: [{ ...column.text('id', 200), isPrimary: true }, column.text('name', 100), column.instant('seen_at')],
    }),
    new Table({
      name: 'officer_post',
      columns: [
        column.id(),
        column.text('officer_id', 200),
        column.text('role', 30),
        column.jurisdiction('jurisdiction_code'),
        column.text('scopes', 200),
      ],
      indices: [
        { name: 'officer_post_place', columnNames: ['jurisdiction_code', 'role'] },
        { name: 'officer_post_officer', columnNames: ['officer_id'] },
      ],
    }),
  ];
}
