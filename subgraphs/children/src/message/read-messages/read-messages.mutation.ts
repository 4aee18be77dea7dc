import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { onlyUnread, messagesOfCaller, readUpTo } from '../messages-of-caller.ts';
import { readMessages } from './read-messages.ts';

/** What is left unread. */
@Access(signedIn())
@ObjectType({ description: 'What is left unread.' })
class MessagesRead {
  @Field(() => Int, { description: 'How many messages are unread now; counted up to 100.' })
  unreadCount!: number;
}

const ReadMessagesResult = resultUnion('ReadMessagesResult', () => MessagesRead);

/** Input of `readMessages`. */
@InputType({ description: 'Input of readMessages: some messages, or all.' })
class ReadMessagesInput {
  @Field(() => [ID], { nullable: true, description: 'At most 100 of the caller.' })
  messageIds?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Everything up to now.' })
  all?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Mark them as unread again.' })
  unread?: boolean;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `readMessages`. */
@Resolver()
export class ReadMessagesMutation {
  @Access(signedIn())
  @Mutation(() => ReadMessagesResult, { description: 'Marks messages of the caller as read, or as unread again.' })
  readMessages(
    @Arg('input', () => ReadMessagesInput, { description: 'Which messages.' }) input: ReadMessagesInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof ReadMessagesResult> {
    return refusable(context, async () => {
      await readMessages(context, input);
      const query = onlyUnread(messagesOfCaller(context), await readUpTo(context));
      const unread = await query.select('message.id', 'id').limit(100).getRawMany();
      return Object.assign(new MessagesRead(), { unreadCount: unread.length });
    });
  }
}
