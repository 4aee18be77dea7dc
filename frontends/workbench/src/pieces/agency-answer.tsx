import type { AgencyAnswer, AgencyAnswerState } from '../case-types.ts';
import { shortMoment } from '../format.ts';
import { useWords } from '../words.ts';
import { Mark } from './mark.tsx';
import type { MarkKind } from './mark.tsx';

export const answerMarks: Record<AgencyAnswerState, MarkKind> = {
  AGREES: 'agrees',
  DIFFERS: 'differs',
  AWAITED: 'awaited',
  NO_DATA: 'none',
};

/** The state alone: shape and word. */
export function AnswerState({ state }: { state: AgencyAnswerState }) {
  const { t } = useWords();
  return (
    <span className={`wb-answer-state wb-is-${answerMarks[state]}`}>
      <Mark kind={answerMarks[state]} />
      {t(`answer.${state}`)}
    </span>
  );
}

export interface AgencyAnswerViewProps {
  answer: AgencyAnswer | null;
  /** Nothing was declared: what the agency knows then agrees with nothing, and is shown for itself. */
  undeclared?: boolean;
}

/** What an agency says about a declared value: agrees, differs, awaited or no data, with its source and time. What agrees is not repeated. */
export function AgencyAnswerView({ answer, undeclared = false }: AgencyAnswerViewProps) {
  const { t, text } = useWords();
  if (!answer) return null;
  const alone = undeclared && answer.state === 'AGREES';
  const loud = answer.state === 'DIFFERS' || answer.state === 'AWAITED';
  return (
    <span className="wb-answer">
      {alone ? <span className="wb-answer-state">{t('compare.known')}</span> : <AnswerState state={answer.state} />}
      <span className="wb-answer-words">
        {answer.text && (alone || answer.state !== 'AGREES') && (
          <span className={loud ? 'wb-answer-text wb-strong' : 'wb-answer-text'}>{text(answer.text)}</span>
        )}
        <span className="wb-secondary">
          {text(answer.source)} {answer.answeredAt && <time dateTime={answer.answeredAt}>{shortMoment(answer.answeredAt)}</time>}
        </span>
      </span>
    </span>
  );
}
