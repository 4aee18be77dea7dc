import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';

/** Reports of children in danger, what was done about them, temporary care and photos. */
export class ProtectionTables1760800000001 implements MigrationInterface {
  name = 'ProtectionTables1760800000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'protection_report',
        columns: [
          column.id(),
          column.text('number', 60),
          column.token('receipt_hash'),
          column.jurisdiction('county_code'),
          column.jurisdiction('area_code'),
          column.text('reporter_kind', 20),
          column.text('danger_now', 10),
          column.int('urgency'),
          column.encrypted('content'),
          column.encrypted('reporter', true),
          column.text('state', 30),
          column.flag('open'),
          column.instant('reported_at'),
          column.date('reported_on'),
          column.date('taken_up_on', true),
          column.date('closed_on', true),
          column.date('due_on', true),
          column.text('due_sort', 10),
          column.flag('escalated'),
          column.reference('linked_case_id', true),
          column.int('version'),
        ],
        indices: [
          { name: 'protection_report_number', columnNames: ['number'], isUnique: true },
          { name: 'protection_report_receipt', columnNames: ['receipt_hash'], isUnique: true },
          { name: 'protection_report_county', columnNames: ['county_code', 'open', 'urgency', 'due_sort', 'id'] },
          { name: 'protection_report_area', columnNames: ['area_code', 'open', 'urgency', 'due_sort', 'id'] },
          { name: 'protection_report_due', columnNames: ['open', 'due_sort', 'id'] },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'protection_step',
        columns: [
          column.id(),
          column.reference('report_id'),
          column.int('sequence'),
          column.text('kind', 20),
          column.date('on_date'),
          column.instant('at'),
          column.text('by_subject', 200),
          column.text('by_name', 100),
          column.encrypted('details'),
        ],
        indices: [{ name: 'protection_step_sequence', columnNames: ['report_id', 'sequence'], isUnique: true }],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'protection_placement',
        columns: [
          column.id(),
          column.reference('report_id'),
          column.text('place', 20),
          column.encrypted('carer'),
          column.date('started_on'),
          column.date('review_by', true),
          column.date('ended_on', true),
          column.encrypted('end_reason', true),
        ],
        indices: [{ name: 'protection_placement_report', columnNames: ['report_id', 'started_on'] }],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'protection_file',
        columns: [
          column.id(),
          column.reference('report_id'),
          column.reference('step_id'),
          column.encrypted('file_name'),
          column.text('media_type', 60),
          column.int('size_bytes'),
          column.token('sha256'),
          column.instant('attached_at'),
        ],
        indices: [{ name: 'protection_file_report', columnNames: ['report_id'] }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['protection_file', 'protection_placement', 'protection_step', 'protection_report'])
      await queryRunner.dropTable(table);
  }
}
