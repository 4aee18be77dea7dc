import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** Documents by id: `sha256:` + hex digest of the exact text. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** The id under which a document is registered. */
export function documentIdOf(document: string): string {
  return `sha256:${createHash('sha256').update(document).digest('hex')}`;
}

/**
 * Registers documents from manifests (`{ "<hex digest>": "<document>" }`).
 * Throws when a digest does not fit its text: a manifest that was edited by hand registers nothing.
 */
export function registerDocuments(manifests: readonly Record<string, string>[]): TrustedDocuments {
  const documents = new Map<string, string>();
  for (const manifest of manifests) {
    for (const [digest, document] of Object.entries(manifest)) {
      const id = documentIdOf(document);
      if (id !== (digest.startsWith('sha256:') ? digest : `sha256:${digest}`)) {
        throw new Error(`Trusted document ${digest} has another text than its digest says`);
      }
      documents.set(id, document);
    }
  }
  return documents;
}

/** Reads the manifests the front ends' builds wrote; a file that is not there registers nothing. */
export async function readTrustedDocuments(files: readonly string[]): Promise<TrustedDocuments> {
  const manifests = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8').catch(() => '{}');
      return JSON.parse(text) as Record<string, string>;
    }),
  );
  return registerDocuments(manifests);
}
