import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn } from 'typeorm';

/** Changes in the life of enrolled children, the life events they become, ends of enrolments; certificates can be recalled. */
export class ChangeTables1760700000000 implements MigrationInterface {
  name = 'ChangeTables1760700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables()) await queryRunner.createTable(table);
    await queryRunner.addColumn('certificate', new TableColumn(column.date('recalled_on', true)));
    await queryRunner.addColumn('welfare_case', new TableColumn(column.jurisdiction('origin_county_code', true)));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('welfare_case', 'origin_county_code');
    await queryRunner.dropColumn('certificate', 'recalled_on');
    for (const table of tables().reverse()) await queryRunner.dropTable(table);
  }
}

function tables(): Table[] {
  return [
    new Table({
      name: 'change_proposal',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.text('ground', 24),
        column.text('source', 12),
        column.text('status', 12),
        column.int('version'),
        column.encrypted('details'),
        column.encrypted('evidence', true),
        column.token('alert_key', true),
        column.text('proposed_by_subject', 200),
        column.text('proposed_by_name', 100),
        column.instant('proposed_at'),
        column.encrypted('check', true),
        column.encrypted('prepared', true),
        column.text('prepared_by_subject', 200, true),
        column.text('prepared_by_name', 100, true),
        column.instant('prepared_at', true),
        column.text('signed_by_subject', 200, true),
        column.text('signed_by_name', 100, true),
        column.instant('closed_at', true),
        column.date('closed_on', true),
        column.month('last_month', true),
        column.encrypted('reason', true),
        column.reference('notice_id', true),
        column.reference('life_event_id', true),
      ],
      indices: [
        { name: 'change_proposal_case', columnNames: ['case_id', 'proposed_at'] },
        { name: 'change_proposal_once', columnNames: ['alert_key'], isUnique: true },
        { name: 'change_proposal_open', columnNames: ['status', 'proposed_at', 'id'] },
      ],
    }),
    new Table({
      name: 'life_event',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.reference('basis_id'),
        column.encrypted('fact'),
        column.reference('corrects', true),
        column.instant('recorded_at'),
      ],
      indices: [{ name: 'life_event_case', columnNames: ['case_id', 'recorded_at', 'id'] }],
    }),
    new Table({
      name: 'enrolment_end',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.reference('proposal_id'),
        column.month('last_month'),
        column.date('ends_on'),
        column.flag('done'),
        column.instant('revoked_at', true),
      ],
      indices: [
        { name: 'enrolment_end_case', columnNames: ['case_id'] },
        { name: 'enrolment_end_due', columnNames: ['done', 'ends_on'] },
      ],
    }),
  ];
}
