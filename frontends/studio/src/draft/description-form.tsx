import { Button, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { FailureNote } from '@onething/portal-kit/officers';
import type { Acting } from '@onething/portal-kit/officers';
import { Field } from '../pieces/field.tsx';
import type { Draft } from '../policy-types.ts';
import { useWords } from '../words.ts';
import type { DraftTerms } from './draft.operations.ts';

const monthPattern = /^20\d\d-(0[1-9]|1[0-2])$/;

export interface DescriptionFormProps {
  /** The draft as it is; absent: a new one. */
  draft?: Draft;
  acting: Acting;
  sure: string;
  onSave: (terms: DraftTerms) => Promise<unknown>;
  onLeave: () => void;
}

/** What a draft is called, what it rests on, from which month, and which law open cases follow. */
export function DescriptionForm({ draft, acting, sure, onSave, onLeave }: DescriptionFormProps) {
  const { t } = useWords();
  const [name, setName] = useState(draft?.name ?? '');
  const [document, setDocument] = useState(draft?.basis?.document ?? '');
  const [clause, setClause] = useState(draft?.basis?.clause ?? '');
  const [month, setMonth] = useState(draft?.effectiveFrom.slice(0, 7) ?? '');
  const [transition, setTransition] = useState(draft?.transition ?? 'UNTIL_DECIDED');
  const [from, setFrom] = useState(draft?.transitionFrom ?? '');
  const [retroactive, setRetroactive] = useState(draft?.retroactive ?? false);
  const [tried, setTried] = useState(false);
  const need = (filled: boolean, message: string) =>
    tried && !filled ? [{ code: 'MISSING', message, severity: 'ERROR' as const }] : undefined;
  const dated = transition === 'UNTIL_DECIDED' || from !== '';
  function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !document.trim() || !clause.trim() || !monthPattern.test(month) || !dated) return;
    void onSave({
      name: name.trim(),
      basisDocument: document.trim(),
      basisClause: clause.trim(),
      effectiveFrom: `${month}-01`,
      transition,
      transitionFrom: transition === 'FROM_DATE' ? from : null,
      retroactive,
    });
  }
  return (
    <form noValidate className="stu-form" onSubmit={submit} aria-label={t('describe.title')}>
      <FailureNote failure={acting.failure} />
      <Field label={t('describe.name')} help={t('describe.nameHelp')} problems={need(name.trim() !== '', t('describe.nameMissing'))}>
        {(control) => <Input {...control} maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <div className="stu-pair">
        <Field label={t('describe.document')} problems={need(document.trim() !== '', t('describe.basisMissing'))}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              placeholder={t('describe.documentExample')}
              value={document}
              onChange={(event) => setDocument(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('describe.clause')} problems={need(clause.trim() !== '', t('describe.clauseMissing'))}>
          {(control) => <Input {...control} maxLength={200} value={clause} onChange={(event) => setClause(event.target.value)} />}
        </Field>
      </div>
      <Field
        label={t('describe.month')}
        help={t('describe.monthHelp')}
        problems={need(monthPattern.test(month), t('describe.monthMissing'))}
      >
        {(control) => (
          <Input {...control} type="month" className="stu-short" value={month} onChange={(event) => setMonth(event.target.value)} />
        )}
      </Field>
      <fieldset className="stu-field">
        <legend className="wb-strong">{t('describe.transition')}</legend>
        <Radio.Group value={transition} onChange={(event) => setTransition(event.target.value as DraftTerms['transition'])} vertical>
          <Radio value="UNTIL_DECIDED">{t('describe.UNTIL_DECIDED')}</Radio>
          <Radio value="FROM_DATE">{t('describe.FROM_DATE')}</Radio>
        </Radio.Group>
        <p className="wb-small">{t(transition === 'FROM_DATE' ? 'describe.FROM_DATE_HELP' : 'describe.UNTIL_DECIDED_HELP')}</p>
      </fieldset>
      {transition === 'FROM_DATE' && (
        <Field label={t('describe.day')} problems={need(dated, t('describe.dayMissing'))}>
          {(control) => (
            <Input {...control} type="date" className="stu-short" value={from} onChange={(event) => setFrom(event.target.value)} />
          )}
        </Field>
      )}
      <div className="stu-field">
        <Checkbox checked={retroactive} onChange={(event) => setRetroactive(event.target.checked)}>
          {t('describe.retroactive')}
        </Checkbox>
        <p className="wb-small">{t('describe.retroactiveHelp')}</p>
      </div>
      <div className="wb-buttons">
        <Button type="primary" htmlType="submit" disabled={acting.busy}>
          {sure}
        </Button>
        <Button onClick={onLeave}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
