/** The pages of the studio, in the order of the menu. */
export const studioPages = [
  'standards',
  'rules',
  'definitions',
  'materials',
  'deadlines',
  'visits',
  'obligations',
  'calendar',
  'forms',
  'contacts',
  'guides',
  'portal',
  'drafts',
  'releases',
  'compare',
  'district',
] as const;
export type StudioPage = (typeof studioPages)[number];

/** Where in the studio a path leads. `rest` is what follows the page: `/studio/forms/DE_FACTO_FORM` leaves `DE_FACTO_FORM`. */
export interface StudioRoute {
  page: StudioPage | 'unknown';
  rest: string[];
}

/** Reads a path of this origin, without query. */
export function routeOf(path: string): StudioRoute {
  const [area, name = 'standards', ...rest] = path.split('/').filter(Boolean);
  const page = area === 'studio' ? studioPages.find((each) => each === name) : undefined;
  return page ? { page, rest: rest.map(decodeURIComponent) } : { page: 'unknown', rest: [] };
}

/** What of an address stays the same from page to page: the place and the draft that is open. */
export interface StudioAddress {
  code: string;
  draftId?: string;
}

/** The address of a page, below it of one thing: `/studio/forms/DE_FACTO_FORM?at=370112&draft=…`. */
export function addressOf({ code, draftId }: StudioAddress, page: StudioPage, ...rest: string[]): string {
  const query = new URLSearchParams({ at: code, ...(draftId ? { draft: draftId } : {}) });
  return `/studio/${[page, ...rest.map(encodeURIComponent)].join('/')}?${query}`;
}
