import type { CategoryDecision, Citation, Decision, LayerReference, LocalisedText, RecognitionAnswer, TraceNode } from '@onething/policy';
import { categoryLabel, factLabel, factValueText, reasonLabel } from '@onething/policy';
import { scopeOfCategory } from '@onething/subgraph-kit';
import type { CaseFile } from '../case/case-file.ts';
import { factsOf, recognise } from '../case/case-facts.ts';
import { materialFor } from '../facts/proven-paths.ts';
import { isIllness } from '../form/mask-answers.ts';

interface ConditionView {
  id: string;
  depth: number;
  label: LocalisedText;
  truth: 'YES' | 'NO' | 'UNKNOWN';
  detail: LocalisedText | null;
  citation: Citation | null;
}

interface MissingFactView {
  path: string;
  label: LocalisedText;
  whenYes: Decision | null;
  whenNo: Decision | null;
  yesText: LocalisedText | null;
  noText: LocalisedText | null;
  materialCode: string | null;
}

export interface ReasonView {
  code: string;
  text: LocalisedText;
  citation: Citation | null;
}

export interface PolicyView {
  decision: Decision;
  category: string;
  categoryLabel: LocalisedText;
  conditions: ConditionView[];
  missing: MissingFactView[];
  reasons: ReasonView[];
  otherCategories: { category: string; label: LocalisedText; decision: Decision; reasons: ReasonView[] }[];
  releases: LayerReference[];
}

/** The policy's answer to the case on a day, as an officer reads it. */
export function policyView(file: CaseFile, on: string): PolicyView {
  const { answer, decision } = recognise(file, on);
  return {
    decision: decision.decision,
    category: file.category,
    categoryLabel: categoryLabel(file.category),
    conditions: flattenTrace(decision.trace, {
      sourceOf: (path) => sourceOf(file, path),
      nameOf: (code) => file.policy.jurisdiction(code)?.name,
    }),
    missing: missingFacts(file, decision, answer),
    reasons: reasonsOf(decision),
    otherCategories: otherCategories(file, answer),
    releases: answer.layers,
  };
}

/** The reasons of a category's decision, each with the clause of the condition it rests on. */
export function reasonsOf(decision: CategoryDecision): ReasonView[] {
  return decision.reasons.map((code) => ({
    code,
    text: reasonLabel(code),
    citation: citationOfReason(decision.trace, code, undefined) ?? null,
  }));
}

/** Where a fact comes from, and what a place is called. */
interface DetailWords {
  sourceOf: (path: string) => LocalisedText | null;
  nameOf: (code: string) => LocalisedText | undefined;
}

/** The trace in reading order. The root only names the category and is left out; a branch that is not needed is not shown. */
function flattenTrace(root: TraceNode, words: DetailWords): ConditionView[] {
  const walk = (node: TraceNode, depth: number): ConditionView[] => [
    { id: node.id, depth, label: node.label, truth: node.truth, detail: detailOf(node, words), citation: node.citation ?? null },
    ...node.children.flatMap((child) => walk(child, depth + 1)),
  ];
  return root.children.length > 0 ? root.children.flatMap((child) => walk(child, 0)) : walk(root, 0);
}

function detailOf(node: TraceNode, { sourceOf: sourceOfFact, nameOf }: DetailWords): LocalisedText | null {
  if (node.truth === 'UNKNOWN' && node.children.length === 0 && node.missing?.[0]) {
    const label = factLabel(node.missing[0]);
    return { zh: `缺：${label.zh}`, en: `missing: ${label.en}` };
  }
  const parts = (node.evidence ?? [])
    .filter((each) => each.actual !== undefined && typeof each.actual !== 'object' && !isIllness(each.path))
    .slice(0, 3);
  if (parts.length === 0) return null;
  const source = parts[0] ? sourceOfFact(parts[0].path) : null;
  const join = (language: 'zh' | 'en'): string =>
    parts.map((each) => factValueText(each.path, each.actual, nameOf)[language]).join(language === 'zh' ? '，' : ', ');
  return { zh: `${join('zh')}${source ? `，${source.zh}` : ''}`, en: `${join('en')}${source ? `, ${source.en}` : ''}` };
}

function sourceOf(file: CaseFile, path: string): LocalisedText | null {
  const known = factsOf(file).origins.get(path);
  const agency = known?.origin === 'AGENCY' ? file.evidence.find((each) => each.id === known.id)?.source?.agencyName : undefined;
  if (agency) return agency;
  if (known?.origin === 'PAPER') return { zh: '已核对材料', en: 'from a checked paper' };
  if (known?.origin === 'VISIT') return { zh: '入户查验', en: 'from a visit' };
  return known?.origin === 'DECLARED' ? { zh: '申请人填报', en: 'as declared' } : null;
}

function missingFacts(file: CaseFile, decision: CategoryDecision, answer: RecognitionAnswer): MissingFactView[] {
  return decision.missing.map((path) => {
    const outlook = decision.outlook?.find((each) => each.path === path);
    return {
      path,
      label: factLabel(path),
      whenYes: outlook?.whenYes ?? null,
      whenNo: outlook?.whenNo ?? null,
      yesText: outlook ? outcomeText(outlook.whenYes, file, answer) : null,
      noText: outlook ? outcomeText(outlook.whenNo, file, answer) : null,
      materialCode: materialFor(path) ?? null,
    };
  });
}

function outcomeText(decision: Decision, file: CaseFile, answer: RecognitionAnswer): LocalisedText {
  if (decision === 'ELIGIBLE') return { zh: '符合，可提出初步意见', en: 'meets the conditions: a preliminary opinion can be given' };
  if (decision === 'UNDETERMINED') return { zh: '仍不能判断，还缺其他事实', en: 'still undetermined: other facts are missing' };
  const next = answer.offered.find(
    (category) => category !== file.category && scopeOfCategory(category) === null && answer.decisions[category]?.decision !== 'INELIGIBLE',
  );
  if (!next) return { zh: '不符合', en: 'does not meet the conditions' };
  const name = categoryLabel(next);
  return { zh: `不符合，转${name.zh}判断`, en: `does not meet the conditions; examine ${name.en} instead` };
}

function otherCategories(file: CaseFile, answer: RecognitionAnswer): PolicyView['otherCategories'] {
  return answer.offered
    .filter((category) => category !== file.category && scopeOfCategory(category) === null)
    .flatMap((category) => {
      const decision = answer.decisions[category];
      return decision ? [{ category, label: categoryLabel(category), decision: decision.decision, reasons: reasonsOf(decision) }] : [];
    });
}

/** Clause of the condition that gave a reason: its own, else that of the nearest condition above it. */
function citationOfReason(node: TraceNode, code: string, above: Citation | undefined): Citation | undefined {
  const citation = node.citation ?? above;
  if (node.reason === code && node.truth !== 'YES') return citation;
  for (const child of node.children) {
    const found = citationOfReason(child, code, citation);
    if (found) return found;
  }
  return undefined;
}
