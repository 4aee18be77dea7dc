import { uploadFile, useHost } from '@onething/portal-kit';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { fileOfDataUrl } from '../filing/shrink-photo.ts';
import { dropHomeCheck, listHomeChecks, sendHomeCheck } from './home-check-outbox.ts';
import type { KeptHomeCheck, OutboxEnvironment } from './home-check-outbox.ts';

/** Home checks that wait on this device; sent when there is a network, and again when it comes back. */
export function useOutbox(): {
  waiting: KeptHomeCheck[];
  environment: OutboxEnvironment;
  send: () => Promise<void>;
  drop: (id: string) => void;
} {
  const { client, session } = useHost();
  const environment = useMemo<OutboxEnvironment>(
    () => ({
      client,
      storage: localStorage,
      now: () => Date.now(),
      upload: ({ dataUrl, fileName }) => uploadFile(fileOfDataUrl(dataUrl, fileName), { purpose: 'material' }),
    }),
    [client],
  );
  const [waiting, setWaiting] = useState(() => listHomeChecks(environment));
  const send = useCallback(async () => {
    for (const check of listHomeChecks(environment)) {
      if ((await sendHomeCheck(check, environment)) === 'WAITS') break;
    }
    setWaiting(listHomeChecks(environment));
  }, [environment]);
  useEffect(() => {
    if (session.signedIn) void send();
    const retry = () => void send();
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [send, session.signedIn]);
  const drop = (id: string) => {
    dropHomeCheck(id, environment.storage);
    setWaiting(listHomeChecks(environment));
  };
  return { waiting, environment, send, drop };
}
