import type { Page } from 'playwright-core';
import { draftCase, handedIn } from '../sample-cases.ts';
import type { SampleGateway } from '../sample-gateway.ts';

/** A page in a state that people meet, and how to bring it there. */
export interface PageState {
  name: string;
  path: string;
  /** What the gateway knows, or fails at, before the page is opened. */
  prepare?: (gateway: SampleGateway) => unknown;
  /** What the person does once the page is there. */
  act?: (page: Page, gateway: SampleGateway) => Promise<unknown>;
}

/** The page of the one application most states are about. */
export const own = '/370112/applications/1';

/** Presses the page's one filled button. */
export const submit = (page: Page) => page.locator('form button[type=submit]').click();

/** The gateway knows an application at this stage. */
export const caseAt = (state: Parameters<typeof handedIn>[1]) => (gateway: SampleGateway) => gateway.add(handedIn('1', state));

/** The gateway knows a draft with these answers. */
export const draft =
  (answers: Record<string, unknown> = {}) =>
  (gateway: SampleGateway) =>
    gateway.add(draftCase('1', answers));

/** Chooses a photo for the first paper. */
export function upload(page: Page): Promise<void> {
  return page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: Buffer.alloc(2000) });
}
