import { shortMoney } from '../format.ts';
import { useWords } from '../words.ts';

export interface BudgetBarProps {
  /** All in fen. */
  budgetFen: number;
  spentFen: number;
  /** What the open run would add. */
  runFen?: number;
  warnAtPercent: number;
}

const percent = (part: number, whole: number) => (whole <= 0 ? 0 : Math.round((part / whole) * 1000) / 10);

/** How much of a year's budget is spent, with the run that is being looked at on top of it, the warning and the limit as lines. */
export function BudgetBar({ budgetFen, spentFen, runFen = 0, warnAtPercent }: BudgetBarProps) {
  const { t, language } = useWords();
  const whole = Math.max(budgetFen, spentFen + runFen, 1);
  const rate = percent(spentFen + runFen, budgetFen);
  const part = (fen: number) => (fen / whole) * 360;
  const over = spentFen + runFen > budgetFen;
  return (
    <div className="fin-budget">
      <p className="fin-budget-line">
        <span>
          {t('budget.after')} <strong>{shortMoney(spentFen + runFen, language)}</strong>
        </span>
        <span className="wb-secondary">
          {t('budget.budget')} {shortMoney(budgetFen, language)}
        </span>
      </p>
      <svg viewBox="0 0 360 22" className="fin-budget-bar" preserveAspectRatio="none" aria-hidden="true">
        <rect className="fin-budget-ground" x="0" y="4" width="360" height="14" />
        <rect className="fin-budget-spent" x="0" y="4" width={part(spentFen)} height="14" />
        <rect className={over ? 'fin-budget-over' : 'fin-budget-run'} x={part(spentFen)} y="4" width={part(runFen)} height="14" />
        <line
          className="fin-budget-warn"
          x1={part((budgetFen * warnAtPercent) / 100)}
          x2={part((budgetFen * warnAtPercent) / 100)}
          y1="0"
          y2="22"
        />
        <line className="fin-budget-limit" x1={Math.min(part(budgetFen), 359)} x2={Math.min(part(budgetFen), 359)} y1="0" y2="22" />
      </svg>
      <p className="wb-small">
        {t('budget.rate', { rate: String(rate) })}
        {over ? (
          <strong className="fin-bad">{t('budget.over')}</strong>
        ) : rate >= warnAtPercent ? (
          <strong className="fin-warning">{t('budget.near', { percent: warnAtPercent })}</strong>
        ) : (
          t('budget.left', { left: shortMoney(budgetFen - spentFen - runFen, language) })
        )}
      </p>
    </div>
  );
}
