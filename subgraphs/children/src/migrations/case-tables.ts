import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { Table } from 'typeorm';

/** Cases, their histories, papers, evidence and decisions. */
export class CaseTables1760100000000 implements MigrationInterface {
  name = 'CaseTables1760100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables()) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables().reverse()) await queryRunner.dropTable(table);
  }
}

function tables(): Table[] {
  return [welfareCase(), ...historyTables(), ...paperTables(), ...decisionTables()];
}

function welfareCase(): Table {
  const index = (name: string, ...columnNames: string[]) => ({ name: `welfare_case_${name}`, columnNames });
  return new Table({
    name: 'welfare_case',
    columns: [
      column.id(),
      column.text('number', 60, true),
      column.text('status', 30),
      column.int('version'),
      column.text('category', 30),
      column.jurisdiction('county_code'),
      column.jurisdiction('township_code', true),
      column.jurisdiction('area_code'),
      column.text('capacity', 24),
      column.text('applicant_subject', 200),
      column.encrypted('applicant_name', true),
      column.reference('child_id'),
      column.encrypted('child_name', true),
      column.encrypted('child_resident_id', true),
      column.token('child_name_hash', true),
      column.token('child_identity_token', true),
      column.text('child_sex', 10, true),
      column.date('child_born_on', true),
      column.text('form_code', 60),
      column.json('releases'),
      column.date('started_on'),
      column.instant('started_at'),
      column.instant('declaration_signed_at'),
      column.instant('submitted_at', true),
      column.instant('completed_at', true),
      column.instant('decided_at', true),
      column.flag('open'),
      column.text('table_level', 10, true),
      column.text('township_handler', 200, true),
      column.text('township_handler_name', 100, true),
      column.text('county_handler', 200, true),
      column.text('county_handler_name', 100, true),
      column.date('due_on', true),
      column.text('due_sort', 10),
      column.instant('received_sort'),
      column.flag('paused'),
      column.json('state'),
      column.month('first_month', true),
      column.json('clock_inputs'),
      column.int('open_year', true),
      column.text('flag_list', 200),
      column.json('next_step'),
    ],
    indices: [
      { ...index('number', 'number'), isUnique: true },
      index('owner', 'applicant_subject', 'started_at', 'id'),
      index('county_due', 'county_code', 'open', 'due_sort', 'id'),
      index('township_due', 'township_code', 'open', 'due_sort', 'id'),
      index('county_received', 'county_code', 'open', 'received_sort', 'id'),
      index('township_received', 'township_code', 'open', 'received_sort', 'id'),
      index('child', 'child_id'),
    ],
  });
}

function historyTables(): Table[] {
  return [
    table(
      'case_action',
      [
        column.id(),
        column.reference('case_id'),
        column.int('sequence'),
        column.text('kind', 40),
        column.instant('at'),
        column.date('on_date'),
        column.text('actor', 10),
        column.text('actor_subject', 200),
        column.text('actor_name', 100, true),
        column.json('facts'),
        column.encrypted('text'),
        column.json('release_ids'),
      ],
      [{ name: 'case_action_sequence', columnNames: ['case_id', 'sequence'], isUnique: true }],
    ),
    table(
      'child',
      [column.id(), column.token('identity_token', true), column.instant('created_at')],
      [{ name: 'child_identity', columnNames: ['identity_token'] }],
    ),
    table('child_claim', [{ ...column.token('id'), isPrimary: true }, column.reference('case_id'), column.instant('since')]),
    table('application_answers', [
      column.id(),
      column.int('revision'),
      column.encrypted('answers'),
      column.text('step', 60, true),
      column.instant('saved_at'),
      column.encrypted('signed_name', true),
    ]),
    table('running_number', [{ ...column.text('id', 60), isPrimary: true }, column.int('last')]),
  ];
}

function paperTables(): Table[] {
  return [
    table(
      'case_material',
      [column.id(), column.reference('case_id'), column.text('code', 60), column.text('state', 12), column.encrypted('note', true)],
      [{ name: 'case_material_code', columnNames: ['case_id', 'code'], isUnique: true }],
    ),
    table(
      'material_file',
      [
        column.id(),
        column.reference('case_id'),
        column.reference('material_id'),
        column.encrypted('file_name'),
        column.text('media_type', 60),
        column.int('size_bytes'),
        column.token('sha256'),
        column.instant('attached_at'),
        column.instant('removed_at', true),
      ],
      [{ name: 'material_file_case', columnNames: ['case_id'] }],
    ),
    table(
      'evidence',
      [
        column.id(),
        column.reference('case_id'),
        column.text('subject_role', 12),
        column.text('topic', 30),
        column.text('state', 10),
        column.encrypted('facts', true),
        column.json('source', true),
        column.instant('answered_at', true),
        column.instant('received_at'),
      ],
      [{ name: 'evidence_case', columnNames: ['case_id', 'received_at'] }],
    ),
    table(
      'finding',
      [
        column.id(),
        column.reference('case_id'),
        column.text('path', 120),
        column.encrypted('value'),
        column.text('basis', 10),
        column.reference('basis_id', true),
        column.encrypted('note', true),
        column.text('by_subject', 200),
        column.text('by_name', 100),
        column.instant('at'),
      ],
      [{ name: 'finding_case', columnNames: ['case_id', 'at'] }],
    ),
    table(
      'notice',
      [
        column.id(),
        column.reference('case_id'),
        column.text('kind', 24),
        column.text('level', 10),
        column.instant('sent_at'),
        column.instant('answered_at', true),
        column.text('by_subject', 200),
        column.text('by_name', 100),
        column.encrypted('items'),
        column.encrypted('text'),
      ],
      [{ name: 'notice_case', columnNames: ['case_id', 'sent_at'] }],
    ),
  ];
}

function decisionTables(): Table[] {
  return [
    table(
      'verification',
      [
        column.id(),
        column.reference('case_id'),
        column.text('conclusion', 20),
        column.encrypted('opinion'),
        column.json('signatures'),
        column.instant('prepared_at'),
        column.instant('signed_at', true),
        column.token('facts_hash'),
        column.flag('superseded'),
      ],
      [{ name: 'verification_case', columnNames: ['case_id', 'prepared_at'] }],
    ),
    table(
      'decision',
      [
        column.id(),
        column.reference('case_id'),
        column.text('kind', 10),
        column.encrypted('document'),
        column.month('first_month', true),
        column.json('signatures'),
        column.instant('prepared_at'),
        column.instant('decided_at', true),
        column.token('facts_hash'),
        column.json('evidence_ids'),
        column.json('layers'),
        column.flag('superseded'),
      ],
      [{ name: 'decision_case', columnNames: ['case_id', 'prepared_at'] }],
    ),
    table('decision_record', [
      column.id(),
      column.reference('decision_id'),
      column.text('kernel_version', 20),
      column.encrypted('record'),
      column.instant('at'),
    ]),
    table(
      'enrolment',
      [
        column.id(),
        column.reference('child_id'),
        column.text('category', 30),
        column.jurisdiction('county_code'),
        column.date('confirmed_on'),
        column.month('first_month'),
      ],
      [{ name: 'enrolment_child', columnNames: ['child_id'] }],
    ),
    table(
      'certificate',
      [column.id(), column.text('number', 60), column.date('issued_on')],
      [{ name: 'certificate_number', columnNames: ['number'], isUnique: true }],
    ),
  ];
}

function table(
  name: string,
  columns: TableColumnOptions[],
  indices: { name: string; columnNames: string[]; isUnique?: boolean }[] = [],
): Table {
  return new Table({ name, columns, indices });
}
