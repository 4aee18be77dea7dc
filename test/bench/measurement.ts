/** One figure of a benchmark, with what it is held against. */
export interface Measurement {
  work: string;
  /** What the figure was taken at: rows, decisions, runs. */
  size: string;
  value: number;
  unit: 's' | 'ms' | 'MB' | 'kB' | '/s' | '×' | '';
  /** The bar in words, e.g. `≤ 3 s`; absent where none is set. */
  bar?: string;
  holds?: boolean;
  note?: string;
}

/** What a benchmark is told. */
export interface BenchmarkOptions {
  /** At the full size of the bars, which takes its time; a tenth of it otherwise. */
  full: boolean;
}

/** A benchmark by its name. */
export type Benchmark = (options: BenchmarkOptions) => Promise<Measurement[]> | Measurement[];

/** A figure that must not exceed its bar. */
export function atMost(measurement: Omit<Measurement, 'bar' | 'holds'>, limit: number): Measurement {
  return { ...measurement, bar: `≤ ${limit} ${measurement.unit}`, holds: measurement.value <= limit };
}

/** A figure that must reach its bar. */
export function atLeast(measurement: Omit<Measurement, 'bar' | 'holds'>, limit: number): Measurement {
  return { ...measurement, bar: `≥ ${limit} ${measurement.unit}`, holds: measurement.value >= limit };
}

/** The figures as a table a person reads. */
export function tableOf(measurements: Measurement[]): string {
  const rows = measurements.map(({ work, size, value, unit, bar = '', holds, note = '' }) => [
    work,
    size,
    `${value >= 1000 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3))} ${unit}`.trim(),
    bar,
    holds === undefined ? '' : holds ? 'holds' : 'DOES NOT HOLD',
    note,
  ]);
  const heads = ['work', 'size', 'figure', 'bar', '', ''];
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]!.length)));
  return [heads, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
