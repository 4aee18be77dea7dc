import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';

/** Services beside the benefit: referrals with their histories, and when a child's services are looked at again. */
export class ReferralTables1760800000000 implements MigrationInterface {
  name = 'ReferralTables1760800000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'referral',
        columns: [
          column.id(),
          column.reference('case_id'),
          column.text('service', 40),
          column.text('period', 8),
          column.text('agency', 30),
          column.json('content'),
          column.text('state', 12),
          column.flag('open'),
          column.text('origin', 10),
          column.date('window_ends', true),
          column.date('due_on', true),
          column.text('due_sort', 10),
          column.date('offered_on'),
          column.date('sent_on', true),
          column.text('outcome', 12, true),
          column.flag('escalated'),
          column.int('version'),
        ],
        indices: [
          { name: 'referral_once', columnNames: ['case_id', 'service', 'period'], isUnique: true },
          { name: 'referral_due', columnNames: ['open', 'due_sort', 'id'] },
          { name: 'referral_agency', columnNames: ['agency', 'state', 'due_sort', 'id'] },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'referral_action',
        columns: [
          column.id(),
          column.reference('case_id'),
          column.reference('referral_id'),
          column.int('sequence'),
          column.text('kind', 12),
          column.instant('at'),
          column.date('on_date'),
          column.text('actor', 10),
          column.text('actor_subject', 200),
          column.text('actor_name', 100, true),
          column.encrypted('text', true),
        ],
        indices: [
          { name: 'referral_action_sequence', columnNames: ['referral_id', 'sequence'], isUnique: true },
          { name: 'referral_action_case', columnNames: ['case_id'] },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'referral_watch',
        columns: [column.id(), column.date('next_on')],
        indices: [{ name: 'referral_watch_next', columnNames: ['next_on', 'id'] }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['referral_watch', 'referral_action', 'referral']) await queryRunner.dropTable(table);
  }
}
