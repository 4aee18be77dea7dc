import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../cn/', import.meta.url));

/** The packs of the repository: the country's directory. */
export const packFolder = (): string => folder;
