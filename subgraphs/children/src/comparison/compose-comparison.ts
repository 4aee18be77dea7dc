import type { FieldUi, LocalisedText, TraceNode } from '@onething/policy';
import { circumstanceLabel, factLabel } from '@onething/policy';
import type { CaseFile } from '../case/case-file.ts';
import { factsOf } from '../case/case-facts.ts';
import { displayValue } from '../form/display-value.ts';
import { valueAt } from '../form/json-pointer.ts';
import { isIllness, isMasked, maskValue } from '../form/mask-answers.ts';
import type { FormField } from '../form/walk-form.ts';
import { fieldsOf } from '../form/walk-form.ts';
import { evidenceFactsOfKind } from '../facts/evidence-vocabulary.ts';
import type { FactOrigin } from '../facts/compose-facts.ts';
import type { MaterialStanding } from '../material/required-materials.ts';
import type { AgencyAnswerView } from './agency-answer-view.ts';
import { answerOnBenefits, answerOnCircumstance, answerOnField } from './agency-answer-view.ts';
import { askedField, offeredField } from './asked-fields.ts';

interface ComparisonRowView {
  path: string;
  factPath: string | null;
  label: LocalisedText;
  declared: string | null;
  declaredText: LocalisedText | null;
  materials: MaterialStanding[];
  waived: boolean;
  agency: AgencyAnswerView | null;
  affects: 'ELIGIBILITY' | 'AMOUNT' | 'NONE';
  origin: FactOrigin | null;
  finding: LocalisedText | null;
  revealable: boolean;
}

export interface ComparisonSectionView {
  id: string;
  section: LocalisedText;
  rows: ComparisonRowView[];
}

/**
 * What was declared beside the papers and what the agencies say, row by row. Every field with an answer has a row, every circumstance of a
 * parent one of its own, and every evidence fact of it, declared or not.
 */
export function composeComparison(
  file: CaseFile,
  materials: readonly MaterialStanding[],
  trace: TraceNode | undefined,
): ComparisonSectionView[] {
  const mattering = new Set(trace ? pathsOf(trace) : []);
  const context: RowContext = { file, materials, mattering };
  const sections = new Map<string, ComparisonSectionView>();
  const add = (id: string, section: LocalisedText, rows: ComparisonRowView[]): void => {
    if (rows.length === 0) return;
    const known = sections.get(id) ?? { id, section, rows: [] };
    known.rows.push(...rows);
    sections.set(id, known);
  };
  for (const field of fieldsOf(file.form, file.answers)) {
    if (field.ui.widget === 'MATERIAL' || isDetail(field.pointer)) continue;
    const { id, label } = sectionOf(file, field);
    if (/^\/parents\/(father|mother)\/states$/.test(field.pointer))
      add(id, label, circumstanceRows(context, id as 'father' | 'mother', field));
    else if (field.value !== undefined && field.value !== '') add(id, label, [fieldRow(context, field)]);
  }
  return [...sections.values()];
}

interface RowContext {
  file: CaseFile;
  materials: readonly MaterialStanding[];
  mattering: ReadonlySet<string>;
}

function fieldRow({ file, materials, mattering }: RowContext, field: FormField): ComparisonRowView {
  const factPath = factOf(file, field.pointer);
  const masked = isMasked(field) && typeof field.value === 'string';
  const text = displayValue(field.ui, masked ? maskValue(field.pointer, field.value as string) : field.value) ?? null;
  const benefits = field.pointer === '/otherAssistance/kinds';
  const proving = provingMaterials(materials, field.pointer, factPath);
  return {
    path: field.pointer,
    factPath,
    label: field.ui.label,
    declared: text?.zh ?? null,
    declaredText: text,
    materials: proving,
    waived: proving.some((material) => material.required === 'WAIVED'),
    agency: benefits
      ? answerOnBenefits(file, field.value)
      : answerOnField(file, askedField(field.pointer) ?? offeredField(file, field.pointer), field),
    affects: benefits || field.step === 'payment' ? 'AMOUNT' : factPath && mattering.has(factPath) ? 'ELIGIBILITY' : 'NONE',
    origin: factPath ? (factsOf(file).origins.get(factPath)?.origin ?? null) : null,
    finding: factPath ? findingText(file, factPath) : null,
    revealable: masked,
  };
}

/** One row for each circumstance declared or known, and one for each of its evidence facts. */
function circumstanceRows(context: RowContext, person: 'father' | 'mother', field: FormField): ComparisonRowView[] {
  const { file, materials } = context;
  const { given, declared } = factsOf(file);
  const kinds = [
    ...new Set(
      [...(declared[person]?.circumstances ?? []), ...(given[person]?.circumstances ?? [])].map((circumstance) => circumstance.kind),
    ),
  ];
  const nothing: ComparisonRowView[] = kinds.length > 0 ? [] : [{ ...fieldRow(context, field), affects: 'ELIGIBILITY' }];
  return kinds.reduce<ComparisonRowView[]>((rows, kind) => {
    const wasDeclared = declared[person]?.circumstances?.some((circumstance) => circumstance.kind === kind) ?? false;
    const path = `${person}.${kind}`;
    const proving = materials.filter((material) => material.provesPaths.some((proved) => proved.startsWith(`${path}.`)));
    const name = circumstanceLabel(kind);
    const head: ComparisonRowView = {
      path: field.pointer,
      factPath: path,
      label: field.ui.label,
      declared: wasDeclared ? name.zh : null,
      declaredText: wasDeclared ? name : null,
      materials: proving,
      waived: proving.some((material) => material.required === 'WAIVED'),
      agency: answerOnCircumstance(file, person, kind, wasDeclared),
      affects: 'ELIGIBILITY',
      origin: factsOf(file).origins.get(path)?.origin ?? null,
      finding: findingText(file, path),
      revealable: false,
    };
    return [...rows, head, ...detailRows(context, person, kind, proving)];
  }, nothing);
}

function detailRows(
  { file, mattering }: RowContext,
  person: 'father' | 'mother',
  kind: string,
  proving: MaterialStanding[],
): ComparisonRowView[] {
  const facts = new Set([
    ...Object.keys(asObject(valueAt(file.answers, `/parents/${person}/details/${kind}`))),
    ...(evidenceFactsOfKind[kind] ?? []),
  ]);
  return [...facts].flatMap((fact) => {
    const pointer = `/parents/${person}/details/${kind}/${fact}`;
    const path = `${person}.${kind}.${fact}`;
    const field = fieldsOf(file.form, file.answers).find((each) => each.pointer === pointer);
    const masked = field !== undefined && isMasked(field) && typeof field.value === 'string';
    const text = field ? displayValue(field.ui, masked ? maskValue(pointer, field.value as string) : field.value) : undefined;
    const agency = answerOnField(file, askedField(pointer), field ?? { pointer, step: 'parents', ui: blankUi, path: [], value: undefined });
    const matters = mattering.has(path);
    if (!text && !matters && !agency?.text) return [];
    return [
      {
        path: field ? pointer : path,
        factPath: path,
        label: field?.ui.label ?? factLabel(path),
        declared: text?.zh ?? null,
        declaredText: text ?? null,
        materials: proving.filter((material) => material.provesPaths.includes(path)),
        waived: false,
        agency,
        affects: matters ? 'ELIGIBILITY' : 'NONE',
        origin: factsOf(file).origins.get(path)?.origin ?? null,
        finding: findingText(file, path),
        revealable: masked,
      } satisfies ComparisonRowView,
    ];
  });
}

const blankUi: FieldUi = { label: { zh: '', en: '' }, widget: 'TEXT' };

function sectionOf(file: CaseFile, field: FormField): { id: string; label: LocalisedText } {
  const parent = /^\/parents\/(father|mother)\//.exec(field.pointer)?.[1];
  if (parent) return { id: parent, label: parent === 'father' ? { zh: '父亲', en: 'Father' } : { zh: '母亲', en: 'Mother' } };
  const label = file.form.steps.find((step) => step.id === field.step)?.title;
  return { id: field.step, label: field.step === 'child' ? { zh: '儿童', en: 'Child' } : (label ?? { zh: field.step, en: field.step }) };
}

function provingMaterials(materials: readonly MaterialStanding[], pointer: string, factPath: string | null): MaterialStanding[] {
  return materials.filter((material) => {
    if (factPath && material.provesPaths.includes(factPath)) return true;
    if (/^\/child\/(name|residentId|sex)$/.test(pointer)) return material.code === 'CHILD_ID';
    if (/^\/guardians\/0\/(name|residentId)$/.test(pointer)) return material.code === 'GUARDIAN_ID_CARD';
    return pointer === '/guardians/0/relation' && material.code === 'GUARDIAN_HOUSEHOLD_REGISTER';
  });
}

/** Fact the form draws from the field, if it copies it. */
function factOf(file: CaseFile, pointer: string): string | null {
  return file.form.facts.find((mapping) => 'from' in mapping && !('as' in mapping) && mapping.from === pointer)?.fact ?? null;
}

const hidden: LocalisedText = { zh: '已查明', en: 'found' };

function findingText(file: CaseFile, path: string): LocalisedText | null {
  const finding = file.findings.findLast((each) => each.path === path);
  if (!finding) return null;
  const value = isIllness(path) ? hidden : (displayValue({ ...blankUi, widget: 'YES_NO' }, finding.value) ?? { zh: '', en: '' });
  const note = finding.note ? `（${finding.note}）` : '';
  return { zh: `${value.zh}，${finding.byName}${note}`, en: `${value.en}, ${finding.byName}${finding.note ? ` (${finding.note})` : ''}` };
}

/** Fact paths the answer of the policy looked at. */
function pathsOf(node: TraceNode): string[] {
  return [...(node.evidence ?? []).map((each) => each.path), ...(node.missing ?? []), ...node.children.flatMap(pathsOf)];
}

function isDetail(pointer: string): boolean {
  return /\/details\/|\/photo$/.test(pointer);
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
