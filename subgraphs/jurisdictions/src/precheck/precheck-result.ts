import type { CategoryDecision, Citation, Precheck as PublishedPrecheck, PrecheckAnswers, ServiceGuide, TraceNode } from '@onething/policy';
import { factLabel, materialLabel, precheckFacts, precheckQuestions, reasonLabel } from '@onething/policy';
import type { PolicyMoment } from '../policy/policy-moment.ts';
import { PrecheckGround, PrecheckOpen, PrecheckOutcome, PrecheckPaper, PrecheckResult, type PrecheckVerdict } from './precheck.type.ts';

const childWelfare = 'child-welfare';

/** A pre-check being answered: pure, about nobody, kept nowhere. */
interface Asked {
  code: string;
  precheck: PublishedPrecheck;
  moment: PolicyMoment;
}

const verdicts = { ELIGIBLE: 'LIKELY', INELIGIBLE: 'UNLIKELY', UNDETERMINED: 'UNCLEAR' } as const;

/** What the recognition in force says to the answers, why, what is open and what to bring. What nobody answered stays unknown. */
export function precheckResult(asked: Asked, answers: PrecheckAnswers): PrecheckResult {
  const decision = decide(asked, answers);
  const verdict = decision ? verdicts[decision.decision] : 'UNCLEAR';
  return Object.assign(new PrecheckResult(), {
    verdict,
    grounds: decision ? groundsOf(decision) : [],
    open: decision && verdict === 'UNCLEAR' ? openQuestions(asked, answers, decision) : [],
    papers: verdict === 'UNLIKELY' ? [] : papersFor(asked, answers),
  });
}

function decide({ code, precheck, moment: { policy, on, knownOn } }: Asked, answers: PrecheckAnswers): CategoryDecision | undefined {
  const given = precheckFacts(precheck, answers, { jurisdiction: code, on });
  return policy.recognise({ jurisdiction: code, on, knownOn, given }).decisions[precheck.category];
}

function groundsOf(decision: CategoryDecision): PrecheckGround[] {
  const ground = (text: PrecheckGround['text'], citation: Citation | undefined) =>
    Object.assign(new PrecheckGround(), { text, citation: citation ?? null });
  if (decision.decision === 'INELIGIBLE')
    return decision.reasons.map((code) => ground(reasonLabel(code), clauseOfReason(decision.trace, code, undefined)));
  if (decision.decision === 'UNDETERMINED')
    return decision.missing.map((path) => ground(factLabel(path), clauseOfFact(decision.trace, path, undefined)));
  return decision.trace.children
    .filter(({ truth }) => truth === 'YES')
    .map(({ label, citation }) => ground(label, citation ?? decision.trace.citation));
}

/** Clause of the condition that fails for a reason: its own, else that of the nearest condition above it. */
function clauseOfReason(node: TraceNode, code: string, above: Citation | undefined): Citation | undefined {
  const citation = node.citation ?? above;
  if (node.reason === code && node.truth !== 'YES') return citation;
  return firstOf(node.children, (child) => clauseOfReason(child, code, citation));
}

/** Clause of the condition that needs a fact nobody gave. */
function clauseOfFact(node: TraceNode, path: string, above: Citation | undefined): Citation | undefined {
  const citation = node.citation ?? above;
  const below = firstOf(node.children, (child) => clauseOfFact(child, path, citation));
  return below ?? (node.truth === 'UNKNOWN' && node.missing?.includes(path) ? citation : undefined);
}

function firstOf<T, R>(list: readonly T[], find: (each: T) => R | undefined): R | undefined {
  for (const each of list) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Each question asked and answered with what says nothing: what would be said after each other answer. Else the facts that decide. */
function openQuestions(asked: Asked, answers: PrecheckAnswers, decision: CategoryDecision): PrecheckOpen[] {
  const open = precheckQuestions(asked.precheck, answers).flatMap((question): PrecheckOpen[] => {
    const chosen = question.answers.find(({ id }) => id === answers[question.id]);
    if (chosen?.facts) return [];
    const outcomes = new Map<PrecheckVerdict, PrecheckOutcome['answers']>();
    for (const answer of question.answers.filter(({ facts }) => facts)) {
      const verdict = precheckVerdict(asked, { ...answers, [question.id]: answer.id });
      outcomes.set(verdict, [...(outcomes.get(verdict) ?? []), answer.text]);
    }
    const changes = [...outcomes.keys()].some((verdict) => verdict !== 'UNCLEAR');
    return changes ? [openOf(question.text, outcomes)] : [];
  });
  if (open.length > 0) return open;
  return (decision.outlook ?? []).map(({ path, whenYes, whenNo }) =>
    openOf(
      factLabel(path),
      whenYes === whenNo
        ? new Map([[verdicts[whenYes], [{ zh: '无论有没有', en: 'either way' }]]])
        : new Map([
            [verdicts[whenYes], [{ zh: '有', en: 'yes' }]],
            [verdicts[whenNo], [{ zh: '没有', en: 'no' }]],
          ]),
    ),
  );
}

function precheckVerdict(asked: Asked, answers: PrecheckAnswers): PrecheckVerdict {
  const decision = decide(asked, answers);
  return decision ? verdicts[decision.decision] : 'UNCLEAR';
}

const order: readonly PrecheckVerdict[] = ['LIKELY', 'UNCLEAR', 'UNLIKELY'];

function openOf(text: PrecheckOpen['text'], outcomes: ReadonlyMap<PrecheckVerdict, PrecheckOutcome['answers']>): PrecheckOpen {
  return Object.assign(new PrecheckOpen(), {
    text,
    outcomes: order.flatMap((verdict) => {
      const answers = outcomes.get(verdict);
      return answers ? [Object.assign(new PrecheckOutcome(), { verdict, answers })] : [];
    }),
  });
}

/** Papers that are needed by what is known, then those that depend on what is not. */
function papersFor({ code, precheck, moment: { policy, on, knownOn } }: Asked, answers: PrecheckAnswers): PrecheckPaper[] {
  const given = { category: precheck.category, ...precheckFacts(precheck, answers, { jurisdiction: code, on }) };
  const needed = policy.materials({ jurisdiction: code, on, knownOn, given });
  const guide = policy.guide(code, childWelfare, on, knownOn);
  const paper = (material: string, because: PrecheckPaper['because']) =>
    Object.assign(new PrecheckPaper(), { code: material, label: materialLabel(material), hint: hintOf(guide, material), because });
  return [
    ...needed.materials.map((material) => paper(material, needed.details.find((detail) => detail.code === material)?.because ?? null)),
    ...needed.conditional.map((material) => paper(material, null)),
  ];
}

function hintOf(guide: ServiceGuide | undefined, code: string): PrecheckPaper['hint'] {
  return guide?.materials.find((material) => material.code === code)?.hint ?? null;
}
