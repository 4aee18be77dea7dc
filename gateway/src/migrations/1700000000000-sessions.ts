import { column } from '@onething/subgraph-kit';
import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The gateway's own small store: who is signed in. */
export class Sessions1700000000000 implements MigrationInterface {
  name = 'Sessions1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'session',
        columns: [
          column.id(),
          column.token('secret_hash'),
          column.token('subject_hash'),
          column.encrypted('caller'),
          column.text('device', 80),
          column.instant('created_at'),
          column.instant('last_seen_at'),
          column.instant('ends_at'),
        ],
        indices: [
          { name: 'session_secret', columnNames: ['secret_hash'], isUnique: true },
          { name: 'session_subject', columnNames: ['subject_hash'] },
          { name: 'session_ends', columnNames: ['ends_at'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('session');
  }
}
