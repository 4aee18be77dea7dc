import { dropWaiting, uploadFile, useHost, waitingFilesOf } from '@onething/portal-kit';
import type { GraphqlClient } from '@onething/portal-kit';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { keepVisitDraft } from './visit-draft.ts';
import type { AnsweredVisit, VisitOutboxEnvironment, WaitingVisit } from './visit-outbox.ts';
import { dropAnswer, dropVisit, listAnswers, listVisits, sendVisit } from './visit-outbox.ts';

const againMs = 60_000;

/** Name under which the photos of a visit wait on this device. */
export const photoScope = (visitId: string): string => `visit ${visitId}`;

/** What sending a visit needs of this browser. */
export function visitEnvironment(client: GraphqlClient): VisitOutboxEnvironment {
  return {
    client,
    storage: localStorage,
    now: () => Date.now(),
    photo: async (visitId, key) => (await waitingFilesOf(photoScope(visitId), Date.now())).find((each) => each.key === key)?.file,
    dropPhoto: dropWaiting,
    upload: (file) => uploadFile(file, { purpose: 'material' }),
  };
}

/** One round at a time, whoever asks for it. */
let round: Promise<number> | undefined;

/** Sends what waits, oldest first. Returns how many the office took. */
export function sendWaitingVisits(client: GraphqlClient): Promise<number> {
  round ??= sendAll(visitEnvironment(client)).finally(() => (round = undefined));
  return round;
}

async function sendAll(environment: VisitOutboxEnvironment): Promise<number> {
  let sent = 0;
  for (const visit of listVisits(environment)) {
    if (visit.refusal) continue;
    const outcome = await sendVisit(visit, environment);
    if (outcome === 'WAITS') break;
    if (outcome === 'SENT') sent += 1;
  }
  return sent;
}

export interface VisitOutbox {
  waiting: WaitingVisit[];
  answered: AnsweredVisit[];
  sending: boolean;
  send: () => Promise<void>;
  drop: (id: string) => void;
  /** A refused visit becomes a draft again. */
  reopen: (visit: WaitingVisit) => void;
  read: (id: string) => void;
}

/** Visits that wait on this device: sent at once, when the network or the session is back, and every minute. */
export function useVisitOutbox(onSent: () => void): VisitOutbox {
  const { client, session } = useHost();
  const environment = useMemo(() => visitEnvironment(client), [client]);
  const look = useCallback(() => ({ waiting: listVisits(environment), answered: listAnswers(environment) }), [environment]);
  const [seen, setSeen] = useState(look);
  const [sending, setSending] = useState(false);
  const send = useCallback(async () => {
    setSending(true);
    const sent = await sendWaitingVisits(client);
    setSending(false);
    setSeen(look());
    if (sent > 0) onSent();
  }, [client, look, onSent]);
  useEffect(() => {
    if (!session.signedIn) return;
    const retry = () => void send();
    retry();
    addEventListener('online', retry);
    const timer = setInterval(() => listVisits(environment).some(({ refusal }) => !refusal) && retry(), againMs);
    return () => {
      removeEventListener('online', retry);
      clearInterval(timer);
    };
  }, [send, environment, session.signedIn]);
  const { storage } = environment;
  return {
    ...seen,
    sending,
    send,
    drop: (id) => (dropVisit(id, storage), setSeen(look())),
    reopen: ({ refusal: _refusal, trouble: _trouble, ...draft }) => {
      if (keepVisitDraft(draft, storage)) dropVisit(draft.id, storage);
      setSeen(look());
    },
    read: (id) => (dropAnswer(id, storage), setSeen(look())),
  };
}
