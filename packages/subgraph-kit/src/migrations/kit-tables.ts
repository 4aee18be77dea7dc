import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { column } from '../database/columns.ts';

/** The kit's own tables, in every subgraph's database. */
export class KitTables1760000000000 implements MigrationInterface {
  name = 'KitTables1760000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [outbox(), inbox(), auditEntry(), auditChain(), idempotencyRecord(), policyRelease()])
      await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['outbox', 'inbox', 'audit_entry', 'audit_chain', 'idempotency_record', 'policy_release'])
      await queryRunner.dropTable(table);
  }
}

function outbox(): Table {
  return new Table({
    name: 'outbox',
    columns: [
      { name: 'sequence', type: 'integer', isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
      column.reference('event_id'),
      column.json('event'),
      column.instant('created_at'),
      column.instant('published_at', true),
      column.int('attempts'),
    ],
    indices: [{ columnNames: ['published_at', 'sequence'] }],
  });
}

function inbox(): Table {
  return new Table({
    name: 'inbox',
    columns: [
      { ...column.text('consumer', 80), isPrimary: true },
      { ...column.reference('event_id'), isPrimary: true },
      column.instant('handled_at'),
    ],
    indices: [{ columnNames: ['handled_at'] }],
  });
}

function auditEntry(): Table {
  return new Table({
    name: 'audit_entry',
    columns: [
      column.id(),
      column.jurisdiction('jurisdiction_code'),
      column.int('sequence'),
      column.instant('at'),
      column.text('actor', 200),
      column.text('action', 80),
      column.text('subject', 200),
      column.text('reason', 1000, true),
      column.longText('details'),
      column.token('previous_hash'),
      column.token('hash'),
    ],
    indices: [{ columnNames: ['jurisdiction_code', 'sequence'], isUnique: true }, { columnNames: ['subject'] }],
  });
}

function auditChain(): Table {
  return new Table({
    name: 'audit_chain',
    columns: [{ ...column.jurisdiction('jurisdiction_code'), isPrimary: true }, column.int('sequence'), column.token('hash')],
  });
}

function idempotencyRecord(): Table {
  return new Table({
    name: 'idempotency_record',
    columns: [{ ...column.token('id'), isPrimary: true }, column.token('body_hash'), column.longText('result', true), column.instant('at')],
    indices: [{ columnNames: ['at'] }],
  });
}

function policyRelease(): Table {
  return new Table({
    name: 'policy_release',
    columns: [
      column.id(),
      column.jurisdiction('code'),
      column.text('hash', 80),
      column.text('release_id', 80),
      column.date('published_on'),
      column.date('effective_from'),
      column.json('release'),
      column.instant('received_at'),
    ],
    indices: [{ columnNames: ['code', 'hash'], isUnique: true }],
  });
}
