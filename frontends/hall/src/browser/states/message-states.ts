import type { PageState } from './page-state.ts';

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
  { name: 'messages before sign-in', path, prepare: (gateway) => (gateway.signedIn = false) },
];
