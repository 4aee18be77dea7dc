import { formatDate } from '@onething/portal-kit';
import { yuan } from '../format.ts';
import { useWidth } from '../pieces/use-width.ts';
import { useWords } from '../words.ts';
import { monthNumber, stretchesOf, ticksOf } from './series-shape.ts';
import type { Stretch } from './series-shape.ts';
import type { StandardStep } from './standards.operations.ts';

const height = 190;
const left = 52;
const right = 12;
const top = 26;
const bottom = 24;

/** The course of a standard over the years: what was paid in ink, the floor of the levels above in grey, the draft on yellow. */
export function SeriesChart({ series, today, label }: { series: readonly StandardStep[]; today: string; label: string }) {
  const { t, language } = useWords();
  const [place, width] = useWidth<HTMLDivElement>(720);
  const first = monthNumber(series[0]?.month ?? today);
  const end = Math.max(monthNumber(series.at(-1)?.month ?? today), monthNumber(today)) + 14;
  const [paid, before, floor] = (['fen', 'fenBefore', 'floorFen'] as const).map((line) => stretchesOf(series, line, end)) as [
    Stretch[],
    Stretch[],
    Stretch[],
  ];
  const ticks = ticksOf([...paid, ...before, ...floor].map(({ fen }) => fen));
  if (paid.length === 0 && floor.length === 0) return null;
  const x = (month: number) => left + ((month - first) / (end - first)) * (width - left - right);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const y = (fen: number) => height - bottom - ((fen - low) / (high - low || 1)) * (height - top - bottom);
  const years = Array.from({ length: Math.ceil((end - first) / 12) + 1 }, (_, index) => Math.ceil(first / 12) + index).filter(
    (year) => year * 12 <= end && (width > 560 || year % 2 === 0),
  );
  const drafted = paid.find(({ draft }) => draft);
  const spoken = series.map(
    ({ month, fen, draft }) => `${month} ${fen === null ? t('standards.unset') : yuan(fen)}${draft ? ` ${t('bar.draft')}` : ''}`,
  );
  return (
    <div ref={place} className="stu-chart">
      <svg width={width} height={height} role="img" aria-label={`${label}${t('punctuation.colon')}${spoken.join(t('punctuation.comma'))}`}>
        {drafted && (
          <rect
            className="stu-chart-draft"
            x={x(drafted.from)}
            y={top - 4}
            width={x(end) - x(drafted.from)}
            height={height - top - bottom + 4}
          />
        )}
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="stu-chart-grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end">
              {yuan(tick)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text key={year} x={x(year * 12)} y={height - 6} textAnchor="middle">
            {year}
          </text>
        ))}
        <line className="stu-chart-axis" x1={left} x2={width - right} y1={height - bottom} y2={height - bottom} />
        <StepLine className="stu-chart-floor" stretches={floor} x={x} y={y} />
        {drafted && (
          <StepLine
            className="stu-chart-before"
            stretches={before
              .filter(({ until }) => until > drafted.from)
              .map((each) => ({ ...each, from: Math.max(each.from, drafted.from) }))}
            x={x}
            y={y}
          />
        )}
        <StepLine className="stu-chart-paid" stretches={paid.filter(({ draft }) => !draft)} x={x} y={y} />
        <StepLine className="stu-chart-new" stretches={paid.filter(({ draft }) => draft)} x={x} y={y} />
        {paid
          .filter(({ fen, draft }, index) => draft || paid[index - 1]?.fen !== fen)
          .map(({ from, fen, draft }) => (
            <g key={from} className={draft ? 'stu-chart-new' : 'stu-chart-paid'}>
              <circle cx={x(from)} cy={y(fen)} r="3.5" />
              <text className="stu-chart-value" x={Math.min(x(from) + 6, width - 76)} y={y(fen) - 8}>
                {yuan(fen)} {draft && t('bar.draft')}
              </text>
            </g>
          ))}
        <line className="stu-chart-today" x1={x(monthNumber(today))} x2={x(monthNumber(today))} y1={14} y2={height - bottom} />
        <text x={x(monthNumber(today)) - 4} y={height - bottom - 6} textAnchor="end">
          {t('chart.today')}
        </text>
      </svg>
      <ul className="stu-chart-days">
        {series
          .filter(({ publishedOn }) => publishedOn !== null)
          .map(({ month, publishedOn, draft }) => (
            <li key={month}>
              {draft ? t('chart.unpublished') : t('chart.published', { month, date: formatDate(publishedOn, language) })}
              {!draft && publishedOn !== null && publishedOn.slice(0, 7) > month && (
                <span className="wb-strong"> {t('chart.backwards')}</span>
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}

interface StepLineProps {
  className: string;
  stretches: readonly Stretch[];
  x: (month: number) => number;
  y: (fen: number) => number;
}

function StepLine({ className, stretches, x, y }: StepLineProps) {
  const path = stretches
    .map(({ from, until, fen }, index) => {
      const joined = stretches[index - 1]?.until === from;
      return `${joined ? 'L' : 'M'}${x(from)} ${y(fen)}H${x(until)}`;
    })
    .join('');
  return path ? <path className={className} d={path} /> : null;
}
