/**
 * Lets the pages for phones open without a network: it holds their program files and one empty page, and nothing else. Answers of the gateway, uploads and
 * sign-in pass by it untouched; what people typed is kept by the pages themselves.
 */
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { emptyPage, fileCachePrefix } from './offline-names.ts';

/** The worker's own scope. The gateway writes the list of files before this program, so that a new build makes a new worker. */
const worker = globalThis as unknown as { offlineFiles: PrecacheEntry[]; skipWaiting(): Promise<void> };
/** Addresses that are never pages of ours. */
const noPages = [/^\/(auth|identity|files|uploads|graphql|health)(\/|$)/];

setCacheNameDetails({ prefix: fileCachePrefix });
// The newest files at once: pages come from the network as long as there is one, and name files of their own build.
void worker.skipWaiting();
clientsClaim();
precache(worker.offlineFiles);
cleanupOutdatedCaches();

registerRoute(
  new NavigationRoute(({ request }) => fetch(request).catch(async () => (await matchPrecache(emptyPage)) ?? Response.error()), {
    denylist: noPages,
  }),
);

const hashed = new Set(worker.offlineFiles.filter(({ revision }) => revision === null).map(({ url }) => url));
const renewed = new Set(worker.offlineFiles.filter(({ revision }) => revision !== null).map(({ url }) => url));

// Another content has another name: what is held is right.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && hashed.has(url.pathname),
  async ({ request }) => (await matchPrecache(request)) ?? fetch(request),
);
// The same name holds another content after each build: what is held serves only while nothing newer can be had.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && renewed.has(url.pathname),
  ({ request, url }) => fetch(request).catch(async () => (await matchPrecache(url.pathname)) ?? Response.error()),
);
