import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

/** The registers of civil affairs, the lists they come from, and what is known of each county's. */
export class CreateHardshipTables1760300000000 implements MigrationInterface {
  name = 'CreateHardshipTables1760300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [household(), member(), benefit(), householdImport(), register()]) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['county_register', 'household_import', 'person_benefit', 'household_member', 'household']) {
      await queryRunner.dropTable(table);
    }
  }
}

const term = (): TableColumnOptions[] => [column.month('from_month'), column.month('until_month', true)];
const origin = (): TableColumnOptions[] => [
  column.reference('import_id'),
  column.instant('imported_at'),
  column.reference('replaced_by', true),
];

function household(): Table {
  return new Table({
    name: 'household',
    columns: [
      column.id(),
      column.jurisdiction('jurisdiction_code'),
      column.token('number_token'),
      column.encrypted('register_number'),
      column.int('revision'),
      column.text('hardship_class', 20),
      column.fen('monthly_fen', true),
      column.int('member_count'),
      column.flag('all_named'),
      ...term(),
      column.text('source', 80),
      ...origin(),
    ],
    indices: [
      { columnNames: ['jurisdiction_code', 'number_token', 'revision'], isUnique: true },
      { columnNames: ['jurisdiction_code', 'all_named'] },
    ],
  });
}

function member(): Table {
  return new Table({
    name: 'household_member',
    columns: [
      column.id(),
      column.reference('household_id'),
      column.jurisdiction('jurisdiction_code'),
      column.encrypted('full_name'),
      column.encrypted('resident_number'),
      column.token('identity_token'),
      column.text('role', 20, true),
    ],
    indices: [{ columnNames: ['household_id'] }, { columnNames: ['identity_token'] }],
  });
}

function benefit(): Table {
  return new Table({
    name: 'person_benefit',
    columns: [
      column.id(),
      column.jurisdiction('jurisdiction_code'),
      column.token('benefit_token'),
      column.token('identity_token'),
      column.encrypted('details'),
      column.int('revision'),
      ...term(),
      ...origin(),
    ],
    indices: [{ columnNames: ['benefit_token', 'revision'], isUnique: true }, { columnNames: ['identity_token'] }],
  });
}

function householdImport(): Table {
  return new Table({
    name: 'household_import',
    columns: [
      column.id(),
      column.jurisdiction('jurisdiction_code'),
      column.encrypted('sealed_file_name'),
      column.token('list_hash'),
      column.int('rows_accepted'),
      column.int('rows_unchanged'),
      column.int('rows_rejected'),
      column.json('found_problems'),
      column.text('imported_by', 200),
      column.instant('imported_at'),
    ],
    indices: [{ columnNames: ['jurisdiction_code', 'list_hash'] }, { columnNames: ['imported_at', 'id'] }],
  });
}

function register(): Table {
  return new Table({
    name: 'county_register',
    columns: [
      { ...column.jurisdiction('jurisdiction_code'), isPrimary: true },
      column.text('households', 12),
      column.text('benefits', 12),
      column.instant('changed_at'),
    ],
  });
}
