import { Button } from 'antd';
import { useState } from 'react';
import { reasonLabels } from '@onething/policy/labels';
import { chosenCondition, typedCondition } from '../condition/typed-condition.ts';
import type { Pattern, TypedCondition } from '../condition/typed-condition.ts';
import { Choice, ConditionFields } from '../condition/condition-fields.tsx';
import { ClauseFields, useOwnCitation, useTypedClause } from '../pieces/clause-fields.tsx';
import { useWords } from '../words.ts';
import type { RuleRow, Rules } from './rules.operations.ts';
import { Sentence } from '../condition/sentence.tsx';

interface RowFormProps {
  rules: Rules;
  /** An alternative, or something all must meet: that one also says what whoever does not is told. */
  kind: 'ALTERNATIVE' | 'REQUIREMENT';
  /** The row that is changed; absent: a new one. */
  row?: RuleRow;
  onSave: (condition: object) => void;
  onCancel: () => void;
}

const patterns: readonly Pattern[] = ['both', 'one', 'father', 'mother', 'child', 'fact'];

/** A row out of plain choices, in its place, with the clause it rests on. What cannot be chosen stays a sentence, and only its clause is changed. */
export function RowForm({ rules, kind, row, onSave, onCancel }: RowFormProps) {
  const { t, text } = useWords();
  const before = (row?.condition ?? {}) as Record<string, unknown>;
  const [typed, setTyped] = useState<TypedCondition | undefined>(row ? typedCondition(row.condition) : { pattern: 'one' });
  const [reason, setReason] = useState(before['otherwise'] as string | undefined);
  const [clause, setClause] = useState(useTypedClause(row?.citation ?? undefined));
  const citation = useOwnCitation(clause);
  const asked = kind === 'REQUIREMENT';
  const condition = typed ? chosenCondition(typed) : before;
  const whole = condition !== undefined && clause.document.trim() !== '' && clause.clause.trim() !== '' && (!asked || reason !== undefined);
  function save(): void {
    if (!condition || !whole) return;
    const { citation: _clause, otherwise: _reason, ...kept } = typed ? { label: before['label'], ...condition } : before;
    onSave(JSON.parse(JSON.stringify({ ...kept, ...(reason && { otherwise: reason }), ...citation })) as object);
  }
  const title = t(row ? 'rules.editRow' : 'rules.addRow');
  return (
    <div
      className="stu-inline-form stu-rule-builder"
      role="group"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing) onCancel();
      }}
    >
      {typed ? (
        <ConditionFields typed={typed} onChange={setTyped} patterns={patterns} choices={rules} />
      ) : (
        <p>
          {row && <Sentence phrases={row.phrases} />} <span className="wb-small">{t('rules.onlyClause')}</span>
        </p>
      )}
      {asked && (
        <Choice
          label={t('rules.toldOtherwise')}
          value={reason}
          onChange={setReason}
          options={Object.entries(reasonLabels).map(([value, label]) => ({ value, label: text(label) }))}
        />
      )}
      <ClauseFields value={clause} onChange={setClause} />
      <p className="stu-inline-acts">
        <Button size="small" disabled={!whole} onClick={save}>
          {t(row ? 'save' : 'rules.addRow')}
        </Button>
        <Button size="small" type="text" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
        {!whole && <span className="wb-small">{t('rules.notWhole')}</span>}
      </p>
    </div>
  );
}
