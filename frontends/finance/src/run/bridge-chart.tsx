import { amount, count, difference, shortMoney } from '../format.ts';
import { useWords } from '../words.ts';

export interface BridgeStep {
  label: string;
  /** Fen added, or taken away when negative. */
  changeFen: number;
}

const width = 360;
const height = 176;
const top = 22;
const bottom = 26;

/**
 * From last month's sum to this month's, step by step. The axis is cut so that the steps are seen; the figures beside every bar are whole.
 * What adds is filled, what takes away is outlined.
 */
export function BridgeChart({
  fromFen,
  toFen,
  steps,
  labels,
}: {
  fromFen: number;
  toFen: number;
  steps: BridgeStep[];
  labels: [string, string];
}) {
  const { t, language } = useWords();
  const levels = steps.reduce<number[]>((reached, { changeFen }) => [...reached, (reached.at(-1) ?? fromFen) + changeFen], []);
  const all = [fromFen, toFen, ...levels];
  const highest = Math.max(...all);
  const lowest = Math.min(...all);
  const room = Math.max(highest - lowest, 1);
  const base = Math.max(0, lowest - room * 0.9);
  const y = (fen: number) => top + (height - top - bottom) * (1 - (fen - base) / Math.max(highest - base, 1));
  const slot = width / (steps.length + 2);
  const bar = Math.min(26, slot * 0.52);
  const x = (index: number) => slot * index + (slot - bar) / 2;
  const words = steps.map(({ label, changeFen }) => `${label} ${difference(changeFen)}`).join(t('punctuation.semicolon'));
  return (
    <svg
      className="fin-bridge"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('bridge.spoken', { from: amount(fromFen), to: amount(toFen), steps: words })}
    >
      <Total x={x(0)} bar={bar} slot={slot} index={0} y={y(fromFen)} label={labels[0]} value={shortMoney(fromFen, language)} />
      {steps.map(({ label, changeFen }, index) => {
        const before = levels[index - 1] ?? fromFen;
        const after = levels[index] ?? fromFen;
        const topOfBar = y(Math.max(before, after));
        const tall = Math.max(Math.abs(y(before) - y(after)), 1.5);
        const middle = slot * (index + 1) + slot / 2;
        return (
          <g key={label}>
            <line className="fin-bridge-link" x1={x(index) + bar} x2={x(index + 1)} y1={y(before)} y2={y(before)} />
            <rect
              className={changeFen >= 0 ? 'fin-bridge-more' : 'fin-bridge-less'}
              x={x(index + 1)}
              y={topOfBar}
              width={bar}
              height={tall}
            />
            <text x={middle} y={topOfBar - 6} textAnchor="middle">
              {changeFen > 0 ? '+' : ''}
              {count(Math.round(changeFen / 100))}
            </text>
            <text className="fin-bridge-label" x={middle} y={height - 8} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      <Total
        x={x(steps.length + 1)}
        bar={bar}
        slot={slot}
        index={steps.length + 1}
        y={y(toFen)}
        label={labels[1]}
        value={shortMoney(toFen, language)}
      />
      <line className="fin-bridge-axis" x1="0" x2={width} y1={height - bottom} y2={height - bottom} />
    </svg>
  );
}

function Total({
  x,
  bar,
  slot,
  index,
  y,
  label,
  value,
}: {
  x: number;
  bar: number;
  slot: number;
  index: number;
  y: number;
  label: string;
  value: string;
}) {
  const middle = slot * index + slot / 2;
  return (
    <g>
      <rect className="fin-bridge-total" x={x} y={y} width={bar} height={Math.max(height - bottom - y, 1)} />
      <text x={middle} y={y - 6} textAnchor="middle">
        {value}
      </text>
      <text className="fin-bridge-label" x={middle} y={height - 8} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}
