import { Button, Input, Radio, Select } from 'antd';
import { useId } from 'react';
import { useKeptDraft } from '../kept-draft.ts';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import { recordFinding } from './acts.operations.ts';
import type { CaseFile } from './case.operations.ts';
import { findingKind, findingValue } from './finding-values.ts';
import type { FindingKind } from './finding-values.ts';
import { PanelFrame } from './panel-frame.tsx';
import { submitsForm } from './submits-form.ts';
import { useAct } from './use-act.ts';

export interface TaskProps {
  file: CaseFile;
  onClose: () => void;
  onDone: (message: string) => void;
  onReload: () => void;
}

interface FindingDraft {
  value: string;
  materialId?: string;
  visitNote: string;
  tried?: boolean;
}

const empty: FindingDraft = { value: '', visitNote: '' };

/** Records what the officer found out about one fact, from a paper in the file or from a visit; the basis is part of the finding. */
export function FindingPanel({ file, path, onClose, onDone, onReload }: TaskProps & { path: string }) {
  const { t, text } = useWords();
  const acting = useAct();
  const [kept, keep] = useKeptDraft<FindingDraft>(`finding.${file.id}.${path}`);
  const draft = kept ?? empty;
  const field = useId();
  const fact = file.policy?.missing.find((missing) => missing.path === path);
  const row = file.comparison.flatMap((section) => section.rows).find((entry) => entry.factPath === path);
  const label = text(fact?.label ?? row?.label) || path;
  const kind = findingKind(path, Boolean(fact?.whenYes || fact?.whenNo));
  const value = findingValue(kind, draft.value);
  const lacksBasis = !draft.materialId && draft.visitNote.trim() === '';
  const papers = file.materials.filter((material) => material.files.length > 0);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    if (value === undefined || lacksBasis) return keep({ ...draft, tried: true });
    const basis = {
      ...(draft.materialId && { materialId: draft.materialId }),
      ...(draft.visitNote.trim() && { visitNote: draft.visitNote.trim() }),
    };
    if (!(await acting.run(recordFinding, { caseId: file.id, version: file.version, path, value, basis }))) return;
    keep(undefined);
    onDone(t('done.findingRecorded'));
  }

  return (
    <PanelFrame title={t('finding.title')} note={t('finding.note')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
        <RefusalNote failure={acting.failure} onReload={onReload} />
        <ValueField
          id={`${field}-value`}
          label={label}
          kind={kind}
          value={draft.value}
          wrong={draft.tried === true && value === undefined}
          onChange={(typed) => keep({ ...draft, value: typed })}
        />
        {fact && (
          <p className="wb-small">
            {t('policy.ifYes')} {text(fact.yesText) || (fact.whenYes && t(`policyDecision.${fact.whenYes}`))}
            <br />
            {t('policy.ifNo')} {text(fact.noText) || (fact.whenNo && t(`policyDecision.${fact.whenNo}`))}
          </p>
        )}
        <fieldset className="wb-field">
          <legend>{t('finding.basis')}</legend>
          <label htmlFor={`${field}-paper`}>{t('finding.paper')}</label>
          <Select
            id={`${field}-paper`}
            value={draft.materialId}
            allowClear
            placeholder={papers.length > 0 ? t('finding.choosePaper') : t('finding.noPaper')}
            disabled={papers.length === 0}
            options={papers.map((material) => ({ value: material.id, label: text(material.label) }))}
            onChange={(materialId?: string) => keep({ ...draft, materialId })}
          />
          <label htmlFor={`${field}-visit`}>{t('finding.visit')}</label>
          <Input.TextArea
            id={`${field}-visit`}
            rows={3}
            maxLength={500}
            value={draft.visitNote}
            aria-invalid={draft.tried && lacksBasis ? true : undefined}
            aria-describedby={`${field}-basis`}
            onChange={(event) => keep({ ...draft, visitNote: event.target.value })}
          />
          <p id={`${field}-basis`} className={draft.tried && lacksBasis ? 'wb-wrong' : 'wb-small'}>
            {t('finding.basisNeeded')}
          </p>
        </fieldset>
        <Button type="primary" htmlType="submit" block disabled={acting.busy}>
          {t('finding.save')}
        </Button>
      </form>
    </PanelFrame>
  );
}

interface ValueFieldProps {
  id: string;
  label: string;
  kind: FindingKind;
  value: string;
  wrong: boolean;
  onChange: (value: string) => void;
}

function ValueField({ id, label, kind, value, wrong, onChange }: ValueFieldProps) {
  const { t } = useWords();
  const invalid = { 'aria-invalid': wrong || undefined, 'aria-describedby': wrong ? `${id}-wrong` : undefined };
  const message = wrong && (
    <p id={`${id}-wrong`} className="wb-wrong" role="alert">
      {t(`finding.wrong.${kind}`)}
    </p>
  );
  if (kind === 'TRUTH') {
    return (
      <fieldset className="wb-field" {...invalid}>
        <legend className="wb-strong">{label}</legend>
        {message}
        <Radio.Group value={value || undefined} onChange={(event) => onChange(String(event.target.value))}>
          <Radio value="YES">{t('truth.YES')}</Radio>
          <Radio value="NO">{t('truth.NO')}</Radio>
        </Radio.Group>
      </fieldset>
    );
  }
  return (
    <div className="wb-field">
      <label htmlFor={id} className="wb-strong">
        {label}
      </label>
      {message}
      <Input
        id={id}
        type={kind === 'DATE' ? 'date' : 'text'}
        inputMode={kind === 'NUMBER' ? 'numeric' : undefined}
        value={value}
        maxLength={200}
        {...invalid}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
