import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';

/** Records of agencies, lists they handed in, answers given to cases. */
export class AgenciesTables1763800000001 implements MigrationInterface {
  name = 'AgenciesTables1763800000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [agencyRecord(), agencyImport(), evidenceAnswer()]) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['agency_record', 'agency_import', 'evidence_answer']) await queryRunner.dropTable(table);
  }
}

function agencyRecord(): Table {
  return new Table({
    name: 'agency_record',
    columns: [
      column.id(),
      column.text('agency_id', 80),
      column.jurisdiction('jurisdiction_code'),
      column.text('topic', 30),
      column.token('record_key'),
      column.token('content_hash'),
      column.token('identity_token'),
      column.encrypted('values'),
      column.reference('import_id'),
      column.instant('recorded_at'),
    ],
    indices: [{ columnNames: ['record_key'], isUnique: true }, { columnNames: ['identity_token', 'topic'] }],
  });
}

function agencyImport(): Table {
  return new Table({
    name: 'agency_import',
    columns: [
      column.id(),
      column.text('agency_id', 80),
      column.jurisdiction('jurisdiction_code'),
      column.text('topic', 30),
      column.text('file_name', 200),
      column.token('list_hash'),
      column.int('rows_accepted'),
      column.int('rows_unchanged'),
      column.int('rows_rejected'),
      column.json('problems'),
      column.text('imported_by', 200),
      column.instant('imported_at'),
    ],
    indices: [{ columnNames: ['agency_id', 'topic', 'list_hash'] }, { columnNames: ['imported_at', 'id'] }],
  });
}

function evidenceAnswer(): Table {
  return new Table({
    name: 'evidence_answer',
    columns: [
      column.id(),
      column.reference('case_id'),
      column.jurisdiction('jurisdiction_code'),
      column.text('subject_role', 12),
      column.text('topic', 30),
      column.text('state', 10),
      column.encrypted('facts', true),
      column.json('record_ids'),
      column.text('agency_id', 80),
      column.instant('answered_at'),
    ],
    indices: [{ columnNames: ['case_id'] }],
  });
}
