import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const index = new TableIndex({ name: 'entitlement_calculation_state', columnNames: ['state', 'entitlement_id'] });

/** A run looks for the children whose month is not decided: a handful among all who are. */
export class IndexUndecidedCalculations1761100000000 implements MigrationInterface {
  name = 'IndexUndecidedCalculations1761100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createIndex('entitlement_calculation', index);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('entitlement_calculation', index);
  }
}
