import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StaticFolders } from '../gateway-options.ts';

/** What a folder of built front ends (`shell/dist`, `hall/dist`, …) holds. */
export interface BuiltFrontEnds {
  folders: StaticFolders;
  /** Manifests of their trusted documents. */
  documentFiles: string[];
}

/** Finds the built front ends; undefined when the shell has not been built, and then no pages are served. */
export function builtFrontEnds(folder: string): BuiltFrontEnds | undefined {
  const built = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'dist'))) : [];
  if (!built.includes('shell')) return undefined;
  const remotes = built.filter((name) => name !== 'shell');
  return {
    folders: {
      shell: join(folder, 'shell/dist'),
      remotes: Object.fromEntries(remotes.map((name) => [name, join(folder, name, 'dist')])),
      renderer: join(folder, 'hall/dist-server/render-page.js'),
    },
    documentFiles: built.map((name) => join(folder, name, 'dist/trusted-documents.json')),
  };
}
