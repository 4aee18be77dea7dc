// `node scripts/refusals.mjs [--check]`: writes docs/refusals.md, every code of a lawful "no" with its texts in both languages, read from the
// sources. `--check` writes nothing and fails when the page is out of date, or when a code has no text in one of the languages.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const parts = [
  ['Every case', 'packages/casework/src'],
  ['Children', 'subgraphs/children/src'],
  ['Agencies', 'subgraphs/agencies/src'],
  ['Hardship', 'subgraphs/hardship/src'],
  ['Payments', 'subgraphs/payments/src'],
  ['Jurisdictions', 'subgraphs/jurisdictions/src'],
  ['Drafts of policy, at their fields', 'packages/policy-packs/src/draft'],
  ['Lists sent as files', 'packages/subgraph-kit/src'],
  ['The gateway', 'gateway/src'],
];
const quoted = String.raw`('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|${'`'}(?:[^${'`'}\\]|\\.)*${'`'})`;
const code = String.raw`['"]?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)['"]?`;
const pair = String.raw`zh:\s*${quoted},\s*en:\s*${quoted}`;
/** How a code stands beside its texts. */
const beside = [
  new RegExp(String.raw`\b${code}:\s*\{\s*(?:status:\s*\d+,\s*)?${pair}`, 'g'),
  new RegExp(String.raw`(?:RefusalError|refusal|refused|point|problem)\(\s*${code},\s*\{\s*${pair}`, 'g'),
  new RegExp(String.raw`\(\s*${code},\s*(?:'[\w/.]*',\s*)?${quoted},\s*${quoted}`, 'g'),
  new RegExp(String.raw`code:\s*${code},\s*message:\s*\{\s*${pair}`, 'g'),
];
/** How a code is named where its texts stand in a constant, or are composed. */
const named = [
  /(?:RefusalError|refusal)\(\s*'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)',\s*([\w.]+)(\()?/g,
  /code:\s*'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)',\s*message(?::\s*([\w.]+))?(\()?/g,
];
const composed = ['（按内容写明）', '(composed of what it is about)'];

const plain = (literal) =>
  literal
    .slice(1, -1)
    .replace(/\$\{[^}]*\}/g, '…')
    .replaceAll("\\'", "'")
    .replaceAll('|', '/')
    .replace(/\s+/g, ' ');

/** Texts of the constant of a name, `const message = { zh, en }`, the last one before where it is named, else the first after. */
function constantNamed(source, name, at) {
  const found = [...source.matchAll(new RegExp(String.raw`(?:const|let)\s+${name}(?::\s*\w+)?\s*=\s*\{\s*${pair}`, 'g'))];
  const match = found.findLast(({ index }) => index < at) ?? found[0];
  return match ? [plain(match[1]), plain(match[2])] : undefined;
}

/** Codes of a folder with their texts, in order. A code without a text in a language comes with an empty one. */
function refusalsOf(folder) {
  const found = new Map();
  for (const file of globSync('**/*.ts', { cwd: join(root, folder) }).sort()) {
    if (/\.spec\.ts$|testing\/|toy\//.test(file)) continue;
    const source = readFileSync(join(root, folder, file), 'utf8');
    if (!/Refusal|refusal|DoorRefusal|Finding/.test(source)) continue;
    for (const pattern of beside)
      for (const [, name, zh, en] of source.matchAll(pattern)) if (/[\u3400-\u9fff]/.test(zh)) found.set(name, [plain(zh), plain(en)]);
    for (const pattern of named)
      for (const [, name, constant = 'message', call] of source.matchAll(pattern)) {
        if (found.has(name)) continue;
        const at = source.indexOf(`'${name}'`);
        found.set(name, (!call && constantNamed(source, constant, at)) || composed);
      }
  }
  return [...found].sort(([one], [other]) => one.localeCompare(other));
}

const sections = parts.map(([title, folder]) => [title, refusalsOf(folder)]).filter(([, list]) => list.length > 0);
const page = [
  '# Refusals',
  '',
  'Written by `node scripts/refusals.mjs` from the sources; do not edit. A lawful "no" of a mutation comes as `LawfulRefusal { code message details }`, one of the gateway as',
  'an HTTP answer with `extensions.reason`. `…` stands for what the case adds.',
  '',
  'Misuse comes as an error with one of these codes: `UNAUTHENTICATED` (sign in first), `FORBIDDEN` (not for your role), `BAD_INPUT`, `NOT_FOUND` (also what another place owns),',
  '`CONFLICT` (an idempotency key with another input), `RATE_LIMITED`; a fault of the platform is `INTERNAL` with a trace id. The front ends have their words in both languages.',
  ...sections.flatMap(([title, list]) => [
    '',
    `## ${title}`,
    '',
    '| code | 中文 | English |',
    '| --- | --- | --- |',
    ...list.map(([name, [zh, en]]) => `| \`${name}\` | ${zh} | ${en} |`),
  ]),
  '',
].join('\n');
const file = join(root, 'docs/refusals.md');
const lacking = sections.flatMap(([, list]) =>
  list.filter(([, [zh, en]]) => !/[\u3400-\u9fff]/.test(zh) || !/[A-Za-z]{2}/.test(en) || /[\u3400-\u9fff]/.test(en)),
);
for (const [name, [zh, en]] of lacking) console.error(`${name} lacks a text in a language: ${zh} / ${en}`);
if (process.argv.includes('--check')) {
  const current = readFileSync(file, 'utf8') === page;
  if (!current) console.error('docs/refusals.md is out of date: node scripts/refusals.mjs');
  process.exit(current && lacking.length === 0 ? 0 : 1);
}
writeFileSync(file, page);
console.log(`docs/refusals.md: ${sections.reduce((sum, [, list]) => sum + list.length, 0)} codes`);
