import type { TextTree } from '../host/host.ts';
import { leavesOf } from './missing-texts.ts';

/**
 * Keys no source names: neither in full, in a string, nor by a template that begins like them (`` `state.${word}` ``). `prefix` is what the sources
 * may leave out, e.g. `workbench.`.
 */
export function unusedTexts(tree: TextTree, prefix: string, sources: readonly string[]): string[] {
  const text = sources.join('\n');
  const strings = new Set([...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map((match) => match[1] ?? ''));
  const begins = [...text.matchAll(/[`'"]([\w.-]+\.)(?:\$\{|['"`]\s*\+)/g)].map((match) => match[1] ?? '');
  // A helper that puts the prefix before every key names none.
  const telling = begins.filter((begin) => begin !== prefix);
  const middles = [...text.matchAll(/`([\w.-]+\.)?\$\{[^}]*\}(\.[\w.-]+)/g)].map((match) => [match[1] ?? '', match[2] ?? ''] as const);
  const names = (key: string): boolean =>
    strings.has(key) ||
    telling.some((begin) => key.startsWith(begin)) ||
    middles.some(([begin, end]) => key.startsWith(begin) && key.endsWith(end));
  return [...leavesOf(tree).keys()].filter((full) => {
    const key = full.replace(/_(one|other)$/, '');
    return !names(key) && !(key.startsWith(prefix) && names(key.slice(prefix.length))) && !names(`${prefix}${key}`);
  });
}
