import { Input } from 'antd';
import { useState } from 'react';
import { yuan } from '../format.ts';
import { Field } from '../pieces/field.tsx';
import { FieldSide } from '../pieces/field-side.tsx';
import { LineageList } from '../pieces/lineage-list.tsx';
import { Section } from '../pieces/section.tsx';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import type { Standard } from './standards.operations.ts';

/** One standard: its amount, and what every level says about it. */
export function StandardSide({ standard, onClose }: { standard: Standard; onClose: () => void }) {
  const { t, text } = useWords();
  const { draft, editable } = useStudio();
  const [amount, setAmount] = useState(standard.draftFen === null ? '' : yuan(standard.draftFen));
  const problems = draft?.problems.filter(({ path }) => path === `standards/${standard.category}`);
  return (
    <FieldSide over={t('menu.standards')} title={text(standard.label)} onClose={onClose}>
      {editable && (
        <Field label={t('standards.newAmount')} help={t('standards.yuanHelp')} problems={problems}>
          {(control) => <Input {...control} inputMode="decimal" value={amount} onChange={(event) => setAmount(event.target.value)} />}
        </Field>
      )}
      <Section title={t('lineage.title')}>
        <LineageList lineage={standard.lineage} say={(value) => (typeof value === 'number' ? yuan(value) : String(value))} />
      </Section>
    </FieldSide>
  );
}
