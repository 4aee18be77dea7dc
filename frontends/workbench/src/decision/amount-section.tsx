import { Select } from 'antd';
import { useId } from 'react';
import { formatMonth, useQuery } from '@onething/portal-kit';
import type { CaseFile } from '../case/case.operations.ts';
import { followingMonths } from '../format.ts';
import { AmountLines } from '../pieces/amount-lines.tsx';
import { CitationMark } from '../pieces/citation-mark.tsx';
import { PanelLoading, PanelProblem } from '../pieces/panel-state.tsx';
import { useWords } from '../words.ts';
import { amountPreviewQuery } from './decision.operations.ts';
import type { AmountFacts, ComposedDecision } from './decision.operations.ts';

export interface AmountSectionProps {
  file: CaseFile;
  composed: ComposedDecision;
  firstMonth: string | null;
  onFirstMonth: (month: string) => void;
}

const offeredMonths = 7;

/** From which month and how much: the month where the rule leaves it open, and the calculation line by line before anything is decided. */
export function AmountSection({ file, composed, firstMonth, onFirstMonth }: AmountSectionProps) {
  const { t, language } = useWords();
  const field = useId();
  return (
    <section>
      <header className="wb-section-head wb-section-light">
        <h2>{t('amount.title')}</h2>
      </header>
      <div className="wb-amount">
        <div>
          <label htmlFor={field} className="wb-small">
            {t('amount.firstMonth')}
          </label>
          {composed.firstMonthFixed || !composed.firstMonth ? (
            <p className="wb-strong">{formatMonth(firstMonth, language) || t('amount.later')}</p>
          ) : (
            <Select
              id={field}
              value={firstMonth ?? undefined}
              options={followingMonths(composed.firstMonth, offeredMonths).map((month) => ({
                value: month,
                label: formatMonth(month, language),
              }))}
              onChange={onFirstMonth}
            />
          )}
          <p className="wb-small">
            {t(composed.firstMonthFixed ? 'amount.fixed' : 'amount.default')} <CitationMark citation={composed.firstMonthCitation} />
          </p>
        </div>
        <Preview file={file} facts={composed.amountFacts} firstMonth={firstMonth} />
      </div>
    </section>
  );
}

function Preview({ file, facts, firstMonth }: { file: CaseFile; facts: AmountFacts; firstMonth: string | null }) {
  const { t, text } = useWords();
  const state = useAmountPreview(file, facts, firstMonth);
  const preview = state.data?.amountPreview;
  if (!preview && state.loading) return <PanelLoading lines={3} />;
  if (!preview) return <PanelProblem problems={state.problems} onRetry={() => void state.reload()} />;
  return (
    <div>
      {preview.problem && (
        <p className="wb-block wb-block-near" role="status">
          {text(preview.problem.message)}
        </p>
      )}
      {preview.amountFen !== null && <AmountLines lines={preview.lines} amountFen={preview.amountFen} />}
      {preview.sample && <p className="wb-small">{t('amount.sampleNote')}</p>}
    </div>
  );
}

/**
 * What confirming from a month would pay, asked of payments; writes nothing. The facts are the case file's own, so that the preview
 * deducts what the confirmation will deduct; without them nothing is asked.
 */
export function useAmountPreview(file: CaseFile, facts: AmountFacts | undefined, firstMonth: string | null) {
  const input = {
    jurisdictionCode: file.jurisdiction.code,
    category: facts?.category ?? file.category,
    ...(firstMonth && { firstMonth }),
    ...(facts?.bornOn && { bornOn: facts.bornOn }),
    ...(facts && { otherBenefits: facts.otherBenefits }),
  };
  return useQuery(amountPreviewQuery, { input }, { skip: !facts });
}
