import type { TextTree } from '../host/host.ts';

/** Keys that one language lacks or leaves empty, and keys whose placeholders differ. Chinese has one plural form only: `_one` is asked of English alone. */
export function missingTexts(chinese: TextTree, english: TextTree): string[] {
  const [zh, en] = [leavesOf(chinese), leavesOf(english)];
  const keys = [...new Set([...zh.keys(), ...en.keys()])].sort();
  return keys.flatMap((key) => {
    const [one, other] = [zh.get(key), en.get(key)];
    if (!other || (!one && !key.endsWith('_one'))) return [key];
    const wanted = [one ?? other, other].map((text) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join(' '));
    return wanted[0] === wanted[1] || key.endsWith('_one') ? [] : [`${key}: ${wanted[0]} / ${wanted[1]}`];
  });
}

/** Every text of a tree by its dotted key. */
export function leavesOf(tree: TextTree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...leavesOf(value, `${prefix}${key}.`)],
    ),
  );
}
