import { Access, DateTimeScalar, IdColumn, InstantColumn, MaskedTextScalar, staff, TextColumn } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { DeliveryChannel } from './delivery.entity.ts';

/** What the sandbox would have sent. */
@Entity('sandbox_message')
@Index('sandbox_message_at', ['at', 'id'])
@Access(staff(['administrator']))
@ObjectType('SandboxMessage', { description: 'What would have been sent, word for word.' })
export class SandboxMessage {
  /** Key of the delivery: what is sent twice is here once. */
  @IdColumn()
  @Field(() => ID, { description: 'Id of the delivery.' })
  id!: string;

  @TextColumn(10)
  @Field(() => DeliveryChannel, { description: 'By which way.' })
  channel!: DeliveryChannel;

  @TextColumn(120)
  @Field(() => MaskedTextScalar, { description: 'To whom, masked.' })
  address!: string;

  @TextColumn(500)
  @Field(() => String, { description: 'The words.' })
  text!: string;

  @InstantColumn()
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;
}
