import type { PageState } from './page-state.ts';
import { submit } from './page-state.ts';

const path = '/370112/messages';

/** The inbox. */
export const messageStates: PageState[] = [
  { name: 'messages', path },
  {
    name: 'message marked as read',
    path,
    act: (page) =>
      page
        .getByRole('button', { name: /^(标为已读|Mark as read)/ })
        .first()
        .click(),
  },
  { name: 'no messages', path, prepare: (gateway) => gateway.messages.splice(0) },
  { name: 'messages that did not come', path, prepare: (gateway) => gateway.failing.add('Inbox') },
  {
    name: 'mark that was not kept',
    path,
    prepare: (gateway) => gateway.failing.add('ReadMessages'),
    act: (page) => page.locator('.message-tools button').click(),
  },
  { name: 'contact', path: `${path}/contact` },
  { name: 'contact saved', path: `${path}/contact`, act: (page) => submit(page) },
  {
    name: 'number that is none',
    path: `${path}/contact`,
    prepare: (gateway) => gateway.failing.add('PHONE_INVALID'),
    act: async (page) => (await page.locator('#contact-phone').fill('12'), await submit(page), page.locator('.error-summary').waitFor()),
  },
  { name: 'contact that did not come', path: `${path}/contact`, prepare: (gateway) => gateway.failing.add('ContactPreference') },
  { name: 'messages before sign-in', path, prepare: (gateway) => (gateway.signedIn = false) },
];
