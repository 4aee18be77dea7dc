import { Button, Select } from 'antd';
import { useState } from 'react';
import { Field } from '../pieces/field.tsx';
import { useWords } from '../words.ts';
import type { Rules } from './rules.operations.ts';

interface AlternativeBuilderProps {
  states: Rules['states'];
  onAdd: (condition: object) => void;
  onCancel: () => void;
}

const patterns = ['both', 'one', 'father', 'mother', 'child'] as const;
type Pattern = (typeof patterns)[number];

/** A new alternative out of plain choices: of whom, in which state. */
export function AlternativeBuilder({ states, onAdd, onCancel }: AlternativeBuilderProps) {
  const { t, text } = useWords();
  const [pattern, setPattern] = useState<Pattern>('one');
  const [first, setFirst] = useState<string>();
  const [second, setSecond] = useState<string>();
  const options = states.map(({ name, label }) => ({ value: name, label: text(label) }));
  const whole = first !== undefined && (pattern !== 'one' || second !== undefined);
  function add(): void {
    if (!whole) return;
    const parents = ['father', 'mother'];
    if (pattern === 'both') onAdd({ each: parents, is: first });
    else if (pattern === 'one') onAdd({ one: parents, is: first, other: second });
    else onAdd({ person: pattern, is: first });
  }
  const state = (label: string, value: string | undefined, change: (name: string) => void) => (
    <Field label={label}>
      {({ id }) => (
        <Select
          id={id}
          className="stu-wide-select"
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          placeholder={t('rules.choose')}
          onChange={change}
          options={options}
        />
      )}
    </Field>
  );
  return (
    <div className="stu-inline-form stu-rule-builder" role="group" aria-label={t('rules.addRow')}>
      <Field label={t('rules.whom')}>
        {({ id }) => (
          <Select
            id={id}
            className="stu-wide-select"
            value={pattern}
            onChange={setPattern}
            options={patterns.map((value) => ({ value, label: t(`rules.pattern.${value}`) }))}
          />
        )}
      </Field>
      {state(t(pattern === 'one' ? 'rules.oneIs' : 'rules.is'), first, setFirst)}
      {pattern === 'one' && state(t('rules.otherIs'), second, setSecond)}
      <p className="stu-inline-acts">
        <Button size="small" disabled={!whole} onClick={add}>
          {t('rules.addRow')}
        </Button>
        <Button size="small" type="text" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </p>
    </div>
  );
}
