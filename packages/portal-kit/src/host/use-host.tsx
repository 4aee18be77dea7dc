import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Host } from './host.ts';

const HostContext = createContext<Host | null>(null);

/** Makes the host known to the components below; a remote's root puts it around its pages. */
export function HostProvider({ host, children }: { host: Host; children: ReactNode }) {
  return <HostContext.Provider value={host}>{children}</HostContext.Provider>;
}

/** The host; the component is drawn again when language, path, session or portal change. Throws outside a HostProvider. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost needs a HostProvider above it');
  useSyncExternalStore(
    host.subscribe,
    () => host.revision,
    () => host.revision,
  );
  return host;
}
