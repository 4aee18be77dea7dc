import { Input, Select } from 'antd';
import { Field } from '../pieces/field.tsx';
import { useWords } from '../words.ts';
import type { ConditionChoices } from './condition-choices.ts';
import type { FactTest, Pattern, TypedCondition } from './typed-condition.ts';

interface ConditionFieldsProps {
  typed: TypedCondition;
  onChange: (typed: TypedCondition) => void;
  patterns: readonly Pattern[];
  choices: ConditionChoices;
}

/** Whom or what a condition asks for, out of plain choices; each choice opens the next. */
export function ConditionFields({ typed, onChange, patterns, choices }: ConditionFieldsProps) {
  const { t, text } = useWords();
  const states = choices.states.map(({ name, label }) => ({ value: name, label: text(label) }));
  const { pattern } = typed;
  return (
    <>
      <Choice
        label={t('rules.whom')}
        value={pattern}
        onChange={(next) => onChange({ pattern: next as Pattern })}
        options={patterns.map((value) => ({ value, label: t(`rules.pattern.${value}`) }))}
      />
      {pattern === 'fact' ? (
        <FactFields typed={typed} onChange={onChange} choices={choices} />
      ) : (
        <Choice
          label={t(pattern === 'one' ? 'rules.oneIs' : 'rules.is')}
          value={typed.state}
          onChange={(state) => onChange({ ...typed, state })}
          options={states}
        />
      )}
      {pattern === 'one' && (
        <Choice
          label={t('rules.otherIs')}
          value={typed.otherState}
          onChange={(otherState) => onChange({ ...typed, otherState })}
          options={states}
        />
      )}
    </>
  );
}

function FactFields({ typed, onChange, choices: { facts } }: Pick<ConditionFieldsProps, 'typed' | 'onChange' | 'choices'>) {
  const { t, text } = useWords();
  const fact = facts.find((each) => each.fact === typed.fact);
  const byAge = fact?.values.length === 0;
  return (
    <>
      <Choice
        label={t('rules.fact')}
        value={typed.fact}
        onChange={(next) =>
          onChange({
            pattern: 'fact',
            fact: next,
            test: facts.find((each) => each.fact === next)?.values.length === 0 ? 'ageBelow' : 'is',
          })
        }
        options={facts.map((each) => ({ value: each.fact, label: text(each.label) }))}
      />
      {fact && !byAge && (
        <Choice
          label={t('rules.answer')}
          value={typed.answer}
          onChange={(answer) => onChange({ ...typed, answer })}
          options={fact.values.map(({ value, label }) => ({ value: JSON.stringify(value), label: text(label) }))}
        />
      )}
      {byAge && (
        <div className="stu-pair">
          <Choice
            label={t('rules.age')}
            value={typed.test}
            onChange={(test) => onChange({ ...typed, test: test as FactTest })}
            options={(['ageBelow', 'ageAtLeast'] as const).map((value) => ({ value, label: t(`rules.${value}`) }))}
          />
          <Field label={t('rules.years')}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={typed.answer ?? ''}
                onChange={(event) => onChange({ ...typed, answer: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
  options: { value: string; label: string }[];
}

/** One choice out of many that are found by typing. */
export function Choice({ label, value, onChange, options }: ChoiceProps) {
  const { t } = useWords();
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          className="stu-wide-select"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('rules.choose')}
          value={value}
          onChange={onChange}
          options={options}
        />
      )}
    </Field>
  );
}
