import { ChoiceField } from './choice-field.tsx';
import type { StepProps } from './step-props.ts';
import { useVisitWords } from './visit-words.ts';

const questions = {
  schooling: ['IN_SCHOOL', 'OUT_OF_SCHOOL', 'NOT_OF_AGE'],
  health: ['WELL', 'ILL'],
  registration: ['REGISTERED', 'UNREGISTERED', 'UNCLEAR'],
} as const;

/** School, health and the household register. */
export function WellbeingStep({ draft, errorAt, say }: StepProps) {
  const { t } = useVisitWords();
  return (
    <>
      {(Object.keys(questions) as (keyof typeof questions)[]).map((name) => (
        <ChoiceField
          key={name}
          name={name}
          question={t(`questions.${name}`)}
          error={errorAt(name)}
          beside={name === 'health'}
          options={questions[name].map((value) => ({ value, label: t(`answers.${name}.${value}`) }))}
          chosen={draft.said[name]}
          onChoose={(value) => say({ [name]: value })}
        />
      ))}
    </>
  );
}
