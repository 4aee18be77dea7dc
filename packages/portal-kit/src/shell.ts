/** For those who draw whole pages: the shell in the browser and the page renderer on the server. */
export { PortalFrame } from './frame/portal-frame.tsx';
export { createTexts } from './texts/create-texts.ts';
export type { Texts } from './texts/create-texts.ts';
export { StaticHost } from './host/static-host.ts';
export type { StaticHostOptions } from './host/static-host.ts';
export { codeOfPath, matchRoute } from './frame/match-route.ts';
export { isOfficersPath } from './frame/officer-areas.ts';
export type { RouteParameters } from './frame/match-route.ts';
export { useUnreadCount } from './messages/use-unread-count.ts';
export { helpPhoneOf } from './frame/help-phone.ts';
export { portalQuery, portalsQuery } from './frame/portal.operations.ts';
export type { PortalListing, PortalResult } from './frame/portal.operations.ts';
export { missingTexts } from './texts/missing-texts.ts';
export { mixedTexts } from './texts/mixed-texts.ts';
export { unusedTexts } from './texts/unused-texts.ts';
export { wipeSealingKey } from './device/sealed-store.ts';
export { waitingFilesName, wipeExpiredFiles, wipeWaitingFiles } from './components/waiting-files.ts';
