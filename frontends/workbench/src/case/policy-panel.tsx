import type { ComparisonSection, MissingFact, PolicyDecision, PolicyResult } from '../case-types.ts';
import { CitationMark } from '../pieces/citation-mark.tsx';
import { ConditionList } from '../pieces/condition-list.tsx';
import { Mark } from '../pieces/mark.tsx';
import { nearestRelease, ReleaseLadder } from '../pieces/release-ladder.tsx';
import { useWords } from '../words.ts';

export interface PolicyPanelProps {
  policy: PolicyResult | null;
  comparison: ComparisonSection[];
  /** Records a finding for a missing fact; absent where the caller may not. */
  onFinding?: (fact: MissingFact) => void;
}

const decisionMarks: Record<PolicyDecision, 'yes' | 'no' | 'unknown'> = { ELIGIBLE: 'yes', INELIGIBLE: 'no', UNDETERMINED: 'unknown' };

/** What the policy says about the case: its conditions one by one, and for each fact it lacks what follows from either answer. */
export function PolicyPanel({ policy, comparison, onFinding }: PolicyPanelProps) {
  const { t, text } = useWords();
  if (!policy) return <p className="wb-secondary">{t('policy.none')}</p>;
  const amounts = comparison
    .flatMap((section) => section.rows)
    .filter((row) => row.affects === 'AMOUNT' && row.agency?.state === 'DIFFERS');
  return (
    <section className="wb-policy">
      <header>
        <span className={`wb-is-${decisionMarks[policy.decision]}`}>
          <Mark kind={decisionMarks[policy.decision]} size={22} />
        </span>
        <div>
          <h2>{t(`policyDecision.${policy.decision}`)}</h2>
          <p className="wb-secondary">
            {text(policy.categoryLabel)}
            {policy.missing.length > 0 && t('punctuation.comma') + t('policy.missing', { count: policy.missing.length })}
          </p>
        </div>
      </header>
      <ReleaseLadder title={t('policy.rules', { release: nearestRelease(policy.releases) })} releases={policy.releases} />
      <ConditionList conditions={policy.conditions} />
      {policy.decision === 'INELIGIBLE' && policy.reasons.length > 0 && (
        <ul className="wb-reasons">
          {policy.reasons.map((reason) => (
            <li key={reason.code}>
              {text(reason.text)} <CitationMark citation={reason.citation} />
            </li>
          ))}
        </ul>
      )}
      {policy.missing.map((fact) => (
        <MissingFactBlock key={fact.path} fact={fact} onFinding={onFinding} />
      ))}
      {amounts.map((row) => (
        <div key={row.path} className="wb-block wb-block-late">
          <p className="wb-small">{t('policy.amountOnly')}</p>
          <p>
            {text(row.label)}
            {t('punctuation.colon')}
            {text(row.agency?.text)}
          </p>
        </div>
      ))}
      {policy.otherCategories.length > 0 && (
        <p className="wb-small">
          {t('policy.others')}
          {policy.otherCategories
            .map((other) => `${text(other.label)} ${t(`policyDecision.${other.decision}`)}`)
            .join(t('punctuation.list'))}
        </p>
      )}
    </section>
  );
}

/** A fact nobody has yet, with both outcomes, and the way to settle it from a paper or a visit. */
function MissingFactBlock({ fact, onFinding }: { fact: MissingFact; onFinding?: (fact: MissingFact) => void }) {
  const { t, text } = useWords();
  return (
    <div className="wb-block wb-block-near">
      <p className="wb-small">{t('policy.missingFact')}</p>
      <p className="wb-strong">{text(fact.label)}</p>
      {(fact.whenYes || fact.whenNo) && (
        <dl className="wb-outcomes">
          <Outcome when={t('policy.ifYes')} decision={fact.whenYes} words={text(fact.yesText)} />
          <Outcome when={t('policy.ifNo')} decision={fact.whenNo} words={text(fact.noText)} />
        </dl>
      )}
      {onFinding && (
        <button type="button" className="wb-link" onClick={() => onFinding(fact)}>
          {t('finding.record')}
        </button>
      )}
    </div>
  );
}

function Outcome({ when, decision, words }: { when: string; decision: PolicyDecision | null; words: string }) {
  const { t } = useWords();
  if (!decision) return null;
  return (
    <div>
      <dt>{when}</dt>
      <dd>{words || t(`policyDecision.${decision}`)}</dd>
    </div>
  );
}
