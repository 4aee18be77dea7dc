import { Access, connectionOf, keysetPage, LocalisedText, signedIn } from '@onething/subgraph-kit';
import type { Connection } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { Case } from '../case/case.entity.ts';
import { readableCase } from '../case/readable-case.ts';
import type { ChildrenContext } from '../children-context.ts';
import { enumeration } from '../enumerations.ts';
import { MessageCode } from './message-code.ts';
import { messageText } from './message-texts.ts';
import { Message, MessageReading } from './message.entity.ts';
import { messagesOfCaller, onlyUnread, readUpTo } from './messages-of-caller.ts';

const MessageConnection = connectionOf<Message>('Message', () => Message);
const MessageSort = enumeration('MessageSort', 'Order of messages by time.', ['NEWEST_FIRST', 'OLDEST_FIRST']);
type MessageSort = keyof typeof MessageSort;

/** More unread than this is said as "more than". */
const countedUpTo = 100;

/** Narrows the messages. */
@InputType({ description: 'Narrows the messages; what is absent does not.' })
class MessageFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only unread ones, or only read ones.' })
  unread?: boolean;

  @Field(() => ID, { nullable: true, description: 'Only of this case.' })
  caseId?: string;

  @Field(() => [MessageCode], { nullable: true, description: 'Only these.' })
  codes?: MessageCode[];
}

/** The inbox of whoever asks. */
@Resolver(() => Message)
export class MessageResolver {
  @Access(signedIn())
  @Query(() => MessageConnection, { description: "Messages to the caller and the caller's office, newest first." })
  async myMessages(
    @Arg('filter', () => MessageFilter, { nullable: true, description: 'Narrows the messages.' }) filter: MessageFilter | undefined,
    @Arg('sort', () => MessageSort, { nullable: true, description: 'Order; NEWEST_FIRST unless told.' }) sort: MessageSort | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<Message>> {
    const mark = await readUpTo(context);
    const query = messagesOfCaller(context);
    if (filter?.unread === true) onlyUnread(query, mark);
    if (filter?.unread === false)
      query.andWhere(`message.id NOT IN (${onlyUnread(messagesOfCaller(context), mark).select('message.id').getQuery()})`, {
        mark,
        unread: true,
      });
    if (filter?.caseId) query.andWhere('message.caseId = :caseId', { caseId: filter.caseId });
    if (filter?.codes?.length) query.andWhere('message.code IN (:...codes)', { codes: filter.codes });
    const direction = sort === 'OLDEST_FIRST' ? 'ASC' : 'DESC';
    const page = await keysetPage(
      query,
      [
        { property: 'at', direction },
        { property: 'id', direction },
      ],
      { first, after },
    );
    await markRead(
      context,
      page.edges.map(({ node }) => node),
      mark,
    );
    return page;
  }

  @Access(signedIn())
  @Query(() => Int, { description: `How many messages the caller has not read; counted up to ${countedUpTo}.` })
  async unreadMessageCount(@Ctx() context: ChildrenContext): Promise<number> {
    if (context.caller.subject === '') return 0;
    const unread = await onlyUnread(messagesOfCaller(context), await readUpTo(context))
      .select('message.id', 'id')
      .limit(countedUpTo)
      .getRawMany();
    return unread.length;
  }

  @FieldResolver(() => LocalisedText, {
    description: 'What it says: the case number and what happened; never a name or a number of a person.',
  })
  text(@Root() message: Message): LocalisedText {
    return messageText(message.code, message.caseNumber);
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The report of a child in danger it is about; null of a message about a case.' })
  protectionReportId(@Root() { code, caseId }: Message): string | null {
    return code.startsWith('PROTECTION_') ? caseId : null;
  }

  @FieldResolver(() => Case, { nullable: true, description: 'The case, as far as the caller may read it.' })
  case(@Root() message: Message, @Ctx() context: ChildrenContext): Promise<Case | null> {
    return readableCase(context, message.caseId);
  }
}

/** Says of each message whether the caller has read it. */
async function markRead(context: ChildrenContext, messages: Message[], mark: string): Promise<void> {
  const readings = await context.database.read.manager.findBy(MessageReading, {
    reader: context.caller.subject,
    messageId: In(messages.map(({ id }) => id)),
  });
  const unread = new Map(readings.map((reading) => [reading.messageId, reading.unread]));
  for (const message of messages) message.read = !(unread.get(message.id) ?? message.at > mark);
}
