import { holds, idempotent, notFound, rehearsalRoles, type SpreadsheetColumn, writeSpreadsheet } from '@onething/subgraph-kit';
import { categoryLabel, type Category, type LocalisedText } from '@onething/policy';
import type { PaymentsContext } from '../../payments-context.ts';
import type { AmountEffectKind } from '../enums.ts';
import { categoriesByKey } from '../rehearsal-keys.ts';
import { AmountRehearsal, RehearsedAmount } from '../rehearsal.entity.ts';
import type { RehearsedCause } from '../rehearsed-amounts.type.ts';
import { rehearsedCauses } from '../rehearsed-causes.ts';
import { amountSums, smallestCount } from '../rehearsed-sums.ts';
import { rehearsalExportRefusal } from './rehearsal-export-refusals.ts';

/** Most rows of one file: what an office computer still opens and is written within a request. */
export const mostExported = 20_000;

/** Which rehearsal, and whether a row is a child or a county. */
export interface ExportRehearsalInput {
  idempotencyKey: string;
  rehearsalId: string;
  rowsOf: 'CASES' | 'COUNTIES';
}

/** A file made for its answer. */
export interface MadeSheet {
  fileName: string;
  rows: number;
  content: Uint8Array;
}

type Column<Row> = SpreadsheetColumn<Row>;
type Says = (zh: string, en: string) => string;

const kinds: Record<AmountEffectKind, [zh: string, en: string]> = {
  GAINS: ['增加', 'more'],
  LOSES: ['减少', 'less'],
  SHIFTS: ['月份不同', 'other months'],
  UNDECIDED: ['算不出', 'undecided'],
};

/**
 * What a finished rehearsal says, as XLSX: a row for each child that would be paid otherwise, by the id of its case and without its name, or a row for
 * each county and kind. Cases kept under a scope are in neither; a count below ten in a county the caller does not answer for is left out with its sums.
 * To those who shape the rules of the place. Audited. Refusals REHEARSAL_EXPORT_EMPTY, REHEARSAL_EXPORT_TOO_LARGE.
 */
export async function exportRehearsal(context: PaymentsContext, input: ExportRehearsalInput): Promise<MadeSheet> {
  const { rehearsalId, rowsOf } = input;
  const part = await context.database.read.manager.findOneBy(AmountRehearsal, { rehearsalId });
  if (!part || !holds(context.caller, rehearsalRoles, part.code)) throw notFound();
  const sheet = rowsOf === 'CASES' ? await sheetOfCases(context, part) : await sheetOfCounties(context, part);
  if (sheet.rows === 0) throw rehearsalExportRefusal('REHEARSAL_EXPORT_EMPTY');
  await idempotent(context, 'exportRehearsal', { ...input }, async (manager) => {
    const details = { rowsOf, rows: sheet.rows };
    await context.audit.append(manager, {
      jurisdictionCode: part.code,
      actor: context.caller.subject,
      action: 'rehearsal-export',
      subject: rehearsalId,
      details,
    });
    return rehearsalId;
  });
  return sheet;
}

async function sheetOfCases(context: PaymentsContext, { rehearsalId, code }: AmountRehearsal): Promise<MadeSheet> {
  const reader = context.database.read.manager;
  const found = await reader.find(RehearsedAmount, {
    where: { rehearsalId, restricted: false },
    order: { countyCode: 'ASC', entitlementId: 'ASC' },
    take: mostExported + 1,
  });
  if (found.length > mostExported) throw rehearsalExportRefusal('REHEARSAL_EXPORT_TOO_LARGE');
  const rows = found.filter(({ countyCode }) => holds(context.caller, rehearsalRoles, countyCode));
  const names = { causes: await rehearsedCauses(context, reader, rehearsalId), categories: categoriesByKey(context, rehearsalId) };
  return made(context, `${code}-${context.language === 'en' ? 'children' : '儿童'}`, caseColumns(context, names), rows);
}

function caseColumns(
  context: PaymentsContext,
  { causes, categories }: { causes: Map<string, RehearsedCause>; categories: Map<string, Category> },
): Column<RehearsedAmount>[] {
  const [says, text] = wordsOf(context);
  const category = (key: string): string => {
    const known = categories.get(key);
    return known ? text(categoryLabel(known)) : '';
  };
  return [
    { title: says('案件', 'Case'), widthCharacters: 38, kind: 'text', value: ({ caseId }) => caseId },
    ...countyColumns(context, ({ countyCode }: RehearsedAmount) => countyCode),
    { title: says('类别', 'Category'), widthCharacters: 22, kind: 'text', value: ({ categoryKey }) => category(categoryKey) },
    { title: says('变化', 'Change'), widthCharacters: 12, kind: 'text', value: ({ kind }) => says(...kinds[kind]) },
    { title: says('起始月份', 'From'), widthCharacters: 10, kind: 'text', value: ({ month }) => month },
    ...sumColumns<RehearsedAmount>(says),
    {
      title: says('原因', 'Cause'),
      widthCharacters: 36,
      kind: 'text',
      value: ({ clauseKey }) => text(causes.get(clauseKey)?.label ?? { zh: '', en: '' }),
    },
    {
      title: says('依据', 'Clause'),
      widthCharacters: 36,
      kind: 'text',
      value: ({ clauseKey }) => {
        const citation = causes.get(clauseKey)?.citation;
        return citation ? `${citation.document} ${citation.clause}` : null;
      },
    },
  ];
}

/** What a county and kind come to; the figures are null where they could betray a child to whoever does not answer for the county. */
interface CountyRow {
  countyCode: string;
  kind: AmountEffectKind;
  cases: number | null;
  beforeFen: number | null;
  afterFen: number | null;
  differenceFen: number | null;
  arrearsFen: number | null;
}

async function sheetOfCounties(context: PaymentsContext, { rehearsalId, code }: AmountRehearsal): Promise<MadeSheet> {
  const nobody = { causes: new Map<string, RehearsedCause>(), categories: new Map<string, Category>() };
  const sums = await amountSums(context.database.read.manager, rehearsalId, 'COUNTY', nobody);
  const rows = sums.map(({ county, kind, cases, ...fen }): CountyRow => {
    const countyCode = county?.code ?? '';
    const { beforeFen, afterFen, differenceFen, arrearsFen } = fen;
    if (cases >= smallestCount || holds(context.caller, rehearsalRoles, countyCode))
      return { countyCode, kind, cases, beforeFen, afterFen, differenceFen, arrearsFen };
    return { countyCode, kind, cases: null, beforeFen: null, afterFen: null, differenceFen: null, arrearsFen: null };
  });
  const [says] = wordsOf(context);
  const columns: Column<CountyRow>[] = [
    ...countyColumns(context, ({ countyCode }: CountyRow) => countyCode),
    { title: says('变化', 'Change'), widthCharacters: 12, kind: 'text', value: ({ kind }) => says(...kinds[kind]) },
    { title: says('人数', 'Children'), widthCharacters: 10, kind: 'number', value: ({ cases }) => cases },
    ...sumColumns<CountyRow>(says),
  ];
  return made(context, `${code}-${context.language === 'en' ? 'districts' : '区县'}`, columns, rows);
}

function wordsOf({ language }: PaymentsContext): [Says, (text: LocalisedText) => string] {
  const english = language === 'en';
  return [(zh, en) => (english ? en : zh), (text) => (english ? text.en : text.zh)];
}

function countyColumns<Row>(context: PaymentsContext, codeOf: (row: Row) => string): Column<Row>[] {
  const [says, text] = wordsOf(context);
  const policy = context.policy.current();
  const nameOf = (code: string): string => text(policy.jurisdiction(code)?.name ?? { zh: '', en: '' });
  return [
    { title: says('区划代码', 'Code'), widthCharacters: 10, kind: 'text', value: codeOf },
    { title: says('区县', 'District'), widthCharacters: 20, kind: 'text', value: (row) => nameOf(codeOf(row)) },
  ];
}

function sumColumns<Row extends Record<'beforeFen' | 'afterFen' | 'differenceFen' | 'arrearsFen', number | null>>(
  says: Says,
): Column<Row>[] {
  return [
    { title: says('现行（元）', 'As it is (yuan)'), widthCharacters: 16, kind: 'yuan', value: ({ beforeFen }) => beforeFen },
    { title: says('草稿后（元）', 'With the draft (yuan)'), widthCharacters: 16, kind: 'yuan', value: ({ afterFen }) => afterFen },
    {
      title: says('十二个月差额（元）', 'Difference of twelve months (yuan)'),
      widthCharacters: 20,
      kind: 'yuan',
      value: ({ differenceFen }) => differenceFen,
    },
    { title: says('其中补发（元）', 'Of it arrears (yuan)'), widthCharacters: 16, kind: 'yuan', value: ({ arrearsFen }) => arrearsFen },
  ];
}

async function made<Row>({ language }: PaymentsContext, name: string, columns: Column<Row>[], rows: Row[]): Promise<MadeSheet> {
  const title = language === 'en' ? 'Rehearsal' : '预演';
  return { fileName: `${title}-${name}.xlsx`, rows: rows.length, content: await writeSpreadsheet({ name: title, columns, rows }) };
}
