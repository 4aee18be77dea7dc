import { formatMonth } from '@onething/portal-kit';
import { shortYuan } from '../format.ts';
import { Section } from '../pieces/section.tsx';
import { useWidth } from '../pieces/use-width.ts';
import { useWords } from '../words.ts';
import { yearOf } from './rehearsal-sums.ts';
import type { Rehearsal } from './rehearsal.operations.ts';

const height = 180;
const left = 88;
const right = 8;
const top = 16;
const bottom = 24;

/** What the year costs month by month, added up, under the draft and as it is, against the budget. */
export function CostPart({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t, text, language } = useWords();
  const [place, width] = useWidth<HTMLDivElement>(420);
  const year = Number(rehearsal.fromMonth.slice(0, 4));
  const months = (rehearsal.monthlyCost ?? []).filter(({ month }) => month.startsWith(`${year}-`));
  const told = yearOf(rehearsal.yearCost, year);
  if (months.length === 0 || !told) return null;
  // What January to the month before cost is the same on both sides.
  const rest = (side: 'beforeFen' | 'afterFen') => told[side] - months.reduce((sum, month) => sum + month[side], 0);
  const course = (side: 'beforeFen' | 'afterFen') =>
    months.map((_, index) => rest(side) + months.slice(0, index + 1).reduce((sum, month) => sum + month[side], 0));
  const [after, before] = [course('afterFen'), course('beforeFen')];
  const most = Math.max(...after, ...before, told.budgetFen ?? 0, 1) * 1.08;
  const x = (index: number) => left + (index / Math.max(1, months.length - 1)) * (width - left - right);
  const y = (fen: number) => height - bottom - (fen / most) * (height - top - bottom);
  const line = (values: number[]) => values.map((fen, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(fen)}`).join('');
  const breach = (rehearsal.yearCost ?? []).filter(({ fiscalYear, breachMonthAfter }) => fiscalYear === year && breachMonthAfter !== null);
  const spoken = t('cost.spoken', { after: shortYuan(told.afterFen, language), before: shortYuan(told.beforeFen, language) });
  return (
    <Section title={t('cost.title', { year })}>
      <div ref={place} className="stu-chart">
        <svg width={width} height={height} role="img" aria-label={spoken}>
          {[0, 0.5, 1].map((part) => (
            <g key={part}>
              <line className="stu-chart-grid" x1={left} x2={width - right} y1={y((most / 1.08) * part)} y2={y((most / 1.08) * part)} />
              <text x={left - 6} y={y((most / 1.08) * part) + 4} textAnchor="end">
                {shortYuan((most / 1.08) * part, language)}
              </text>
            </g>
          ))}
          {months.map(({ month }, index) =>
            index % 2 === 0 ? (
              <text key={month} x={x(index)} y={height - 6} textAnchor="middle">
                {Number(month.slice(5))}
              </text>
            ) : null,
          )}
          {told.budgetFen !== null && (
            <>
              <line className="stu-chart-budget" x1={left} x2={width - right} y1={y(told.budgetFen)} y2={y(told.budgetFen)} />
              <text x={left + 6} y={y(told.budgetFen) - 5}>
                {t('cost.budget', { amount: shortYuan(told.budgetFen, language) })}
              </text>
            </>
          )}
          <path className="stu-chart-floor" d={line(before)} />
          <path className="stu-chart-paid" d={line(after)} />
        </svg>
      </div>
      <p className="wb-small">{spoken}</p>
      {breach.map(({ county, breachMonthAfter }) => (
        <p key={county.code} className="stu-problem-note">
          {t('cost.breach', { name: text(county.name), month: formatMonth(breachMonthAfter, language) })}
        </p>
      ))}
    </Section>
  );
}
