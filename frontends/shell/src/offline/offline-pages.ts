import { fileCachePrefix } from './offline-names.ts';

/** Built pages only: the development server exchanges files faster than a worker learns of it. */
const isOffered = (): boolean => (import.meta as ImportMeta & { env: { PROD: boolean } }).env.PROD && 'serviceWorker' in navigator;

/**
 * From sign-in on the pages for phones open without a network. Whoever only reads a guide loads nothing for it. The browser looks for a newer worker with
 * every page it opens.
 */
export async function keepPagesOffline(): Promise<void> {
  if (!isOffered()) return;
  // A browser that forbids it (a private window, a full device) works as long as there is a network.
  await navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}

/** After sign-out the device holds nothing of the portal any more, not even its program. */
export async function forgetPagesOffline(): Promise<void> {
  if (!isOffered()) return;
  try {
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.map((registration) => registration.unregister()));
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(fileCachePrefix)).map((name) => caches.delete(name)));
  } catch {
    // What cannot be reached was never there.
  }
}
