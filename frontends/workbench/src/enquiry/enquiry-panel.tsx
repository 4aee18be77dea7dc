import { Button, Checkbox, Input, Radio } from 'antd';
import { useId } from 'react';
import { shanghaiDate } from '@onething/portal-kit';
import type { TaskProps } from '../case/finding-panel.tsx';
import { PanelFrame } from '../case/panel-frame.tsx';
import { submitsForm } from '../case/submits-form.ts';
import { useAct } from '../case/use-act.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { KeyCap } from '../pieces/key-hint.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import { enquiryProblems, enquiryQuestions, shownFacts } from './enquiry-draft.ts';
import type { EnquiryDraft, EnquiryProblem } from './enquiry-draft.ts';
import { enquiryKinds, enquiryPeople, recordEnquiry } from './enquiry.operations.ts';
import type { EnquiryPerson } from './enquiry.operations.ts';
import { EnquiryFacts } from './enquiry-facts.tsx';
import { EnquiryFiles } from './enquiry-files.tsx';

/** The record of a visit, of neighbours, of a letter or of a meeting; what it settles is chosen beside it and counts at once. */
export function EnquiryPanel({ file, onClose, onDone, onReload }: TaskProps) {
  const { t } = useWords();
  const acting = useAct();
  const field = useId();
  const [kept, keep] = useKeptDraft<EnquiryDraft>(`enquiry.${file.id}`);
  const draft: EnquiryDraft = kept ?? { onDate: '', people: [], finding: '', facts: {}, files: [] };
  const change = (patch: Partial<EnquiryDraft>) => keep({ ...draft, ...patch });
  const earliest = file.submittedAt ? shanghaiDate(file.submittedAt) : '';
  const wrong = new Set<EnquiryProblem>(draft.tried ? enquiryProblems(draft, earliest) : []);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    if (!draft.kind || enquiryProblems(draft, earliest).length > 0) return change({ tried: true });
    const { kind, onDate, people } = draft;
    const input = { caseId: file.id, version: file.version, kind, onDate, people, finding: draft.finding.trim() };
    if (!(await acting.run(recordEnquiry, { ...input, facts: shownFacts(draft), receipts: draft.files.map(({ receipt }) => receipt) })))
      return;
    keep(undefined);
    onDone(t('enquiry.done'));
  }

  const message = (problem: EnquiryProblem, text: string) => {
    const refused = acting.failure?.details.find((detail) => detail.path === problem)?.message;
    const shown = refused ?? (wrong.has(problem) ? text : undefined);
    return (
      shown && (
        <p id={`${field}-${problem}-wrong`} className="wb-wrong" role="alert">
          {shown}
        </p>
      )
    );
  };
  return (
    <PanelFrame title={t('enquiry.recordTitle')} note={t('enquiry.note')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
        <RefusalNote failure={acting.failure} onReload={onReload} />
        <fieldset className="wb-field" aria-invalid={wrong.has('kind') || undefined}>
          <legend className="wb-strong">{t('enquiry.kind')}</legend>
          {message('kind', t('enquiry.kindNeeded'))}
          <Radio.Group value={draft.kind} onChange={(event) => change({ kind: event.target.value as EnquiryDraft['kind'] })}>
            {enquiryKinds.map((kind) => (
              <Radio key={kind} value={kind}>
                {t(`enquiry.kinds.${kind}`)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
        <div className="wb-field">
          <label htmlFor={`${field}-date`} className="wb-strong">
            {t('enquiry.onDate')}
          </label>
          {message('onDate', t('enquiry.onDateNeeded'))}
          <Input
            id={`${field}-date`}
            type="date"
            min={earliest || undefined}
            value={draft.onDate}
            aria-invalid={wrong.has('onDate') || undefined}
            onChange={(event) => change({ onDate: event.target.value })}
          />
        </div>
        <fieldset className="wb-field wb-enquiry-people" aria-invalid={wrong.has('people') || undefined}>
          <legend className="wb-strong">{t('enquiry.people')}</legend>
          <p className="wb-small">{t('enquiry.peopleHelp')}</p>
          {message('people', t('enquiry.peopleNeeded'))}
          <Checkbox.Group value={draft.people} onChange={(people) => change({ people: people as EnquiryPerson[] })}>
            {enquiryPeople.map((person) => (
              <Checkbox key={person} value={person}>
                {t(`enquiry.peopleNames.${person}`)}
              </Checkbox>
            ))}
          </Checkbox.Group>
        </fieldset>
        <div className="wb-field">
          <label htmlFor={`${field}-finding`} className="wb-strong">
            {t('enquiry.finding')}
          </label>
          {message('finding', t('enquiry.findingNeeded'))}
          <Input.TextArea
            id={`${field}-finding`}
            rows={5}
            maxLength={2000}
            value={draft.finding}
            aria-invalid={wrong.has('finding') || undefined}
            onChange={(event) => change({ finding: event.target.value })}
          />
        </div>
        <EnquiryFacts questions={enquiryQuestions(file)} chosen={draft.facts} onChange={(facts) => change({ facts })} />
        <EnquiryFiles files={draft.files} onChange={(files) => change({ files })} />
        <Button type="primary" htmlType="submit" block disabled={acting.busy}>
          {t('enquiry.save')} <KeyCap>Ctrl ↵</KeyCap>
        </Button>
      </form>
    </PanelFrame>
  );
}
