import type { FieldUi, FormDefinition, PrintCell, PrintPage, PrintRow } from '@onething/policy/labels';
import { describe, expect, it } from 'vitest';
import { contentOf } from './content-files.ts';
import { pathOfPointer, uiFields } from '@onething/policy/form-editing';

const forms = contentOf<FormDefinition>('form');
const A4_HEIGHT_MM = 297;
const A4_WIDTH_MM = 210;
/** Room of the title and the lines above and below the table. */
const TITLE_MM = 22;

const layout = (place: string, code: string): FormDefinition['print'] | undefined =>
  forms.find(({ path, content }) => path.includes(place) && content.code === code)?.content.print;

const labelsOf = (pages: PrintPage[]): string[] =>
  pages.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ label }) => (label ? [label.join('')] : []))));

/** Every pointer a cell binds. */
function pointersOf(cell: PrintCell): string[] {
  const parts = (cell.lines ?? []).flatMap((line) => line.parts);
  const bound = [cell.value?.at, cell.boxes?.at, cell.boxes?.other?.text, ...parts.map((part) => ('at' in part ? part.at : undefined))];
  return bound.filter((pointer) => pointer !== undefined);
}

/** Cells a row takes, and the rows still to come that a cell reaches into. */
function fill(page: PrintPage): number[] {
  const repeated = new Map(page.rows.flatMap((row) => (row.repeat ? [[row.repeat.over, row.repeat.minimum] as const] : [])));
  const rows: PrintRow[] = page.rows.flatMap((row) => Array.from({ length: row.repeat?.minimum ?? 1 }, () => row));
  const reaching: { columns: number; rows: number }[] = [];
  return rows.map((row) => {
    const above = reaching.reduce((total, span) => total + (span.rows > 0 ? span.columns : 0), 0);
    for (const span of reaching) span.rows -= 1;
    const own = row.cells.reduce((total, cell) => total + (cell.colspan ?? 1), 0);
    for (const cell of row.cells) {
      const height = (cell.rowspan ?? 1) + (cell.spansRepeat === undefined ? 0 : (repeated.get(cell.spansRepeat) ?? Number.NaN));
      if (height !== 1) reaching.push({ columns: cell.colspan ?? 1, rows: height - 1 });
    }
    return above + own;
  });
}

describe.each(forms)('print of $path', ({ content }) => {
  const { pages, marginsMm } = content.print;
  const ui = uiFields(content);
  const field = (pointer: string, row: PrintRow): FieldUi | undefined =>
    ui.get(pointer.startsWith('@') ? `${pathOfPointer(row.repeat?.over ?? '')}/[]/${pathOfPointer(pointer)}` : pathOfPointer(pointer));

  const mostItems = (pointer: string): number => {
    const { properties } = content.schema as { properties: Record<string, { maxItems?: number }> };
    return properties[pathOfPointer(pointer)]?.maxItems ?? Number.NaN;
  };

  it('fills every row of the table exactly', () => {
    for (const page of pages) expect(new Set(fill(page))).toEqual(new Set([page.columnsMm.length]));
  });

  it('fits on A4, as wide as the margins allow, also with all its rows', () => {
    for (const page of pages) {
      expect(page.columnsMm.reduce((total, width) => total + width, 0)).toBe(A4_WIDTH_MM - marginsMm[1] - marginsMm[3]);
      const most = page.rows.reduce((total, row) => total + row.heightMm * (row.repeat ? mostItems(row.repeat.over) : 1), 0);
      expect(most + (page.title ? TITLE_MM : 6)).toBeLessThanOrEqual(A4_HEIGHT_MM - marginsMm[0] - marginsMm[2]);
    }
  });

  it('binds fields that exist', () => {
    for (const row of pages.flatMap((page) => page.rows)) {
      for (const pointer of row.cells.flatMap(pointersOf)) expect([pointer, field(pointer, row) !== undefined]).toEqual([pointer, true]);
      if (row.repeat) expect(ui.get(pathOfPointer(row.repeat.over))?.widget).toBe('LIST');
    }
  });

  it('has a box for every state, or prints it under 其他', () => {
    for (const row of pages.flatMap((page) => page.rows)) {
      for (const { boxes } of row.cells) {
        if (!boxes) continue;
        const options = Object.keys(field(boxes.at, row)?.options ?? {}).filter((option) => option !== 'NONE');
        expect([...boxes.rows.flat(), ...(boxes.other?.also ?? [])].sort(), boxes.at).toEqual(options.sort());
        if (boxes.other) expect(boxes.rows.flat()).toContain(boxes.other.option);
      }
    }
  });

  it('prints every step that the sample has', () => {
    const printed = pages.flatMap((page) =>
      page.rows.flatMap((row) => row.cells.flatMap(pointersOf).map((pointer) => (pointer.startsWith('@') ? row.repeat?.over : pointer))),
    );
    for (const { id, onSample } of content.steps) {
      expect([id, printed.some((pointer) => pointer?.split('/')[1] === id)]).toEqual([id, onSample !== false]);
    }
  });
});

describe('fidelity to the samples', () => {
  const opening = ['姓名', '性别', '出生日期', '民族', '户籍状况', '户籍所在地', '申请日期', '身份证号', '儿童现住址'];
  const parents = ['儿童父母情况', '关系', '姓名', '身份证号码', '现状况', '联系电话', '父亲', '母亲', '儿童身体状况', '儿童工学情况'];
  const people = ['姓名', '性别', '关系', '身份证号码', '工作单位或家庭住址', '联系电话'];
  const pay = [
    '基本生活补贴发放情况',
    '领取方式',
    '起领年月',
    '保障金额',
    '开户人',
    '领取人',
    '领取人与儿童关系',
    '开户银行',
    '银行账号',
    '其他救助情况',
  ];
  const closing = ['诚信承诺情况', '乡镇人民政府（街道办事处）查验意见', '县级民政部门确认意见'];
  const deFacto = [...opening, ...parents, '履行监护责任人员情况', ...people, '其他主要社会关系', ...people, ...pay, ...closing];
  const systemValues = (pages: PrintPage[]): string => JSON.stringify(pages);

  it('prints the labels of the de facto form in their order, in both variants', () => {
    expect(labelsOf(layout('21-liaoning', 'DE_FACTO_FORM')?.pages ?? [])).toEqual(deFacto);
    expect(labelsOf(layout('3701-jinan', 'DE_FACTO_FORM')?.pages ?? [])).toEqual(deFacto);
  });

  it('prints the labels of the orphan form in their order', () => {
    const child = ['姓名', '性别', '民族', '出生年月', '身体状况', '智力情况', '接受教育情况', '出生地', '现住址', '现抚养方式'];
    const relatives = ['监护人', '与儿童关系', '联系电话', '儿童主要亲属情况', '姓名', '与儿童关系', '工作单位', '联系电话'];
    const rest = ['财产或债务情况', '家庭变故简要情况', '认证机构'];
    expect(labelsOf(layout('3701-jinan', 'ORPHAN_FORM')?.pages ?? [])).toEqual([...child, ...relatives, ...rest]);
  });

  it('keeps the differences of the variants: 低保对象, and the start as a day or as a month', () => {
    const jinan = layout('3701-jinan', 'DE_FACTO_FORM')?.pages ?? [];
    const liaoning = layout('21-liaoning', 'DE_FACTO_FORM')?.pages ?? [];
    expect([systemValues(jinan).includes('DIBAO","OTHER'), systemValues(liaoning).includes('DIBAO","OTHER')]).toEqual([true, false]);
    expect([systemValues(jinan).includes('FIRST_DAY'), systemValues(liaoning).includes('FIRST_DAY')]).toEqual([false, true]);
    expect([jinan[1]?.below, liaoning[1]?.below?.length]).toEqual([undefined, 1]);
  });

  it('has the option lists of the samples', () => {
    const texts = (place: string, path: string): string[] =>
      Object.values(
        uiFields(forms.find(({ path: file }) => file.includes(`${place}/forms/DE`))?.content as FormDefinition).get(path)?.options ?? {},
      ).map(({ zh }) => zh);
    const states = ['死亡', '失踪', '重病', '重残', '失联', '服刑在押', '强制隔离戒毒', '被执行其他限制人身自由的措施'];
    expect(texts('21-liaoning', 'parents/father/states')).toEqual([...states, '其他', '没有以上情形']);
    expect(texts('3701-jinan', 'parents/father/states')).toEqual([
      ...states,
      '低保对象',
      '被撤销监护资格',
      '被遣送（驱逐）出境',
      '其他',
      '没有以上情形',
    ]);
    expect(texts('21-liaoning', 'child/health')).toEqual([
      '健康',
      '视力残疾',
      '听力残疾',
      '言语残疾',
      '智力残疾',
      '肢体残疾',
      '精神残疾',
      '多重残疾',
      '重病',
      '其他',
    ]);
    expect(texts('21-liaoning', 'child/education')).toEqual([
      '学龄前',
      '小学',
      '初中',
      '高中或职业高中',
      '技校',
      '中专',
      '大专',
      '失学',
      '特教',
      '无就学能力',
      '待业',
      '就业',
      '其他',
    ]);
    expect(texts('3701-jinan', 'payment/method')).toEqual(['现金领取', '银行转账']);
  });
});
