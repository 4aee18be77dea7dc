import { Access, connectionOf, coveredPrefixes, keysetPage, LocalisedText, staff } from '@onething/subgraph-kit';
import type { Connection } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { Brackets } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { enumeration } from '../enumerations.ts';
import { inOrder } from '../list-order.ts';
import type { ListOrder } from '../list-order.ts';
import { messageText } from '../message/message-texts.ts';
import { Message } from '../message/message.entity.ts';
import { DeliveryChannel, DeliveryState, MessageDelivery } from './delivery.entity.ts';
import { SandboxMessage } from './sandbox-message.entity.ts';

const DeliveryConnection = connectionOf<MessageDelivery>('MessageDelivery', () => MessageDelivery, staff(['administrator']));
const SandboxConnection = connectionOf<SandboxMessage>('SandboxMessage', () => SandboxMessage, staff(['administrator']));
const DeliverySort = enumeration('DeliverySort', 'Order of deliveries by the time they were planned.', ['NEWEST_FIRST', 'OLDEST_FIRST']);
type DeliverySort = keyof typeof DeliverySort;

/** Narrows the deliveries. */
@InputType({ description: 'Narrows the deliveries; what is absent does not.' })
class DeliveryFilter {
  @Field(() => [DeliveryState], { nullable: true, description: 'Only these states.' })
  states?: DeliveryState[];

  @Field(() => DeliveryChannel, { nullable: true, description: 'Only by this way.' })
  channel?: DeliveryChannel;
}

/** What an administrator sees of the outbound channels: whether messages went out, never to whom. */
@Resolver(() => MessageDelivery)
export class DeliveryResolver {
  @Access(staff(['administrator']))
  @Query(() => DeliveryConnection, { description: "Messages on their way out of the caller's jurisdictions, newest first." })
  messageDeliveries(
    @Arg('filter', () => DeliveryFilter, { nullable: true, description: 'Narrows the deliveries.' }) filter: DeliveryFilter | undefined,
    @Arg('sort', () => DeliverySort, { nullable: true, description: 'Order; NEWEST_FIRST unless told.' }) sort: DeliverySort | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<MessageDelivery>> {
    return keysetPage(narrowed(deliveriesOfCaller(context), filter), inOrder<MessageDelivery>('createdAt', orderOf(sort), 'LATEST_FIRST'), {
      first,
      after,
    });
  }

  @Access(staff(['administrator']))
  @Query(() => SandboxConnection, {
    description:
      'What the sandbox channel would have sent for the deliveries of the caller, newest first. Empty where real channels are in use.',
  })
  sandboxMessages(
    @Arg('filter', () => DeliveryFilter, { nullable: true, description: 'Narrows the deliveries.' }) filter: DeliveryFilter | undefined,
    @Arg('sort', () => DeliverySort, { nullable: true, description: 'Order; NEWEST_FIRST unless told.' }) sort: DeliverySort | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<SandboxMessage>> {
    const own = narrowed(deliveriesOfCaller(context), filter).select('delivery.id');
    const query = context.database.read.manager
      .createQueryBuilder(SandboxMessage, 'sent')
      .where(`sent.id IN (${own.getQuery()})`, own.getParameters());
    return keysetPage(query, inOrder<SandboxMessage>('at', orderOf(sort), 'LATEST_FIRST'), { first, after });
  }

  @FieldResolver(() => LocalisedText, { description: 'The words of the message.' })
  async text(@Root() delivery: MessageDelivery, @Ctx() context: ChildrenContext): Promise<LocalisedText> {
    const message = await context.database.read.manager.findOneByOrFail(Message, { id: delivery.messageId });
    return messageText(message.code, message.caseNumber);
  }
}

function narrowed(query: SelectQueryBuilder<MessageDelivery>, filter: DeliveryFilter | undefined): SelectQueryBuilder<MessageDelivery> {
  if (filter?.states?.length) query.andWhere('delivery.state IN (:...states)', { states: filter.states });
  if (filter?.channel) query.andWhere('delivery.channel = :channel', { channel: filter.channel });
  return query;
}

function orderOf(sort: DeliverySort | undefined): ListOrder {
  return sort === 'OLDEST_FIRST' ? 'EARLIEST_FIRST' : 'LATEST_FIRST';
}

/** Deliveries of the counties the caller administers. */
export function deliveriesOfCaller(context: ChildrenContext): SelectQueryBuilder<MessageDelivery> {
  const prefixes = coveredPrefixes(context.caller, ['administrator']);
  const query = context.database.read.manager.createQueryBuilder(MessageDelivery, 'delivery');
  if (prefixes.length === 0) return query.where('1 = 0');
  return query.where(
    new Brackets((any) => {
      prefixes.forEach((prefix, index) => any.orWhere(`delivery.countyCode LIKE :county${index}`, { [`county${index}`]: `${prefix}%` }));
    }),
  );
}
