import { column, rehearsalPartColumns } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

const primary = (one: TableColumnOptions): TableColumnOptions => ({ ...one, isPrimary: true });
const rehearsal = (): TableColumnOptions => column.id('rehearsal_id');
const differences = (): TableColumnOptions[] =>
  ['before_fen', 'after_fen', 'difference_fen', 'arrears_fen', 'overpaid_fen'].map((name) => column.fen(name));

/** What a change of the rules would do to what is paid. */
export class CreateRehearsalTables1762000000000 implements MigrationInterface {
  name = 'CreateRehearsalTables1762000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({ name: 'rehearsal_part', columns: rehearsalPartColumns(), indices: [{ columnNames: ['state', 'started_at'] }] }),
    );
    await queryRunner.createTable(amounts());
    await queryRunner.createTable(
      new Table({
        name: 'rehearsed_month',
        columns: [
          rehearsal(),
          primary(column.jurisdiction('county_code')),
          primary(column.month('month')),
          primary(column.text('category_key', 16)),
          primary(column.flag('restricted')),
          column.fen('before_fen'),
          column.fen('after_fen'),
          column.int('paid_before'),
          column.int('paid_after'),
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'rehearsed_effect',
        columns: [
          rehearsal(),
          primary(column.jurisdiction('county_code')),
          primary(column.text('kind', 10)),
          primary(column.text('category_key', 16)),
          primary(column.text('clause_key', 16)),
          primary(column.flag('restricted')),
          column.int('cases'),
          ...differences(),
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'rehearsed_clause',
        columns: [column.id(), column.reference('rehearsal_id'), column.text('clause_key', 16), column.encrypted('words')],
        indices: [{ columnNames: ['rehearsal_id', 'clause_key'], isUnique: true }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['rehearsed_clause', 'rehearsed_effect', 'rehearsed_month', 'rehearsed_amount', 'rehearsal_part'])
      await queryRunner.dropTable(table);
  }
}

function amounts(): Table {
  return new Table({
    name: 'rehearsed_amount',
    columns: [
      rehearsal(),
      column.id('entitlement_id'),
      column.reference('case_id'),
      column.jurisdiction('county_code'),
      column.text('kind', 10),
      column.flag('restricted'),
      column.text('category_key', 16),
      column.text('clause_key', 16),
      column.month('month'),
      ...differences(),
    ],
    indices: [{ columnNames: ['rehearsal_id', 'county_code', 'entitlement_id'] }],
  });
}
