import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';

/** What applicants have against a refusal, and how they rate the service once it is done. */
export class ObjectionsAndRatings1760210000000 implements MigrationInterface {
  name = 'ObjectionsAndRatings1760210000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'objection',
        columns: [
          column.id(),
          column.reference('case_id'),
          column.reference('decision_id'),
          column.encrypted('reason'),
          column.instant('raised_at'),
          column.text('outcome', 20, true),
          column.encrypted('answer', true),
          column.instant('answered_at', true),
          column.text('by_subject', 200, true),
          column.text('by_name', 100, true),
        ],
        indices: [
          { name: 'objection_case', columnNames: ['case_id', 'raised_at'] },
          { name: 'objection_decision', columnNames: ['decision_id'], isUnique: true },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'service_rating',
        columns: [
          column.id(),
          column.jurisdiction('county_code'),
          column.flag('restricted'),
          column.int('score'),
          column.encrypted('comment', true),
          column.instant('rated_at'),
        ],
        indices: [{ name: 'service_rating_county', columnNames: ['county_code', 'restricted', 'score'] }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('service_rating');
    await queryRunner.dropTable('objection');
  }
}
