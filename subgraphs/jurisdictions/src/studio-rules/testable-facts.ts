import { CASE_FACTS, type FactDescription, factLabel, factValueText } from '@onething/policy';
import { StudioFactValue, StudioTestableFact } from './studio-rules.type.ts';

/** Answers of a fact that has few: yes and no, or its codes. */
function answersOf({ type, values }: FactDescription): unknown[] {
  if (type === 'BOOLEAN') return [true, false];
  return type === 'CODE' ? [...(values ?? [])] : [];
}

/** Facts of a child and its household that are asked for by an answer out of few, and the day of birth, by age. */
export function testableFacts(): StudioTestableFact[] {
  return Object.entries(CASE_FACTS)
    .filter(([fact]) => fact.startsWith('child.') || fact.startsWith('household.'))
    .map(([fact, description]) => ({ fact, answers: answersOf(description) }))
    .filter(({ fact, answers }) => answers.length > 0 || fact === 'child.bornOn')
    .map(({ fact, answers }) =>
      Object.assign(new StudioTestableFact(), {
        fact,
        label: factLabel(fact),
        values: answers.map((value) => Object.assign(new StudioFactValue(), { value, label: factValueText(fact, value, () => undefined) })),
      }),
    );
}
