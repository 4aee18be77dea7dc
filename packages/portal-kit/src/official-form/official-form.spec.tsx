import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { publishedForm, publishedForms } from '../testing/published-forms.ts';
import { completeAnswers } from '../testing/sample-answers.ts';
import { OfficialForm } from './official-form.tsx';
import { hasOwnSentence } from './own-sentence.ts';
import { rowSpanOf, drawnRows } from './print-rows.ts';
import { printedText } from './print-value.ts';

const definition = publishedForm('DE_FACTO_FORM');
const base = { definition, answers: completeAnswers, system: {}, regionNames: { '370112002': '洪家楼街道' } };
const paper = (answers: unknown, system = {}) => renderToStaticMarkup(<OfficialForm {...base} answers={answers} system={system} />);

describe('OfficialForm', () => {
  it('prints the values where they belong and ticks the boxes', () => {
    const html = paper(completeAnswers, { 'case.number': '历城儿保〔2026〕0001' });
    for (const text of ['示例小雨', '2015年3月12日', '洪家楼街道', '历城儿保〔2026〕0001']) expect(html).toContain(text);
    expect(ticked(html)).toContain('服刑在押');
    expect(ticked(html)).not.toContain('死亡');
  });

  it('boxes each of the eighteen characters of the ID, also when there is none', () => {
    const boxes = (html: string) => [...html.matchAll(/official-boxes[^>]*>((?:<span>[^<]*<\/span>)+)/g)][0]![1]!.match(/<span>/g)!.length;
    expect(boxes(paper(completeAnswers))).toBe(18);
    expect(boxes(paper({}))).toBe(18);
  });

  it('repeats rows per entry, at least as often as the sample, and lets the label beside them span all', () => {
    const page = definition.print.pages.find((each) => each.rows.some((row) => row.repeat?.over === '/guardians'))!;
    const label = page.rows.flatMap((row) => row.cells).find((cell) => cell.spansRepeat === '/guardians')!;
    const rows = (count: number) =>
      drawnRows(page, { guardians: Array.from({ length: count }, () => ({})) }).filter((row) => row.item?.startsWith('/guardians')).length;
    const minimum = page.rows.find((row) => row.repeat?.over === '/guardians')!.repeat!.minimum;
    expect([rows(0), rows(minimum), rows(minimum + 1)]).toEqual([minimum, minimum, minimum + 1]);
    expect(rowSpanOf(label, page, { guardians: [{}, {}, {}, {}] })).toBe((label.rowspan ?? 1) + 4);
  });

  it('strikes the sentence of an office that did not agree, and nothing where the form has no sentence', () => {
    const struck = (form: typeof definition, places: ('township.opinion' | 'county.opinion')[]) => {
      const html = renderToStaticMarkup(<OfficialForm {...base} definition={form} struck={places} />);
      return [...html.matchAll(/<s>(.*?)<\/s>/g)].map(([, inner]) => inner!.replace(/<[^>]*>/g, '').trim()).join('');
    };
    expect(struck(definition, [])).toBe('');
    expect(struck(definition, ['county.opinion'])).toMatch(
      /^经复核，示例小雨符合事实无人抚养儿童保障条件，予以确认，从.*起发放基本生活费补贴。$/,
    );
    expect(struck(definition, ['township.opinion'])).toBe('经查验，示例小雨符合事实无人抚养儿童保障条件，建议予以确认。');
    expect(struck(publishedForm('ORPHAN_FORM'), ['township.opinion', 'county.opinion'])).toBe('');
    expect([hasOwnSentence(definition, 'county.opinion'), hasOwnSentence(publishedForm('ORPHAN_FORM'), 'county.opinion')]).toEqual([
      true,
      false,
    ]);
  });

  it('prints a state without a box of its own behind 其他', () => {
    const html = paper({ ...completeAnswers, parents: { father: { name: '示例', states: ['DEPORTED'] }, mother: {} } });
    expect(ticked(html)).toContain('其他（请注明）被遣送（驱逐）出境');
  });

  it.each(publishedForms())('prints $file with and without answers, every row as wide as the table', ({ definition: form }) => {
    for (const answers of [{}, completeAnswers]) {
      const html = renderToStaticMarkup(<OfficialForm {...base} definition={form} answers={answers} />);
      expect(html).not.toMatch(/undefined|NaN|\[object/);
      for (const page of form.print.pages)
        expect(filledColumns(page, answers)).toEqual(drawnRows(page, answers).map(() => page.columnsMm.length));
    }
  });

  it.each([
    ['DATE', '2026-11-02', '2026年11月2日'],
    ['MONTH', '2026-12', '2026年12月'],
    ['FIRST_DAY', '2026-12', '2026年12月1日'],
    ['FIRST_DAY', undefined, '\u3000\u3000年\u3000\u3000月\u3000\u3000日'],
    ['SLOTS', undefined, '\u3000\u3000年\u3000\u3000月\u3000\u3000日'],
    ['SLOTS', '2026-11-02', '2026年11月2日'],
    ['MONTH_SLOTS', undefined, '\u3000\u3000年\u3000\u3000月'],
    ['MONEY', 148800, '¥1,488.00（人民币壹仟肆佰捌拾捌元整）'],
  ] as const)('writes %s of %s', (format, value, text) => {
    expect(printedText({ system: 'benefit.firstMonth', format }, { ...base, system: { 'benefit.firstMonth': value } })).toBe(text);
  });
});

/** Texts behind the ticked boxes. */
function ticked(html: string): string[] {
  return [...html.matchAll(/aria-label="已选">.*?<\/svg><\/span>((?:[^<]|<span class="official-underlined">[^<]*<\/span>)*)/g)].map(
    ([, text]) => text!.replace(/<[^>]*>/g, '').trim(),
  );
}

/** Columns each drawn row fills, cells that reach down from above included. */
function filledColumns(page: (typeof definition)['print']['pages'][number], answers: unknown): number[] {
  const reaching: { columns: number; rows: number }[] = [];
  return drawnRows(page, answers).map((row) => {
    const above = reaching.filter(({ rows }) => rows > 0).reduce((sum, { columns }) => sum + columns, 0);
    for (const cell of reaching) cell.rows--;
    const own = row.cells.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0);
    for (const cell of row.cells) reaching.push({ columns: cell.colspan ?? 1, rows: (rowSpanOf(cell, page, answers) ?? 1) - 1 });
    return above + own;
  });
}
