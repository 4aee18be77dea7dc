import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Posts given by administrators. */
export class CreateAppointmentTable1760500000000 implements MigrationInterface {
  name = 'CreateAppointmentTable1760500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'appointment',
        columns: [
          column.id(),
          column.text('officer_subject', 200),
          column.text('officer_name', 100),
          column.text('role', 30),
          column.jurisdiction('jurisdiction_code'),
          column.text('standing', 40),
          column.text('appointed_by', 200),
          column.instant('appointed_at'),
          column.instant('ended_at', true),
        ],
        indices: [
          { name: 'appointment_once', columnNames: ['officer_subject', 'role', 'jurisdiction_code', 'standing'], isUnique: true },
          { name: 'appointment_place', columnNames: ['jurisdiction_code', 'id'] },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('appointment');
  }
}
