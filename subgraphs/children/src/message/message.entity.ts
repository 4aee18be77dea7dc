import {
  Access,
  DateColumn,
  DateScalar,
  DateTimeScalar,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JurisdictionCodeScalar,
  JurisdictionColumn,
  ReferenceColumn,
  signedIn,
  TextColumn,
} from '@onething/subgraph-kit';
import type { CaseworkRole } from '@onething/casework';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { MessageCode } from './message-code.ts';

/**
 * Something somebody ought to know about a case: to one person, or to a role of a place, whoever holds it. Written with the action that
 * causes it. It carries the case's number and what happened, and nothing about people.
 */
@Entity('message')
@Index('message_once', ['actionId', 'code', 'audience', 'recipient'], { unique: true })
@Index('message_recipient', ['recipient', 'at', 'id'])
@Index('message_office', ['audience', 'areaCode', 'at', 'id'])
@Index('message_case', ['caseId'])
@Index('message_retention', ['countyCode', 'at'])
@Access(signedIn())
@ObjectType({ description: "A message to the caller, or to the caller's office: a case number and what happened." })
export class Message {
  @IdColumn()
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @ReferenceColumn()
  @Field(() => ID, { description: 'The case it is about, or the report.' })
  caseId!: string;

  @ReferenceColumn()
  actionId!: string;

  @TextColumn(60)
  @Field(() => String, { description: 'Number of the case or report.' })
  caseNumber!: string;

  @JurisdictionColumn()
  @Field(() => JurisdictionCodeScalar, { description: 'County that handles the case.' })
  countyCode!: string;

  @TextColumn(40)
  @Field(() => MessageCode, { description: 'What happened.' })
  code!: MessageCode;

  /** PERSON, or the role of an office. */
  @TextColumn(24)
  audience!: 'PERSON' | CaseworkRole;

  /** Subject of the person, or their blind index; empty for an office. */
  @TextColumn(200)
  recipient!: string;

  /** Place of the office; of a message to a person the county. */
  @JurisdictionColumn()
  areaCode!: string;

  /** Who caused it: not told of their own act as a member of an office. */
  @TextColumn(200)
  causedBy!: string;

  @InstantColumn()
  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: string;

  @DateColumn()
  @Field(() => DateScalar, { description: 'Day in China on which it happened.' })
  onDate!: string;

  /** Of the caller; set by the list. */
  @Field(() => Boolean, { description: 'Whether the caller has read it.' })
  read!: boolean;
}

/** That somebody has read a message, or has marked it as unread again. */
@Entity('message_reading')
@Index('message_reading_message', ['messageId'])
export class MessageReading {
  @PrimaryColumn({ type: 'varchar', length: 200 })
  reader!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  messageId!: string;

  @FlagColumn()
  unread!: boolean;
}

/** Up to when somebody has marked everything as read. */
@Entity('message_mark')
export class MessageMark {
  @PrimaryColumn({ type: 'varchar', length: 200 })
  reader!: string;

  @InstantColumn()
  readUpTo!: string;
}
