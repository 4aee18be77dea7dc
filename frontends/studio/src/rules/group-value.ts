import type { RuleGroup, RuleRow } from './rules.operations.ts';

/** A row as it is written back: what a level above said keeps the clause it rests on. */
function written({ condition, citation, draft }: RuleRow): unknown {
  if (draft || !citation || typeof condition !== 'object' || condition === null || 'citation' in condition) return condition;
  const { document, clause, assumed } = citation;
  return { ...condition, citation: { document, clause, ...(assumed && { assumed }) } };
}

/** What a draft writes for a group with these rows, in this order. */
export function groupValue({ kind, path, frame }: RuleGroup, rows: readonly RuleRow[]): Record<string, unknown> {
  const holding = rows.filter(({ off }) => !off);
  const inner = kind === 'STATES' ? { listed: holding.map(({ id }) => id) } : { any: holding.map(written) };
  if (!path.startsWith('definitions/')) return { ...frame, ...inner };
  return { ...frame, when: { ...(frame.when as object), ...inner } };
}

/** The rows with one moved up or down among those that hold. */
export function moved(rows: readonly RuleRow[], from: number, to: number): RuleRow[] {
  const holding = rows.filter(({ off }) => !off);
  const row = holding[from];
  if (!row || to < 0 || to >= holding.length) return [...rows];
  const others = holding.toSpliced(from, 1);
  return [...others.toSpliced(to, 0, row), ...rows.filter(({ off }) => off)];
}

/** The rows with one switched off or on again. */
export function switched(rows: readonly RuleRow[], id: string, off: boolean): RuleRow[] {
  return rows.map((row) => (row.id === id ? { ...row, off } : row)).toSorted((one, other) => Number(one.off) - Number(other.off));
}

/** The rows with one written anew. */
export const rewritten = (rows: readonly RuleRow[], id: string, condition: unknown): RuleRow[] =>
  rows.map((row) => (row.id === id ? { ...row, condition, draft: true } : row));

/** Whether a row was added by the open draft: it is taken out, not switched off. */
export const isAdded = ({ draft, off }: RuleRow): boolean => draft && !off;
