import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { Table, TableIndex } from 'typeorm';

/** Duties to visit enrolled children, visits, their photos and what they showed. */
export class VisitTables1760600000000 implements MigrationInterface {
  name = 'VisitTables1760600000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables()) await queryRunner.createTable(table);
    await queryRunner.createIndex('enrolment', new TableIndex({ name: 'enrolment_county', columnNames: ['county_code', 'id'] }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('enrolment', 'enrolment_county');
    for (const table of tables().reverse()) await queryRunner.dropTable(table);
  }
}

const place: TableColumnOptions[] = [column.jurisdiction('county_code'), column.jurisdiction('township_code', true)];

function tables(): Table[] {
  return [
    new Table({
      name: 'visit_duty',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.text('actor', 20),
        column.text('frequency', 20),
        column.date('since'),
        column.text('period', 10),
        column.date('opens_on'),
        column.date('due_on'),
        column.date('last_visit_on', true),
        column.date('ended_on', true),
        column.flag('ended'),
        column.text('escalated_period', 10),
        ...place,
        column.jurisdiction('village_code', true),
        column.flag('restricted'),
      ],
      indices: [
        { name: 'visit_duty_case', columnNames: ['case_id', 'actor'], isUnique: true },
        { name: 'visit_duty_village', columnNames: ['village_code', 'actor', 'ended', 'due_on', 'id'] },
        { name: 'visit_duty_township', columnNames: ['township_code', 'actor', 'ended', 'due_on', 'id'] },
        { name: 'visit_duty_county', columnNames: ['county_code', 'actor', 'ended', 'due_on', 'id'] },
        { name: 'visit_duty_due', columnNames: ['ended', 'due_on', 'id'] },
      ],
    }),
    new Table({
      name: 'visit',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.text('actor', 20),
        column.date('seen_on'),
        column.encrypted('answers'),
        column.token('content_hash'),
        column.text('outcome', 12),
        column.text('counts_for', 32, true),
        column.reference('conflict_id', true),
        column.text('by_subject', 200),
        column.text('by_name', 100),
        column.instant('at'),
      ],
      indices: [
        { name: 'visit_case', columnNames: ['case_id', 'seen_on', 'id'] },
        { name: 'visit_counts', columnNames: ['case_id', 'counts_for'], isUnique: true },
      ],
    }),
    new Table({
      name: 'visit_photo',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.reference('visit_id'),
        column.encrypted('file_name'),
        column.text('media_type', 60),
        column.int('size_bytes'),
        column.token('sha256'),
        column.instant('attached_at'),
      ],
      indices: [{ name: 'visit_photo_visit', columnNames: ['visit_id'] }],
    }),
    new Table({
      name: 'visit_finding',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.reference('visit_id', true),
        column.text('kind', 24),
        column.text('state', 16),
        column.text('level', 10),
        column.encrypted('detail'),
        column.date('raised_on'),
        column.instant('raised_at'),
        column.text('raised_by_name', 100),
        column.text('handed_on_by_name', 100, true),
        column.text('settled_by_name', 100, true),
        column.instant('settled_at', true),
        column.encrypted('result', true),
        ...place,
        column.flag('restricted'),
      ],
      indices: [
        { name: 'visit_finding_case', columnNames: ['case_id', 'state'] },
        { name: 'visit_finding_township', columnNames: ['township_code', 'state', 'raised_at', 'id'] },
        { name: 'visit_finding_county', columnNames: ['county_code', 'state', 'raised_at', 'id'] },
      ],
    }),
  ];
}
