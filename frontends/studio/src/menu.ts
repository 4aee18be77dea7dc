import type { StudioPage } from './route.ts';

/** Which paths of a draft belong to a page of the menu: the number beside it counts them. */
export interface MenuEntry {
  page: StudioPage;
  paths?: readonly string[];
}

/** The menu's groups. A page stands here once it is more than a place for one. */
export const menu: { name: 'benefit' | 'handling' | 'public' | 'versions'; entries: MenuEntry[] }[] = [
  {
    name: 'benefit',
    entries: [{ page: 'standards', paths: ['standards/'] }],
  },
  { name: 'handling', entries: [] },
  { name: 'public', entries: [] },
  { name: 'versions', entries: [{ page: 'drafts' }] },
];

/** How many of some paths lie below one of the prefixes. */
export function countBelow(paths: readonly string[], prefixes: readonly string[] = []): number {
  return paths.filter((path) => prefixes.some((prefix) => path.startsWith(prefix))).length;
}
