import type { CaseFile } from '../case/case.operations.ts';
import type { ComparisonRow, Material, MissingFact } from '../case-types.ts';

/** One line of a notice being written. Texts are Chinese: they go to the applicant as they stand. */
export interface DraftItem {
  id: string;
  materialCode?: string;
  factPath?: string;
  label: string;
  text: string;
  included: boolean;
}

const lackingStates = new Set<Material['state']>(['MISSING', 'DEFERRED', 'REJECTED']);

/**
 * Everything the applicant can settle: papers that are missing or cannot be used, values that agencies contradict, and facts
 * the policy lacks that no such paper proves. What the officer finds out alone (no agency data) is not asked of the applicant.
 */
export function suggestedItems(file: CaseFile): DraftItem[] {
  const papers = file.materials.filter((material) => material.required !== 'WAIVED' && lackingStates.has(material.state));
  const codes = new Set(papers.map((material) => material.code));
  const rows = namedRows(file);
  const facts = (file.policy?.missing ?? []).filter((fact) => !fact.materialCode || !codes.has(fact.materialCode));
  const differing = rows.filter((row) => row.agency?.state === 'DIFFERS');
  return [...papers.map(paperItem), ...facts.map((fact) => factItem(fact, file.materials)), ...differing.map(differenceItem)];
}

function paperItem(material: Material): DraftItem {
  // The officer's note is a sentence of its own; here it stands inside one.
  const note = material.note?.replace(/[\s。；，、！.]+$/, '');
  const because = material.because ? `（${material.because.zh}）` : '';
  const wanted =
    material.state === 'REJECTED'
      ? `已交的“${material.label.zh}”不能用${note ? `：${note}` : ''}，请重新拍照上传。`
      : `请拍照上传，或者交到街道（乡镇）窗口${because}。`;
  return {
    id: `material:${material.id}`,
    materialCode: material.code,
    label: material.label.zh,
    text: wanted,
    included: material.required === 'REQUIRED',
  };
}

/** 母亲：失联：公安机关查找无果的书面说明 is asked for by person and paper. */
function factItem(fact: MissingFact, materials: Material[]): DraftItem {
  const parts = fact.label.zh.split('：');
  const wanted = parts.at(-1) ?? fact.label.zh;
  const paper = materials.find((material) => material.code === fact.materialCode);
  const upload = paper ? `，和“${paper.label.zh}”一起拍照上传，或者交到街道（乡镇）窗口` : '，拍照上传，或者交到街道（乡镇）窗口';
  return {
    id: `fact:${fact.path}`,
    materialCode: fact.materialCode ?? undefined,
    factPath: fact.path,
    label: parts.length > 1 ? `${parts[0]}：${wanted}` : wanted,
    text: `请提供${wanted}${upload}。暂时拿不到的，请告诉我们原因，街道帮您核实。`,
    included: true,
  };
}

function differenceItem(row: ComparisonRow): DraftItem {
  const declared = row.declaredText?.zh ?? row.declared;
  const said = declared ? `您填的是“${declared}”，` : '';
  return {
    id: `row:${row.path}`,
    factPath: row.factPath ?? row.path,
    label: `${row.label.zh}，请更正或者说明`,
    text: `${said}部门数据与此不同${row.agency?.text ? `（${row.agency.text.zh}）` : ''}。请更正，或者说明原因。`,
    included: true,
  };
}

/** What the officers find out themselves, so that nobody wonders why it is not in the notice. */
export function notAsked(file: CaseFile): ComparisonRow[] {
  return namedRows(file).filter((row) => row.agency?.state === 'NO_DATA' || row.agency?.state === 'AWAITED');
}

const ofPeople = new Set(['father', 'mother', 'guardians']);

/** Every row, with the person in its name: 死亡日期 alone does not say whose. */
function namedRows(file: CaseFile): ComparisonRow[] {
  return file.comparison.flatMap(({ id, section, rows }) =>
    rows.map((row) =>
      ofPeople.has(id) ? { ...row, label: { zh: `${section.zh}：${row.label.zh}`, en: `${section.en}: ${row.label.en}` } } : row,
    ),
  );
}
