import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './source-files.ts';

/** Chinese that stands in English texts: what has to be typed in Chinese, numbers of documents, titles between marks. */
const chineseInEnglish = /汉族|《[^》]*》|[\u3400-\u9fff]*〔\d{4}〕[第\d]*号?|“[^”]*”|（[^）]*）/g;
/** Latin words that stand in Chinese texts: short forms everybody uses, standards, addresses, codes in capitals. */
const latinInChinese = /https?:\S+|\$\{[^}]*\}|\{\{?\w+\}?\}|[\w.+-]+@[\w.-]+|\b[A-Z][A-Z0-9_/.-]*\b|(?:www\.)?[\w-]+\.(?:gov\.)?cn\S*/g;

interface Pair {
  zh: string;
  en: string;
}

/** Pairs of texts in YAML, as they are written: `{ zh: …, en: … }` or on two lines. */
function pairsIn(source: string): Pair[] {
  const value = String.raw`(?:'((?:[^']|'')*)'|"((?:[^"\\]|\\.)*)"|([^,}\n'"][^,}\n]*))`;
  const line = String.raw`(?:'((?:[^']|'')*)'|"((?:[^"\\]|\\.)*)"|([^\n'">|][^\n]*))`;
  const inline = new RegExp(String.raw`\{\s*zh:\s*${value},\s*en:\s*${value}\s*\}`, 'g');
  const block = new RegExp(String.raw`^\s*zh: ${line}\n\s*en: ${line}$`, 'gm');
  return [inline, block].flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match) => ({
      zh: match[1] ?? match[2] ?? match[3] ?? '',
      en: match[4] ?? match[5] ?? match[6] ?? '',
    })),
  );
}

describe('the texts of the packs', () => {
  const pairs = globSync('packages/policy-packs/cn/**/*.yaml', { cwd: projectRoot }).flatMap((file) =>
    pairsIn(readFileSync(join(projectRoot, file), 'utf8')).map((pair) => ({ file, ...pair })),
  );

  it('are there, in both languages', () => {
    expect(pairs.length).toBeGreaterThan(500);
    expect(pairs.filter(({ zh, en }) => zh.trim() === '' || en.trim() === '')).toEqual([]);
  });

  it('do not mix the languages', () => {
    const mixed = pairs.filter(
      ({ zh, en }) => /[\u3400-\u9fff]/.test(en.replace(chineseInEnglish, '')) || /[A-Za-z]{2,}/.test(zh.replace(latinInChinese, '')),
    );
    expect(mixed.map(({ file, zh, en }) => `${file}: ${zh} / ${en}`)).toEqual([]);
  });
});
