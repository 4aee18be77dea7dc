import { Radio } from 'antd';
import type { ConditionChoices, Phrase } from '../condition/condition-choices.ts';
import { ConditionFields } from '../condition/condition-fields.tsx';
import { chosenCondition, typedCondition } from '../condition/typed-condition.ts';
import type { Pattern, TypedCondition } from '../condition/typed-condition.ts';
import { Sentence } from '../condition/sentence.tsx';
import { useWords } from '../words.ts';

/** When a material is asked for, as it is typed. */
export interface TypedSituation {
  /** Of everybody; in a situation chosen here; as it was: a sentence that says more than can be chosen. */
  kind: 'ALWAYS' | 'CHOSEN' | 'KEPT';
  typed: TypedCondition;
}

/** The situation of a material as choices. */
export function typedSituation(when: unknown): TypedSituation {
  const typed = typedCondition(when);
  return { kind: when === undefined ? 'ALWAYS' : typed ? 'CHOSEN' : 'KEPT', typed: typed ?? { pattern: 'father' } };
}

/** What the draft writes of it: `whole` is false as long as a choice is open. */
export function writtenSituation({ kind, typed }: TypedSituation, before: unknown): { whole: boolean; when?: unknown } {
  if (kind === 'ALWAYS') return { whole: true };
  const when = kind === 'KEPT' ? before : chosenCondition(typed);
  return when === undefined ? { whole: false } : { whole: true, when };
}

const patterns: readonly Pattern[] = ['father', 'mother', 'child', 'both', 'one', 'fact'];

interface SituationFieldsProps {
  value: TypedSituation;
  onChange: (value: TypedSituation) => void;
  choices: ConditionChoices;
  /** The situation it has, in words; none: of everybody. */
  sentence: readonly Phrase[] | undefined;
}

/** Whether a material is asked of everybody, or in which situation. */
export function SituationFields({ value, onChange, choices, sentence }: SituationFieldsProps) {
  const { t } = useWords();
  const complex = value.kind === 'KEPT';
  return (
    <fieldset className="stu-field">
      <legend className="wb-strong">{t('material.situation')}</legend>
      <Radio.Group
        value={value.kind}
        onChange={(event) => onChange({ ...value, kind: event.target.value as TypedSituation['kind'] })}
        vertical
      >
        <Radio value="ALWAYS">{t('material.always')}</Radio>
        {complex && sentence && (
          <Radio value="KEPT">
            {t('material.asBefore')} <Sentence phrases={sentence} />
          </Radio>
        )}
        <Radio value="CHOSEN">{t('material.inSituation')}</Radio>
      </Radio.Group>
      {value.kind === 'CHOSEN' && (
        <div className="stu-inline-form">
          <ConditionFields typed={value.typed} onChange={(typed) => onChange({ ...value, typed })} patterns={patterns} choices={choices} />
        </div>
      )}
    </fieldset>
  );
}
