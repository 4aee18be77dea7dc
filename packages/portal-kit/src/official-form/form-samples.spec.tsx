import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { formSamples } from '../testing/form-samples.ts';
import { publishedForms } from '../testing/published-forms.ts';
import { OfficialForm } from './official-form.tsx';

interface PrintedCell {
  text: string;
  rowSpan: number;
}

/** The printed pages as rows of cells: boxes as □, what we only draw (the seal's circle) left out. */
function printedPages(html: string): { title: string; rows: PrintedCell[][] }[] {
  const plain = (part: string): string =>
    part
      .replace(/<span class="official-seal">[^<]*<\/span>/g, '')
      .replace(/<span class="official-box"[^>]*>(?:<svg.*?<\/svg>)?<\/span>/g, '□')
      .replace(/<[^>]*>/g, '')
      .replace(/[\s\u3000]/g, '');
  return html
    .split('<section')
    .slice(1)
    .map((page) => ({
      title: plain(/<h2[^>]*>(.*?)<\/h2>/.exec(page)?.[1] ?? ''),
      rows: [...page.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row]) =>
        [...row!.matchAll(/<td([^>]*)>(.*?)<\/td>/g)].map(([, attributes, content]) => ({
          text: plain(content!),
          rowSpan: Number(/rowSpan="(\d+)"/i.exec(attributes!)?.[1] ?? 1),
        })),
      ),
    }));
}

const pagesOf = (file: string) => {
  const definition = publishedForms().find((form) => form.file === file)!.definition;
  return printedPages(renderToStaticMarkup(<OfficialForm definition={definition} answers={{}} system={{}} regionNames={{}} />));
};

describe("the printed forms beside the sources' samples", () => {
  it.each(formSamples)('$file, page $page: every cell of $source in its order', ({ file, page, title, rows, rowSpans }) => {
    const printed = pagesOf(file)[page]!;
    if (title) expect(printed.title).toBe(title);
    expect(printed.rows.map((row) => row.map((cell) => cell.text))).toEqual(rows);
    const spans = Object.fromEntries(
      printed.rows.flat().flatMap((cell) => (cell.text !== '' && cell.rowSpan > 1 ? [[cell.text, cell.rowSpan]] : [])),
    );
    expect(spans).toEqual(rowSpans);
  });

  it('have as many pages as the samples', () => {
    for (const file of new Set(formSamples.map((sample) => sample.file)))
      expect(pagesOf(file)).toHaveLength(formSamples.filter((sample) => sample.file === file).length);
  });

  it('name the number of copies where the sample does', () => {
    const liaoning = publishedForms().find((form) => form.file === '21-liaoning/forms/DE_FACTO_FORM.yaml')!.definition;
    const html = renderToStaticMarkup(<OfficialForm definition={liaoning} answers={{}} system={{}} regionNames={{}} />);
    expect(html).toContain('此表一式三份，分别由儿童监护人、乡镇人民政府、县级民政部门各存一份');
    expect([liaoning.copies, liaoning.holders]).toEqual([3, ['GUARDIAN', 'TOWNSHIP', 'COUNTY']]);
  });
});
