import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routeOf } from '../route.ts';
import { states } from './states.ts';

/** The pages the address can mean, read from their type: a new one is missed here until it has its states. */
function pagesOfRoute(): string[] {
  const source = readFileSync(join(import.meta.dirname, '..', 'route.ts'), 'utf8');
  const union = /export type WorkbenchRoute =([\s\S]*?);\n\n/.exec(source)?.[1] ?? '';
  const ofCase = /export type CasePageName =([^;]*);/.exec(source)?.[1] ?? '';
  const stated = [ofCase, ...[...union.matchAll(/page: ([^;}]+)/g)].map((match) => match[1] ?? '')];
  const words = stated.flatMap((text) => [...text.matchAll(/'([\w-]+)'/g)]);
  return [...new Set(words.map((match) => match[1] ?? ''))];
}

/** Troubles every page that asks something is tried in, beside the good state. */
const troubles = ['broken', 'slow'];
/** What such a page shows when there is nothing: an empty list, or a thing that is not there. */
const nothing = ['empty', 'gone'];
/** Pages that ask nothing before somebody acts. */
const silent = ['unknown', 'records'];

describe('the register of pages and states', () => {
  const pages = pagesOfRoute();

  it('knows the pages', () => {
    expect(pages).toContain('queue');
    expect(pages.length).toBeGreaterThanOrEqual(10);
  });

  it.each(pages)('has %s: well, on its way, failed and with nothing', (page) => {
    const tried = states.filter(({ path }) => routeOf(path).page === page).map(({ trouble }) => trouble ?? 'well');
    expect(tried).toContain('well');
    if (silent.includes(page)) return;
    expect(troubles.filter((trouble) => !tried.includes(trouble))).toEqual([]);
    expect(tried.some((trouble) => nothing.includes(trouble))).toBe(true);
  });

  it('names each state once', () => {
    const names = states.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
