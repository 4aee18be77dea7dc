import type { Page } from 'playwright-core';

/** A page of the studio in one of its states. */
export interface State {
  name: string;
  path: string;
  as?: string;
  trouble?: string;
  act?: (page: Page) => Promise<unknown>;
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();
const drafted = (path: string) => `${path}?draft=draft-1`;

/** Every page in the states people meet it in. */
export const states: State[] = [
  { name: 'standards in force', path: '/studio' },
  { name: 'standards of a draft, one open', path: drafted('/studio/standards'), act: press('孤儿') },
  { name: 'failed standards', path: '/studio', trouble: 'broken' },
  { name: 'standards on their way', path: '/studio', trouble: 'slow' },
  { name: 'drafts', path: '/studio/drafts' },
  { name: 'no drafts', path: '/studio/drafts', trouble: 'empty' },
  { name: 'failed drafts', path: '/studio/drafts', trouble: 'broken' },
  { name: 'address of nothing', path: '/studio/nowhere' },
  { name: 'somebody else’s work', path: '/studio', as: 'officer' },
];
