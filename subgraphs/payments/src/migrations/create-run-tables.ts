import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Runs with their history, payments, exceptions and holds; the files to and from the bank. Rows are never deleted. */
export class CreateRunTables1760500000000 implements MigrationInterface {
  name = 'CreateRunTables1760500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables()) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name } of tables().reverse()) await queryRunner.dropTable(name);
  }
}

function tables(): Table[] {
  return [run(), action(), item(), exception(), stop(), hold(), reissue(), batch(), bankReturn(), layout()];
}

const place = () => [
  column.reference('entitlement_id'),
  column.reference('case_id'),
  column.jurisdiction('jurisdiction_code'),
  column.flag('restricted'),
];

function run(): Table {
  return new Table({
    name: 'payment_run',
    columns: [
      column.id(),
      column.jurisdiction('jurisdiction_code'),
      column.month('month'),
      column.flag('restricted'),
      column.int('sequence'),
      column.text('live_key', 36),
      column.text('state', 20),
      column.flag('sending'),
      column.int('version'),
      column.text('phase', 20),
      column.text('cursor', 200),
      column.int('last_line'),
      column.int('item_count'),
      column.fen('gross_fen'),
      column.fen('recovered_fen'),
      column.fen('total_fen'),
      column.int('cash_count'),
      column.fen('cash_fen'),
      column.int('exception_count'),
      column.int('stopped_count'),
      column.instant('started_at'),
    ],
    indices: [
      { columnNames: ['jurisdiction_code', 'month', 'restricted', 'sequence', 'live_key'], isUnique: true },
      { columnNames: ['jurisdiction_code', 'restricted', 'id'] },
      { columnNames: ['state', 'id'] },
    ],
  });
}

function action(): Table {
  return new Table({
    name: 'payment_run_action',
    columns: [
      column.id(),
      column.reference('run_id'),
      column.int('sequence'),
      column.text('kind', 30),
      column.text('actor_subject', 255),
      column.text('actor_name', 100, true),
      column.instant('at'),
      column.encrypted('note', true),
      column.json('figures'),
    ],
    indices: [{ columnNames: ['run_id', 'sequence'], isUnique: true }],
  });
}

function item(): Table {
  return new Table({
    name: 'payment_item',
    columns: [
      column.id(),
      column.reference('run_id'),
      column.int('line'),
      ...place(),
      column.month('month'),
      column.text('kind', 10),
      column.int('supplement'),
      column.text('live_key', 36),
      column.fen('gross_fen'),
      column.fen('recovered_fen'),
      column.fen('amount_fen'),
      column.int('due_revision'),
      column.text('method', 10),
      column.reference('account_id'),
      column.text('difference', 10),
      column.fen('previous_fen'),
      column.text('state', 10),
      column.text('return_reason', 100, true),
      column.instant('answered_at', true),
    ],
    indices: [
      { columnNames: ['entitlement_id', 'month', 'kind', 'supplement', 'live_key'], isUnique: true },
      { columnNames: ['run_id', 'line'], isUnique: true },
      { columnNames: ['run_id', 'state', 'line'] },
      { columnNames: ['run_id', 'difference', 'line'] },
    ],
  });
}

function exception(): Table {
  return new Table({
    name: 'payment_exception',
    columns: [
      column.id(),
      column.reference('run_id'),
      ...place(),
      column.month('month'),
      column.text('kind', 10),
      column.text('code', 20),
      column.fen('amount_fen'),
    ],
    indices: [{ columnNames: ['run_id', 'entitlement_id', 'month', 'kind'], isUnique: true }, { columnNames: ['run_id', 'code', 'id'] }],
  });
}

function stop(): Table {
  return new Table({
    name: 'payment_stop',
    columns: [column.id(), column.reference('run_id'), ...place(), column.fen('previous_fen'), column.text('reason', 20)],
    indices: [{ columnNames: ['run_id', 'entitlement_id'], isUnique: true }, { columnNames: ['run_id', 'id'] }],
  });
}

function hold(): Table {
  return new Table({
    name: 'payment_hold',
    columns: [
      column.id(),
      ...place(),
      column.text('live_key', 36),
      column.text('placed_by_subject', 255),
      column.encrypted('reason'),
      column.instant('placed_at'),
      column.text('released_by_subject', 255, true),
      column.encrypted('release_reason', true),
      column.instant('released_at', true),
    ],
    indices: [{ columnNames: ['entitlement_id', 'live_key'], isUnique: true }, { columnNames: ['jurisdiction_code', 'restricted', 'id'] }],
  });
}

function reissue(): Table {
  return new Table({
    name: 'payment_reissue',
    columns: [
      column.id(),
      column.reference('item_id'),
      column.text('actor_subject', 255),
      column.encrypted('reason'),
      column.instant('at'),
    ],
    indices: [{ columnNames: ['item_id'], isUnique: true }],
  });
}

function batch(): Table {
  return new Table({
    name: 'bank_batch',
    columns: [
      column.id(),
      column.reference('run_id'),
      column.text('batch_key', 40),
      column.text('file_name', 100),
      column.json('layout'),
      column.int('line_count'),
      column.fen('total_fen'),
      column.token('content_hash'),
      column.text('state', 20),
      column.text('reference', 100, true),
      column.text('refusal_reason', 100, true),
      column.instant('requested_at'),
    ],
    indices: [
      { columnNames: ['run_id'], isUnique: true },
      { columnNames: ['batch_key'], isUnique: true },
      { columnNames: ['state', 'id'] },
    ],
  });
}

function bankReturn(): Table {
  return new Table({
    name: 'bank_return',
    columns: [
      column.id(),
      column.reference('run_id'),
      column.token('content_hash'),
      column.text('source', 10),
      column.int('settled_count'),
      column.fen('settled_fen'),
      column.int('returned_count'),
      column.fen('returned_fen'),
      column.int('problem_count'),
      column.json('found_problems'),
      column.instant('taken_at'),
    ],
    indices: [{ columnNames: ['run_id', 'content_hash'], isUnique: true }, { columnNames: ['run_id', 'id'] }],
  });
}

function layout(): Table {
  return new Table({
    name: 'bank_layout',
    columns: [
      column.id(),
      column.jurisdiction('jurisdiction_code'),
      column.int('version'),
      column.json('layout'),
      column.text('set_by_subject', 255),
      column.instant('set_at'),
    ],
    indices: [{ columnNames: ['jurisdiction_code', 'version'], isUnique: true }],
  });
}
