import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';

/** Rounds in which agencies are asked again about enrolled children. */
export class Reverifications1760600000001 implements MigrationInterface {
  name = 'Reverifications1760600000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables()) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables().reverse()) await queryRunner.dropTable(table);
  }
}

function tables(): Table[] {
  return [
    new Table({
      name: 'reverification',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.text('period', 10),
        column.date('asked_on'),
        column.int('asked'),
        column.int('answered'),
        column.int('differing'),
        column.date('done_on', true),
      ],
      indices: [{ name: 'reverification_period', columnNames: ['case_id', 'period'], isUnique: true }],
    }),
    new Table({
      name: 'reverification_answer',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.reference('reverification_id'),
        column.text('subject_role', 12),
        column.text('topic', 30),
        column.text('state', 10),
        column.encrypted('facts', true),
        column.flag('differs'),
        column.instant('received_at'),
      ],
      indices: [
        { name: 'reverification_question', columnNames: ['reverification_id', 'subject_role', 'topic'], isUnique: true },
        { name: 'reverification_answer_case', columnNames: ['case_id', 'received_at'] },
      ],
    }),
  ];
}
