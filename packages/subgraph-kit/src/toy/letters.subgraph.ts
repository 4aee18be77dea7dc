import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { defineSubgraph } from '../boot/define-subgraph.ts';
import { column } from '../database/columns.ts';
import { defineListener } from '../inbox/listener.ts';
import { Letter } from './letter.entity.ts';
import { LetterResolver } from './letter.resolver.ts';

class Letters1760000000001 implements MigrationInterface {
  name = 'Letters1760000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'letter',
        columns: [
          column.id(),
          column.text('owner', 200),
          column.jurisdiction('jurisdiction_code'),
          column.text('title', 100),
          column.fen('postage_fen'),
          column.encrypted('writer_resident_id'),
          column.encrypted('writer_phone', true),
          column.token('writer_token'),
          column.int('version'),
          column.instant('created_at'),
        ],
        indices: [{ columnNames: ['jurisdiction_code', 'created_at', 'id'] }, { columnNames: ['writer_token'] }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('letter');
  }
}

/** Listens to its own event: adds a mark to the title, once. */
const markRefused = defineListener({
  name: 'mark-refused',
  types: ['children.case-refused'],
  handle: async (event, _kit, manager) => {
    const letter = await manager.findOneByOrFail(Letter, { id: event.data.caseId });
    await manager.update(Letter, { id: letter.id }, { title: `${letter.title}!` });
  },
});

export const letters = defineSubgraph({
  name: 'letters',
  resolvers: [LetterResolver],
  entities: [Letter],
  migrations: [Letters1760000000001],
  listeners: [markRefused],
  needsPolicy: false,
});
