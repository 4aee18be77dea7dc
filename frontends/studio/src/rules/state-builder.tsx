import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { circumstanceLabel, circumstanceLabels } from '@onething/policy/labels';
import { Field } from '../pieces/field.tsx';
import { useWords } from '../words.ts';
import type { Rules } from './rules.operations.ts';

interface StateBuilderProps {
  states: Rules['states'];
  /** Names on the list already. */
  listed: readonly string[];
  onAdd: (name: string, definition: object | undefined) => void;
  onCancel: () => void;
}

/** A name for a definition out of the code of a circumstance: UNABLE_TO_GUARD → unableToGuard. */
const nameOf = (kind: string): string => kind.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Adds a state to the list: one that is defined already, or a circumstance that becomes one, with the shortest term if it has one. */
export function StateBuilder({ states, listed, onAdd, onCancel }: StateBuilderProps) {
  const { t, text } = useWords();
  const [chosen, setChosen] = useState<string>();
  const [months, setMonths] = useState('');
  const defined = states.filter(({ name }) => !listed.includes(name));
  const kinds = Object.keys(circumstanceLabels).filter((kind) => !states.some(({ name }) => name === nameOf(kind)));
  const kind = chosen?.startsWith('kind:') ? chosen.slice(5) : undefined;
  const hasTerm = kind !== undefined && ['SERVING_SENTENCE', 'COMPULSORY_DETOX', 'OTHER_RESTRICTION'].includes(kind);
  function add(): void {
    if (chosen === undefined) return;
    if (kind === undefined) return onAdd(chosen, undefined);
    const least = /^\d{1,3}$/.test(months.trim()) ? Number(months) : undefined;
    const where = hasTerm && least !== undefined ? { where: { fact: 'termMonths', atLeast: least, otherwise: 'TERM_TOO_SHORT' } } : {};
    onAdd(nameOf(kind), { label: circumstanceLabel(kind), of: 'PERSON', when: { circumstance: kind, ...where } });
  }
  return (
    <div className="stu-inline-form stu-rule-builder" role="group" aria-label={t('rules.addState')}>
      <Field label={t('rules.state')} help={t('rules.stateHelp')}>
        {({ id }) => (
          <Select
            id={id}
            className="stu-wide-select"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('rules.choose')}
            value={chosen}
            onChange={setChosen}
            options={[
              ...defined.map(({ name, label }) => ({ value: name, label: text(label) })),
              ...kinds.map((each) => ({ value: `kind:${each}`, label: text(circumstanceLabel(each)) })),
            ]}
          />
        )}
      </Field>
      {hasTerm && (
        <Field label={t('rules.leastMonths')}>
          {(control) => <Input {...control} inputMode="numeric" value={months} onChange={(event) => setMonths(event.target.value)} />}
        </Field>
      )}
      <p className="stu-inline-acts">
        <Button size="small" disabled={chosen === undefined} onClick={add}>
          {t('rules.addState')}
        </Button>
        <Button size="small" type="text" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </p>
    </div>
  );
}
