import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';

const payerIndices = [
  // The run walks the months of a county by this key.
  new TableIndex({ name: 'entitlement_month_payer', columnNames: ['payer_code', 'month', 'entitlement_id', 'kind', 'revision'] }),
];

/** Who pays each month, what becomes known of a child after the confirmation, where its file goes, and when it is calculated next. */
export class FollowLifeOfEntitlements1760400000000 implements MigrationInterface {
  name = 'FollowLifeOfEntitlements1760400000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addPayer(queryRunner);
    // Whether a child is affected by HIV lies inside the seal: an old row is closed until it is calculated next, which sets it right.
    await addColumn(queryRunner, 'entitlement', column.flag('restricted'), '1');
    for (const table of [lifeEvent(), place(), schedule()]) await queryRunner.createTable(table);
    await queryRunner.query(`INSERT INTO entitlement_schedule (entitlement_id, next_on) SELECT id, '2000-01-01' FROM entitlement`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['entitlement_schedule', 'entitlement_place', 'life_event']) await queryRunner.dropTable(table);
    await queryRunner.dropColumn('entitlement', 'restricted');
    await queryRunner.dropIndices('entitlement_month', payerIndices);
    await queryRunner.dropColumn('entitlement_month', 'payer_code');
  }
}

/** Until now every month was paid by the county that confirmed. */
async function addPayer(queryRunner: QueryRunner): Promise<void> {
  await addColumn(queryRunner, 'entitlement_month', column.jurisdiction('payer_code'), `''`);
  await queryRunner.query(
    'UPDATE entitlement_month SET payer_code = (SELECT jurisdiction_code FROM entitlement WHERE entitlement.id = entitlement_month.entitlement_id)',
  );
  await queryRunner.createIndices('entitlement_month', payerIndices);
}

/** The value is for rows of before alone and does not stay as a default. */
async function addColumn(
  queryRunner: QueryRunner,
  table: string,
  definition: ReturnType<typeof column.flag>,
  ofOldRows: string,
): Promise<void> {
  await queryRunner.addColumn(table, new TableColumn({ ...definition, default: ofOldRows }));
  await queryRunner.changeColumn(table, definition.name, new TableColumn(definition));
}

function lifeEvent(): Table {
  return new Table({
    name: 'life_event',
    columns: [
      column.id(),
      column.reference('case_id'),
      column.reference('life_event_id'),
      column.reference('corrects', true),
      column.encrypted('fact'),
      column.instant('known_at'),
      column.instant('recorded_at'),
    ],
    indices: [{ columnNames: ['life_event_id'], isUnique: true }, { columnNames: ['case_id', 'known_at'] }],
  });
}

function place(): Table {
  return new Table({
    name: 'entitlement_place',
    columns: [
      column.id(),
      column.reference('case_id'),
      column.text('cause', 20),
      column.reference('cause_id'),
      column.jurisdiction('county_code'),
      column.jurisdiction('township_code'),
      column.instant('since'),
      column.instant('recorded_at'),
    ],
    indices: [{ columnNames: ['case_id', 'cause', 'cause_id'], isUnique: true }, { columnNames: ['county_code', 'case_id'] }],
  });
}

function schedule(): Table {
  return new Table({
    name: 'entitlement_schedule',
    columns: [{ ...column.reference('entitlement_id'), isPrimary: true }, column.date('next_on')],
    indices: [{ columnNames: ['next_on', 'entitlement_id'] }],
  });
}
