import type { PackFile } from '../loading/pack-files.ts';
import { readText } from '../loading/pack-files.ts';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { PackProblem } from './pack-problem.ts';

export type KeyPath = readonly (string | number)[];

/** A file with its content and the place of every key. */
export interface LocatedFile {
  file: PackFile;
  content: unknown;
  /** Mistakes of the YAML itself. */
  broken: PackProblem[];
  problem(path: KeyPath, message: string, fix: string): PackProblem;
}

/** Where the key stands; where it is missing, what should hold it. */
function offsetOf(document: Document, path: KeyPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

export function locateFile(file: PackFile): LocatedFile {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines });
  const at = (offset: number, message: string, fix: string): PackProblem => {
    const { line, col } = lines.linePos(offset);
    return { file: file.name, line: Math.max(line, 1), column: Math.max(col, 1), message, fix };
  };
  const mistakes = [...document.errors, ...document.warnings];
  return {
    file,
    content: mistakes.length > 0 ? undefined : (document.toJS({ maxAliasCount: -1 }) as unknown),
    broken: mistakes.map(({ pos, message }) => at(pos[0], message.split('\n')[0] ?? message, 'Correct the YAML here')),
    problem: (path, message, fix) => at(offsetOf(document, path), message, fix),
  };
}
