import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableIndex } from 'typeorm';

const indices = [
  ['message', new TableIndex({ name: 'message_retention', columnNames: ['county_code', 'at'] })],
  ['message_reading', new TableIndex({ name: 'message_reading_message', columnNames: ['message_id'] })],
] as const;

/** Finds the messages of a county that are older than it keeps them, and who has read one. */
export class MessageRetention1760900000000 implements MigrationInterface {
  name = 'MessageRetention1760900000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, index] of indices) await queryRunner.createIndex(table, index);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, index] of indices) await queryRunner.dropIndex(table, index);
  }
}
