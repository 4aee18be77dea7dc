import type { Category, LocalisedText, Policy } from '@onething/policy';
import { materialLabel } from '@onething/policy';
import type { CaseFile } from '../case/case-file.ts';
import { givenOf } from '../case/case-facts.ts';
import { benefitGiven, standingFacts } from '../change/child-life.ts';
import type { ChildLife } from '../change/child-life.ts';
import { monthOf, plusMonths } from '../change/months.ts';
import { reasonsOf } from '../policy-result/policy-view.ts';

/** What one place says to the same facts. */
export interface PlaceAnswer {
  code: string;
  /** Null: the place does not offer the category or no policy is in force there. */
  decision: 'ELIGIBLE' | 'INELIGIBLE' | 'UNDETERMINED' | null;
  reasons: LocalisedText[];
  /** Full standard of the next month, in fen; null: nobody published one. */
  standardFen: number | null;
  sample: boolean;
  materials: { code: string; label: LocalisedText; held: boolean }[];
}

/** The old and the new place side by side: recognition, standard, papers, asked on the same day with the same facts. */
export function comparePlaces(policy: Policy, file: CaseFile, life: ChildLife, codes: readonly string[], on: string): PlaceAnswer[] {
  return codes.map((code) => answerOf(policy, file, life, code.slice(0, 6), on));
}

function answerOf(policy: Policy, file: CaseFile, life: ChildLife, code: string, on: string): PlaceAnswer {
  const category = file.category;
  const given = givenOf(file);
  // The child counts as registered where the question is asked: that is what the move is about.
  const facts = { ...given, child: { ...given.child, registeredAt: code } };
  const recognition = policy.recognise({ jurisdiction: code, on, given: facts });
  const decision = recognition.offered.includes(category) ? recognition.decisions[category] : undefined;
  const materials = policy.materials({ jurisdiction: code, on, given: { category, ...facts } });
  const held = new Set(
    file.materials.filter(({ state }) => state === 'UPLOADED' || state === 'CHECKED').map((material) => material.code as string),
  );
  return {
    code,
    decision: decision?.decision ?? null,
    reasons: decision ? reasonsOf(decision).map(({ text }) => text) : [],
    ...standardOf(policy, life, category, code, on),
    materials: decision ? materials.materials.map((each) => ({ code: each, label: materialLabel(each), held: held.has(each) })) : [],
  };
}

function standardOf(
  policy: Policy,
  life: ChildLife,
  category: Category,
  code: string,
  on: string,
): { standardFen: number | null; sample: boolean } {
  const month = plusMonths(monthOf(on), 1);
  const here: ChildLife = {
    ...life,
    registeredAt: code,
    otherBenefits: [],
    enrolment: { countyCode: code, confirmedOn: on, firstMonth: month },
  };
  const study = standingFacts(life.events).filter((fact) => fact.kind === 'STUDY');
  const answer = policy.benefit({ jurisdiction: code, on, given: benefitGiven(here, study) });
  return { standardFen: answer.months[month] ?? null, sample: answer.explanation[month]?.some((line) => line.sample) ?? false };
}
