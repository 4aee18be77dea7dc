import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an unanswered payment was sent is its run's to say: sending a million of them is one row instead of a million. */
export class LeaveUnansweredPaymentsOpen1764100000000 implements MigrationInterface {
  name = 'LeaveUnansweredPaymentsOpen1764100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE payment_item SET state = 'OPEN' WHERE state IN ('PREPARED', 'SENT')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const sent = `SELECT id FROM payment_run WHERE state IN ('SENT', 'SETTLED', 'RETURNED')`;
    await queryRunner.query(
      `UPDATE payment_item SET state = CASE WHEN run_id IN (${sent}) THEN 'SENT' ELSE 'PREPARED' END WHERE state = 'OPEN'`,
    );
  }
}
