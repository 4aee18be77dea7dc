import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { Table } from 'typeorm';

/** Messages, who has read them, their ways out of the platform, and how people want to be reached. */
export class MessageTables1760260000000 implements MigrationInterface {
  name = 'MessageTables1760260000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables()) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables().reverse()) await queryRunner.dropTable(table);
  }
}

function tables(): Table[] {
  return [...messageTables(), ...deliveryTables(), contactTable()];
}

function index(name: string, columnNames: string[], isUnique = false): { name: string; columnNames: string[]; isUnique: boolean } {
  return { name, columnNames, isUnique };
}

function key(name: string, length: number): TableColumnOptions {
  return { ...column.text(name, length), isPrimary: true };
}

function messageTables(): Table[] {
  return [
    new Table({
      name: 'message',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.reference('action_id'),
        column.text('case_number', 60),
        column.jurisdiction('county_code'),
        column.text('code', 40),
        column.text('audience', 24),
        column.text('recipient', 200),
        column.jurisdiction('area_code'),
        column.text('caused_by', 200),
        column.instant('at'),
        column.date('on_date'),
      ],
      indices: [
        index('message_once', ['action_id', 'code', 'audience', 'recipient'], true),
        index('message_recipient', ['recipient', 'at', 'id']),
        index('message_office', ['audience', 'area_code', 'at', 'id']),
        index('message_case', ['case_id']),
      ],
    }),
    new Table({ name: 'message_reading', columns: [key('reader', 200), key('message_id', 36), column.flag('unread')] }),
    new Table({ name: 'message_mark', columns: [key('reader', 200), column.instant('read_up_to')] }),
  ];
}

function deliveryTables(): Table[] {
  return [
    new Table({
      name: 'message_delivery',
      columns: [
        column.id(),
        column.reference('message_id'),
        column.jurisdiction('county_code'),
        column.text('channel', 10),
        column.text('state', 10),
        column.int('attempts'),
        column.instant('next_at'),
        column.text('problem', 60, true),
        column.instant('created_at'),
        column.instant('sent_at', true),
      ],
      indices: [
        index('message_delivery_once', ['message_id', 'channel'], true),
        index('message_delivery_next', ['state', 'next_at', 'id']),
        index('message_delivery_county', ['county_code', 'created_at', 'id']),
      ],
    }),
    new Table({
      name: 'sandbox_message',
      columns: [column.id(), column.text('channel', 10), column.text('address', 120), column.text('text', 500), column.instant('at')],
      indices: [index('sandbox_message_at', ['at', 'id'])],
    }),
  ];
}

function contactTable(): Table {
  return new Table({
    name: 'contact_preference',
    columns: [
      column.id(),
      column.text('subject', 200),
      column.token('identity_token', true),
      column.text('language', 10),
      column.flag('sms'),
      column.flag('email'),
      column.encrypted('phone', true),
      column.encrypted('email_address', true),
      column.instant('updated_at'),
    ],
    indices: [index('contact_preference_subject', ['subject'], true), index('contact_preference_token', ['identity_token'])],
  });
}
