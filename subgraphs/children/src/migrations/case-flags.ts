import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';

/** Flags that a case keeps until something happens, as they were when this table came. */
const lastingFlags = [
  'PROXY',
  'CROSS_PROVINCE',
  'DUPLICATE',
  'DATA_MISMATCH',
  'AWAITING_ANSWER',
  'READY',
  'RETURNED',
  'ESCALATED',
  'CALENDAR_OPEN',
];

/** The lasting flags of open cases by place, so that rare ones are counted without reading every open case. */
export class CaseFlags1760270000000 implements MigrationInterface {
  name = 'CaseFlags1760270000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'case_flag',
        columns: [
          { ...column.reference('case_id'), isPrimary: true },
          { ...column.text('flag', 20), isPrimary: true },
          column.jurisdiction('county_code'),
          column.jurisdiction('township_code', true),
        ],
        indices: [
          { name: 'case_flag_county', columnNames: ['flag', 'county_code', 'case_id'] },
          { name: 'case_flag_township', columnNames: ['flag', 'township_code', 'case_id'] },
        ],
      }),
    );
    for (const flag of lastingFlags)
      await queryRunner.query(
        `INSERT INTO case_flag (case_id, flag, county_code, township_code) SELECT id, '${flag}', county_code, township_code FROM welfare_case WHERE open = 1 AND flag_list LIKE '%,${flag},%'`,
      );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('case_flag');
  }
}
