import { Checkbox, Input } from 'antd';
import { Fragment, useId } from 'react';
import { CitationMark } from '../pieces/citation-mark.tsx';
import { useWords } from '../words.ts';
import { otherReason, tickedReasons } from './decision-draft.ts';
import type { DecisionDraft, DraftProblem } from './decision-draft.ts';
import type { ComposedDecision } from './decision.operations.ts';

export interface ReasonChecklistProps {
  composed: ComposedDecision;
  draft: DecisionDraft;
  problems: DraftProblem[];
  onChange: (patch: Partial<DecisionDraft>) => void;
}

/** Why the application is not confirmed: at least one reason, each with its clause; an own one in the officer's words. */
export function ReasonChecklist({ composed, draft, problems, onChange }: ReasonChecklistProps) {
  const { t, text } = useWords();
  const field = useId();
  const ticked = tickedReasons(draft, composed.reasons);
  const lacking = problems.includes('REASON');
  const toggle = (code: string, on: boolean) => onChange({ reasons: on ? [...ticked, code] : ticked.filter((other) => other !== code) });
  return (
    <fieldset className="wb-refusal-reasons" aria-invalid={lacking || undefined}>
      <legend>{t('reasons.title')}</legend>
      {lacking && (
        <p className="wb-wrong" role="alert">
          {t('reasons.needed')}
        </p>
      )}
      {composed.reasons.map((reason) => (
        <div key={reason.code}>
          <Checkbox checked={ticked.includes(reason.code)} onChange={(event) => toggle(reason.code, event.target.checked)}>
            {text(reason.text)} <CitationMark citation={reason.citation} />
          </Checkbox>
        </div>
      ))}
      <div>
        <Checkbox checked={ticked.includes(otherReason)} onChange={(event) => toggle(otherReason, event.target.checked)}>
          {t('reasons.other')}
        </Checkbox>
      </div>
      {ticked.includes(otherReason) && (
        <div className="wb-other-reason">
          <label htmlFor={`${field}-other`}>{t('reasons.otherText')}</label>
          {problems.includes('OTHER_TEXT') && (
            <p id={`${field}-wrong`} className="wb-wrong" role="alert">
              {t('reasons.otherNeeded')}
            </p>
          )}
          <Input
            id={`${field}-other`}
            lang="zh-CN"
            value={draft.otherReason}
            maxLength={300}
            aria-invalid={problems.includes('OTHER_TEXT') || undefined}
            aria-describedby={problems.includes('OTHER_TEXT') ? `${field}-wrong` : undefined}
            onChange={(event) => onChange({ otherReason: event.target.value })}
          />
          {problems.includes('OTHER_CLAUSE') && (
            <p id={`${field}-clause-wrong`} className="wb-wrong" role="alert">
              {t('reasons.clauseNeeded')}
            </p>
          )}
          {(['otherDocument', 'otherClause'] as const).map((part) => (
            <Fragment key={part}>
              <label htmlFor={`${field}-${part}`}>{t(part === 'otherDocument' ? 'reasons.document' : 'reasons.clause')}</label>
              <Input
                id={`${field}-${part}`}
                lang="zh-CN"
                value={draft[part]}
                maxLength={120}
                aria-invalid={(problems.includes('OTHER_CLAUSE') && draft[part].trim() === '') || undefined}
                aria-describedby={problems.includes('OTHER_CLAUSE') ? `${field}-clause-wrong` : undefined}
                onChange={(event) => onChange({ [part]: event.target.value })}
              />
            </Fragment>
          ))}
        </div>
      )}
    </fieldset>
  );
}
