import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { projectRoot } from '../architecture/source-files.ts';
import { accessibilityViolations, sidewaysScroll } from './browser.ts';
import type { Visit } from './hall-pages.ts';
import { smallTargets } from './small-targets.ts';

const pictures = join(projectRoot, '.test', 'pictures');

/**
 * Checks each page as it stands: nothing for axe to find, nothing beside the window, on a phone every target as large as a finger
 * needs it; and a picture `<who>-<name>.png` for people.
 */
export function visitAs(who: string): Visit {
  mkdirSync(pictures, { recursive: true });
  return async (page, name) => {
    await page.screenshot({ path: join(pictures, `${who}-${name.replaceAll(/[^a-z0-9]+/g, '-')}.png`), fullPage: true });
    expect(await accessibilityViolations(page), `${who}: ${name}`).toEqual([]);
    expect(await sidewaysScroll(page), `${who}: ${name} scrolls sideways`).toBe(0);
    // On a desk axe's own rule holds: 24 pixels, or room around.
    if ((page.viewportSize()?.width ?? 0) < 768) expect(await smallTargets(page), `${who}: ${name}`).toEqual([]);
  };
}
