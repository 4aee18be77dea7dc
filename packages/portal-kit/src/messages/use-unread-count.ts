import { useEffect } from 'react';
import { useQuery } from '../graphql/use-query.ts';
import { useHost } from '../host/use-host.tsx';
import { unreadCountQuery } from './messages.operations.ts';
import { messagesReadEvent } from './use-inbox.ts';

const nothing = {};

/** How many messages wait for whoever is signed in; asked again on every page and when something was read. Undefined: not known. */
export function useUnreadCount(): number | undefined {
  const { session, path } = useHost();
  const { data, reload } = useQuery(unreadCountQuery, nothing, { skip: !session.signedIn });
  useEffect(() => {
    if (!session.signedIn) return undefined;
    const again = (): void => void reload();
    addEventListener(messagesReadEvent, again);
    return () => removeEventListener(messagesReadEvent, again);
  }, [session.signedIn, reload]);
  useEffect(() => {
    if (session.signedIn) void reload();
  }, [path, session.signedIn, reload]);
  return data?.unreadMessageCount;
}
