import type { Page } from 'playwright-core';
import { withoutPortal } from '../sample-portal.ts';
import type { PageState } from './page-state.ts';

/** Looks for a place. */
async function search(page: Page, name: string): Promise<void> {
  await page.locator('#place-search-text').fill(name);
  await page.keyboard.press('Enter');
}

/** Pages before an application: places, portals, guides. */
export const placeStates: PageState[] = [
  { name: 'places', path: '/' },
  { name: 'places that did not come', path: '/', prepare: (gateway) => gateway.failing.add('Portals') },
  { name: 'place found', path: '/', act: (page) => search(page, '历城') },
  { name: 'place not found', path: '/', act: (page) => search(page, '没有') },
  {
    name: 'search that did not come',
    path: '/',
    prepare: (gateway) => gateway.failing.add('PlaceSearch'),
    act: (page) => search(page, '历城'),
  },
  { name: 'portal', path: '/370112' },
  { name: 'portal of a city', path: '/370100' },
  { name: 'guide', path: '/370112/child-welfare', act: (page) => page.locator('details summary').last().click() },
  { name: 'guide that did not come', path: '/370112/child-welfare', prepare: (gateway) => gateway.failing.add('ServiceGuide') },
  {
    name: 'front end that did not load',
    path: '/370112/child-welfare',
    prepare: (gateway) => gateway.failing.add('REMOTE').add('PAGES'),
    act: (page) => page.locator('.island-problem').waitFor(),
  },
  { name: 'address without a page', path: '/370112/nowhere' },
  { name: 'address without a portal', path: '/nowhere' },
  { name: 'place without a portal', path: `/${withoutPortal}` },
  { name: 'own page before sign-in', path: '/370112/applications', prepare: (gateway) => (gateway.signedIn = false) },
];
