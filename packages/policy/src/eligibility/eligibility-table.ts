import type { Condition, DecisionRule, Definition } from '../pack-types.ts';
import type { Citation, JurisdictionCode, LocalisedText, ReasonCode } from '../types.ts';
import { categoryLabel } from '../labels.ts';
import { canonicalJson } from '../records/canonical-json.ts';
import { writtenOut } from '../lineage/path-lineage.ts';
import { type DatedEntry, datedEntries, resolveCitation } from '../rules/dated-entries.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { conditionPhrases, type Phrase } from './condition-phrases.ts';

/** One row of a decision: a sentence, where it comes from, and whether it holds. */
export interface EligibilityRow {
  /** Id of the condition, name of the state, or the number of the alternative. */
  id: string;
  label: LocalisedText | null;
  phrases: Phrase[];
  /** As a draft writes it, every clause written out; null where the row is a named state. */
  condition: Condition | null;
  /** The levels that say it, country first; the last one holds. `off`: said no longer. */
  source: { code: JurisdictionCode; releaseId: string };
  off: boolean;
  citation: Citation | null;
  reason: ReasonCode | null;
}

/** Rows of which one is enough, or a list of states of which one is enough; kept by a definition. */
export interface EligibilityGroup {
  kind: 'ALTERNATIVES' | 'STATES';
  /** Name of the definition; of alternatives that stand in the decision itself the id of the condition. */
  name: string;
  /** Where a draft changes it: `definitions/bothParents`. */
  path: string;
  label: LocalisedText;
  citation: Citation | null;
  /** What a draft writes back with other rows: the definition or condition without them. */
  frame: object;
  rows: EligibilityRow[];
}

/** Everything a category is decided by, as an official reads it. */
export interface EligibilityTable {
  category: string;
  label: LocalisedText;
  citation: Citation | null;
  /** All of these must hold. */
  requirements: EligibilityRow[];
  groups: EligibilityGroup[];
}

type Named<Value> = Value & { name: string };
type Structured = Exclude<Condition, string>;

/** What a condition asks, whatever it is called and cites. */
function asked(condition: Condition): unknown {
  if (typeof condition === 'string') return condition;
  const { label: _label, citation: _citation, ...rest } = condition;
  return rest;
}

const sameCondition = (one: Condition, other: Condition): boolean => canonicalJson(asked(one)) === canonicalJson(asked(other));

function entriesOf<Value extends { from?: string; publishedOn?: string }>(
  rules: RuleSet,
  pick: (document: {
    definitions?: Record<string, Definition>;
    decisions?: Partial<Record<string, DecisionRule>>;
  }) => Record<string, Value | undefined> | undefined,
  name: string,
): DatedEntry<Named<Value>>[] {
  return datedEntries(rules.releases, rules.asOf, (document) => {
    const value = pick(document)?.[name];
    return value ? [{ ...value, name } as Named<Value>] : [];
  });
}

const sourceOf = ({ release }: DatedEntry<unknown>): EligibilityRow['source'] => ({ code: release.code, releaseId: release.releaseId });

/** The clause a condition written out names itself. */
function citationOf(condition: Condition): Citation | undefined {
  const { citation } = structured(condition);
  return typeof citation === 'object' ? citation : undefined;
}

const structured = (condition: Condition): Partial<Structured> => (typeof condition === 'string' ? {} : condition);

function rowOf(id: string, condition: Condition, entry: DatedEntry<{ citation?: unknown }>, rules: RuleSet, off = false): EligibilityRow {
  const { label, citation, otherwise } = structured(condition);
  return {
    id,
    label: label ?? null,
    phrases: conditionPhrases(condition, rules),
    condition: writtenOut(condition, entry.document) as Condition,
    source: sourceOf(entry),
    off,
    citation:
      resolveCitation(citation, entry.document) ??
      resolveCitation(entry.value.citation as Citation | string | undefined, entry.document) ??
      null,
    reason: otherwise ?? null,
  };
}

/** The conditions by id, and those an upper level has that are switched off. */
function requirementsOf(rules: RuleSet, category: string): EligibilityRow[] {
  const rows = new Map<string, EligibilityRow>();
  for (const entry of entriesOf(rules, ({ decisions }) => decisions as Record<string, DecisionRule | undefined>, category)) {
    for (const [id, condition] of Object.entries(entry.value.conditions ?? {})) {
      const before = rows.get(id);
      if (condition !== null) rows.set(id, rowOf(id, condition, entry, rules));
      else if (before) rows.set(id, { ...before, off: true, source: sourceOf(entry) });
    }
  }
  return [...rows.values()].map((row) => ({ ...row, ...ofDefinition(row, rules) }));
}

/** A row that only names a definition speaks with its label, clause and reason. */
function ofDefinition({ condition, label, citation, reason }: EligibilityRow, rules: RuleSet): Partial<EligibilityRow> {
  const definition = typeof condition === 'string' ? rules.definitions.get(condition) : undefined;
  if (!definition) return {};
  const inner = structured(definition.when.condition).otherwise;
  return { label: label ?? definition.label, citation: definition.citation ?? citation, reason: reason ?? inner ?? null };
}

function alternativesIn(condition: Condition): Condition[] | undefined {
  return typeof condition !== 'string' && 'any' in condition ? condition.any : undefined;
}

const listedIn = (condition: Condition): string[] | undefined =>
  typeof condition !== 'string' && 'listed' in condition ? condition.listed : undefined;

/** The rows of the last word on a definition, each with who said it first; rows an upper level has and the last word not are off. */
function rowsAcross<Row>(
  entries: readonly DatedEntry<Named<Definition>>[],
  rowsIn: (condition: Condition) => Row[] | undefined,
  same: (one: Row, other: Row) => boolean,
): { row: Row; entry: DatedEntry<Named<Definition>>; off: boolean }[] {
  const saying = entries.flatMap((entry) => (entry.value.when === undefined ? [] : [{ entry, rows: rowsIn(entry.value.when) ?? [] }]));
  const last = saying.at(-1);
  if (!last) return [];
  const first = (row: Row) => saying.find(({ rows }) => rows.some((other) => same(row, other))) ?? last;
  const now = last.rows.map((row) => ({ row, entry: first(row).entry, off: false }));
  const gone = saying
    .slice(0, -1)
    .flatMap(({ entry, rows }) =>
      rows.filter((row) => !last.rows.some((other) => same(row, other))).map((row) => ({ row, entry, off: true })),
    );
  const once = gone.filter(({ row }, index) => gone.findIndex((other) => same(other.row, row)) === index);
  return [...now, ...once];
}

function alternatives(name: string, rules: RuleSet): EligibilityGroup | undefined {
  const definition = rules.definitions.get(name);
  if (!definition || !alternativesIn(definition.when.condition)) return undefined;
  const entries = entriesOf<Definition>(rules, ({ definitions }) => definitions, name);
  const { any: _rows, ...frame } = definition.when.condition as Structured & { any: Condition[] };
  return {
    kind: 'ALTERNATIVES',
    name,
    path: `definitions/${name}`,
    label: definition.label,
    citation: definition.citation ?? null,
    frame: { label: definition.label, ...(definition.ofPerson && { of: 'PERSON' }), when: frame },
    rows: rowsAcross(entries, alternativesIn, sameCondition).map(({ row, entry, off }, index) => ({
      ...rowOf(String(index + 1), row, entry, rules, off),
      citation:
        resolveCitation(structured(row).citation, entry.document) ??
        resolveCitation(entry.value.citation, entry.document) ??
        definition.citation ??
        null,
    })),
  };
}

function states(name: string, rules: RuleSet): EligibilityGroup | undefined {
  const definition = rules.definitions.get(name);
  if (!definition || !listedIn(definition.when.condition)) return undefined;
  const entries = entriesOf<Definition>(rules, ({ definitions }) => definitions, name);
  const { listed: _rows, ...frame } = definition.when.condition as Structured & { listed: string[] };
  return {
    kind: 'STATES',
    name,
    path: `definitions/${name}`,
    label: definition.label,
    citation: definition.citation ?? null,
    frame: { label: definition.label, of: 'PERSON', when: frame },
    rows: rowsAcross(entries, listedIn, (one, other) => one === other).map(({ row, entry, off }) => {
      const state = rules.definitions.get(row);
      const phrases = state ? conditionPhrases(state.when.condition, rules) : [];
      return {
        id: row,
        label: state?.label ?? null,
        phrases,
        condition: null,
        source: sourceOf(entry),
        off,
        citation: state?.citation ?? null,
        reason: null,
      };
    }),
  };
}

/** The alternatives that stand in a condition of the decision itself, without a definition. */
function ownAlternatives(
  category: string,
  { id, condition, label, citation, ...row }: EligibilityRow,
  rules: RuleSet,
): EligibilityGroup | undefined {
  const rows = condition === null ? undefined : alternativesIn(condition);
  if (!rows) return undefined;
  const { any: _rows, ...frame } = condition as Structured & { any: Condition[] };
  return {
    kind: 'ALTERNATIVES',
    name: id,
    path: `decisions/${category}/${id}`,
    label: label ?? { zh: id, en: id },
    citation,
    frame,
    rows: rows.map((each, index) => ({
      id: String(index + 1),
      label: structured(each).label ?? null,
      phrases: conditionPhrases(each, rules),
      condition: each,
      source: row.source,
      off: false,
      citation: citationOf(each) ?? citation,
      reason: null,
    })),
  };
}

/** Definitions a condition names, in the order in which they are met. */
function namesIn(condition: Condition, rules: RuleSet, within: readonly string[] = []): string[] {
  if (typeof condition === 'string') {
    const definition = rules.definitions.get(condition);
    if (!definition || within.includes(condition)) return [];
    return [condition, ...namesIn(definition.when.condition, rules, [...within, condition])];
  }
  const parts = Object.values(condition as Record<string, unknown>).flat();
  return parts.flatMap((part) => {
    if (typeof part === 'string') return rules.definitions.has(part) ? namesIn(part, rules, within) : [];
    return typeof part === 'object' && part !== null && !('zh' in part) ? namesIn(part as Condition, rules, within) : [];
  });
}

/** What a category is decided by in a place on a day, as sentences with their sources. */
export function eligibilityTable(rules: RuleSet, category: string): EligibilityTable | undefined {
  const decision = rules.decisions.get(category);
  if (!decision) return undefined;
  const requirements = requirementsOf(rules, category);
  const holding = requirements.filter(({ off }) => !off);
  const names = [...new Set(holding.flatMap(({ condition }) => (condition === null ? [] : namesIn(condition, rules))))];
  // Only what decides at the top is a table; an “or” inside a definition stays a sentence.
  const top = new Set(holding.flatMap(({ condition }) => (typeof condition === 'string' ? [condition] : [])));
  return {
    category,
    label: decision.label ?? categoryLabel(category),
    citation: decision.citation ?? null,
    requirements,
    groups: [
      ...holding.flatMap((row) => ownAlternatives(category, row, rules) ?? []),
      ...names.filter((name) => top.has(name)).flatMap((name) => alternatives(name, rules) ?? []),
      ...names.flatMap((name) => states(name, rules) ?? []),
    ],
  };
}
