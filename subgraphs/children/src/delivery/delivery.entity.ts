import {
  Access,
  DateTimeScalar,
  IdColumn,
  InstantColumn,
  IntColumn,
  JurisdictionColumn,
  JurisdictionCodeScalar,
  ReferenceColumn,
  staffCovering,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { enumeration } from '../enumerations.ts';
import { channelKinds } from './message-channel.ts';

export const DeliveryChannel = enumeration('DeliveryChannel', 'A way to reach a person outside the platform.', channelKinds);
export type DeliveryChannel = keyof typeof DeliveryChannel;

export const DeliveryState = enumeration(
  'DeliveryState',
  'WAITING for its time or another try; SENT; WITHHELD because the person opted out or has no address; DEAD after the last try.',
  ['WAITING', 'SENT', 'WITHHELD', 'DEAD'],
);
export type DeliveryState = keyof typeof DeliveryState;

/** A message on its way to a telephone or a mailbox. It knows whom by reference only: the address is opened when it is sent. */
@Entity('message_delivery')
@Index('message_delivery_once', ['messageId', 'channel'], { unique: true })
@Index('message_delivery_next', ['state', 'nextAt', 'id'])
@Index('message_delivery_county', ['countyCode', 'createdAt', 'id'])
@Access(staffCovering<MessageDelivery>(['administrator'], (delivery) => delivery.countyCode))
@ObjectType('MessageDelivery', { description: 'A message on its way to a telephone or a mailbox; without the address.' })
export class MessageDelivery {
  @IdColumn()
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @ReferenceColumn()
  messageId!: string;

  @JurisdictionColumn()
  @Field(() => JurisdictionCodeScalar, { description: 'County that handles the case.' })
  countyCode!: string;

  @TextColumn(10)
  @Field(() => DeliveryChannel, { description: 'By which way.' })
  channel!: DeliveryChannel;

  @TextColumn(10)
  @Field(() => DeliveryState, { description: 'How far it has come.' })
  state!: DeliveryState;

  @IntColumn()
  @Field(() => Int, { description: 'Tries so far.' })
  attempts!: number;

  /** When it is tried next. */
  @InstantColumn()
  @Field(() => DateTimeScalar, { description: 'When it is tried next, while it waits.' })
  nextAt!: string;

  @TextColumn(60, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Code of what kept it, e.g. OPTED_OUT, NO_ADDRESS, QUIET_HOURS, ChannelRefused.' })
  problem!: string | null;

  @InstantColumn()
  @Field(() => DateTimeScalar, { description: 'When it was planned.' })
  createdAt!: string;

  @InstantColumn({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the channel took it.' })
  sentAt!: string | null;
}
