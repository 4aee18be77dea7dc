import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '../graphql/new-key.ts';
import { isRefusal } from '../graphql/refusal.ts';
import type { Problem } from '../graphql/problem.ts';
import { useHost } from '../host/use-host.tsx';
import type { InboxMessage, ReadMessagesInput } from './messages.operations.ts';
import { inboxQuery, readMessagesMutation } from './messages.operations.ts';

/** Told to the window when somebody has read something: the shell's badge asks again. */
export const messagesReadEvent = 'onething:messages-read';
const pageSize = 30;

/** The messages of a day, newest first. */
export interface InboxDay {
  /** `YYYY-MM-DD`. */
  day: string;
  messages: InboxMessage[];
}

export interface Inbox {
  days: InboxDay[];
  hasMore: boolean;
  loading: boolean;
  /** Of the question, or of the last mark that was not kept. */
  problems: Problem[];
  more(): void;
  reload(): void;
  /** Marks some as read, or as unread again. */
  mark(messages: readonly InboxMessage[], read: boolean): Promise<void>;
  markAll(): Promise<void>;
}

interface Held {
  messages: InboxMessage[];
  cursor: string | null;
  hasMore: boolean;
  loading: boolean;
  problems: Problem[];
}

/** The inbox page after page by key, grouped by day. A mark shows at once and is taken back when it was not kept. */
export function useInbox(onlyUnread: boolean): Inbox {
  const { client } = useHost();
  const [held, setHeld] = useState<Held>({ messages: [], cursor: null, hasMore: false, loading: true, problems: [] });
  const run = useRef(0);

  const ask = useCallback(
    async (after: string | null) => {
      const mine = ++run.current;
      setHeld((before) => ({ ...(after === null ? { ...before, messages: [], hasMore: false } : before), loading: true, problems: [] }));
      const answer = await client.query(inboxQuery, { filter: onlyUnread ? { unread: true } : {}, first: pageSize, after });
      if (mine !== run.current) return;
      const page = answer.data?.myMessages;
      setHeld((before) => {
        if (!page) return { ...before, loading: false, problems: answer.problems };
        const known = new Set(before.messages.map(({ id }) => id));
        const messages = [...before.messages, ...page.edges.map(({ node }) => node).filter(({ id }) => !known.has(id))];
        return { messages, cursor: page.pageInfo.endCursor, hasMore: page.pageInfo.hasNextPage, loading: false, problems: answer.problems };
      });
    },
    [client, onlyUnread],
  );
  useEffect(() => {
    const rounds = run;
    void ask(null);
    return () => void rounds.current++;
  }, [ask]);

  async function send(input: Omit<ReadMessagesInput, 'idempotencyKey'>, touched: (message: InboxMessage) => boolean): Promise<void> {
    const read = input.unread !== true;
    const before = new Map(held.messages.map((message) => [message.id, message.read]));
    const change = (to: (message: InboxMessage) => boolean): void =>
      setHeld((now) => ({
        ...now,
        messages: now.messages.map((message) => (touched(message) ? { ...message, read: to(message) } : message)),
      }));
    change(() => read);
    const answer = await client.mutate(readMessagesMutation, { input: { ...input, idempotencyKey: newKey() } });
    const result = answer.data?.readMessages;
    if (result && !isRefusal(result)) return void dispatchEvent(new Event(messagesReadEvent));
    change(({ id }) => before.get(id) ?? false);
    setHeld((now) => ({ ...now, problems: answer.problems }));
  }

  return {
    days: daysOf(held.messages),
    hasMore: held.hasMore,
    loading: held.loading,
    problems: held.problems,
    more: () => void (held.loading || ask(held.cursor)),
    reload: () => void ask(null),
    mark: (messages, read) => {
      const ids = messages.map(({ id }) => id);
      return send({ messageIds: ids, ...(read ? {} : { unread: true }) }, ({ id }) => ids.includes(id));
    },
    markAll: () => send({ all: true }, () => true),
  };
}

/** Messages by day, in the order they come. */
export function daysOf(messages: readonly InboxMessage[]): InboxDay[] {
  const days: InboxDay[] = [];
  for (const message of messages) {
    const last = days.at(-1);
    if (last?.day === message.onDate) last.messages.push(message);
    else days.push({ day: message.onDate, messages: [message] });
  }
  return days;
}
