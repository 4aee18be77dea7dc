import { useState } from 'react';
import type { PolicyCondition, Truth } from '../case-types.ts';
import { useWords } from '../words.ts';
import { CitationMark } from './citation-mark.tsx';
import { decisiveConditions } from './decisive-conditions.ts';
import { Mark } from './mark.tsx';

const marks: Record<Truth, 'yes' | 'no' | 'unknown'> = { YES: 'yes', NO: 'no', UNKNOWN: 'unknown' };

/**
 * The policy's conditions in reading order, parts indented under their whole: 是, 否 or 未知, what it rests on, its clause.
 * First those that carry the result; the whole trace unfolds.
 */
export function ConditionList({ conditions }: { conditions: PolicyCondition[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const decisive = decisiveConditions(conditions);
  return (
    <>
      <Conditions conditions={all ? conditions : decisive} />
      {decisive.length < conditions.length && (
        <button type="button" className="wb-link wb-small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('policy.decisive') : t('policy.trace', { count: conditions.length })}
        </button>
      )}
    </>
  );
}

function Conditions({ conditions }: { conditions: PolicyCondition[] }) {
  const { t, text } = useWords();
  return (
    <ul>
      {conditions.map((condition) => (
        <li
          key={condition.id}
          className={`wb-condition wb-condition-${condition.truth.toLowerCase()} wb-depth-${Math.min(condition.depth, 3)}`}
        >
          <span className={`wb-truth wb-is-${marks[condition.truth]}`}>
            <Mark kind={marks[condition.truth]} />
            {t(`truth.${condition.truth}`)}
          </span>
          <span className="wb-condition-label">
            {text(condition.label)}
            {condition.detail && <small>{text(condition.detail)}</small>}
          </span>
          <CitationMark citation={condition.citation} />
        </li>
      ))}
    </ul>
  );
}
