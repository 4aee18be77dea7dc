import { pageOfPath } from './draft/page-of-path.ts';
import type { StudioPage } from './route.ts';

/** The menu's groups. A page stands here once it is more than a place for one. */
export const menu: { name: 'benefit' | 'handling' | 'public' | 'versions'; pages: readonly StudioPage[] }[] = [
  { name: 'benefit', pages: ['standards', 'rules', 'definitions', 'materials'] },
  { name: 'handling', pages: ['deadlines', 'visits', 'obligations', 'calendar'] },
  { name: 'public', pages: ['forms', 'contacts', 'guides', 'portal'] },
  { name: 'versions', pages: ['drafts', 'releases', 'compare', 'district'] },
];

/** How many of some paths of a draft are changed on a page. */
export function countOn(page: StudioPage, paths: readonly string[]): number {
  return page === 'drafts' ? 0 : new Set(paths.filter((path) => pageOfPath(path)[0] === page)).size;
}
