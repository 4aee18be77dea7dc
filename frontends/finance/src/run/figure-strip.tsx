import { fenInCapitals } from '@onething/policy/labels';
import type { ReactNode } from 'react';

export interface Figure {
  label: string;
  value: string;
  unit?: string;
  /** In the colour of what is well, or of what is not. */
  tone?: 'good' | 'bad';
  note?: ReactNode;
}

/** The figures of a run side by side, between hairlines. */
export function FigureStrip({ figures }: { figures: Figure[] }) {
  return (
    <dl className="fin-figures">
      {figures.map(({ label, value, unit, tone, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong className={tone ? `fin-${tone}` : undefined}>{value}</strong> {unit && <span className="wb-secondary">{unit}</span>}
            {note && <span className="fin-figure-note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** An amount in Chinese capitals, as on cheques. */
export function Capitals({ fen }: { fen: number }) {
  return <span lang="zh-CN">{fenInCapitals(Math.max(0, fen))}</span>;
}
