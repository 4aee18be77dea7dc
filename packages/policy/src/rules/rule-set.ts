import type { Condition, DecisionRule, Definition, LinkedServiceRule, MaterialList, MaterialRule, PolicyDocument } from '../pack-types.ts';
import type { Citation, JurisdictionCode, LocalisedText, PolicyLayerRelease } from '../types.ts';
import { type AsOf, type DatedEntry, datedEntries, resolveCitation } from './dated-entries.ts';
import { type Parameters, resolveParameters } from './parameters.ts';

/** A condition together with the document whose citations it refers to. */
export interface PlacedCondition {
  condition: Condition;
  document: PolicyDocument;
}

interface ResolvedDefinition {
  name: string;
  label: LocalisedText;
  ofPerson: boolean;
  citation?: Citation;
  when: PlacedCondition;
}

interface ResolvedDecision {
  category: string;
  label?: LocalisedText;
  citation?: Citation;
  conditions: { id: string; placed: PlacedCondition }[];
}

export interface ResolvedMaterials {
  key: string;
  /** By id. */
  materials: ReadonlyMap<string, { rule: MaterialRule; document: PolicyDocument }>;
  extends?: string;
  form?: string;
  alsoApply: { item: string; when: PlacedCondition }[];
  localExtras: boolean;
}

/** The rules of a place on a day: what every level says, patched by name down the tree. */
export interface RuleSet {
  jurisdiction: JurisdictionCode;
  asOf: AsOf;
  releases: readonly PolicyLayerRelease[];
  parameters: Parameters;
  definitions: ReadonlyMap<string, ResolvedDefinition>;
  decisions: ReadonlyMap<string, ResolvedDecision>;
  materials: ReadonlyMap<string, ResolvedMaterials>;
  /** By code; the nearest level's rule whole. */
  linkedServices: ReadonlyMap<string, { rule: LinkedServiceRule; document: PolicyDocument }>;
}

export interface RuleSource {
  jurisdiction: JurisdictionCode;
  asOf: AsOf;
  releases: readonly PolicyLayerRelease[];
  overlay?: Readonly<Record<string, unknown>>;
}

type Named<Value> = Value & { name: string };
const named = <Value extends object>(values: Record<string, Value | undefined> | undefined): Named<Value>[] =>
  Object.entries(values ?? {}).flatMap(([name, value]) => (value ? [{ ...value, name }] : []));

function byName<Value extends { name: string }>(entries: DatedEntry<Value>[]): [string, DatedEntry<Value>[]][] {
  return [...Map.groupBy(entries, ({ value }) => value.name)];
}

function mergeDefinition(name: string, entries: DatedEntry<Named<Definition>>[]): ResolvedDefinition | undefined {
  let merged: ResolvedDefinition | undefined;
  for (const { value, document } of entries) {
    const when = value.when === undefined ? merged?.when : { condition: value.when, document };
    const citation = resolveCitation(value.citation, document) ?? merged?.citation;
    const label = value.label ?? merged?.label;
    if (!when || !label) continue;
    merged = { name, label, ofPerson: value.of === 'PERSON' || (merged?.ofPerson ?? false), when, ...(citation && { citation }) };
  }
  return merged;
}

function mergeDecision(category: string, entries: DatedEntry<Named<DecisionRule>>[]): ResolvedDecision {
  const conditions = new Map<string, PlacedCondition>();
  let label: LocalisedText | undefined;
  let citation: Citation | undefined;
  for (const { value, document } of entries) {
    label = value.label ?? label;
    citation = resolveCitation(value.citation, document) ?? citation;
    for (const [id, condition] of Object.entries(value.conditions ?? {})) {
      if (condition === null) conditions.delete(id);
      else conditions.set(id, { condition, document });
    }
  }
  return {
    category,
    ...(label && { label }),
    ...(citation && { citation }),
    conditions: [...conditions].map(([id, placed]) => ({ id, placed })),
  };
}

function mergeMaterials(key: string, entries: DatedEntry<Named<MaterialList>>[]): ResolvedMaterials {
  const materials = new Map<string, { rule: MaterialRule; document: PolicyDocument }>();
  const merged: ResolvedMaterials = { key, materials, alsoApply: [], localExtras: false };
  for (const { value, document } of entries) {
    for (const [id, rule] of Object.entries(value.materials)) {
      if (rule === null) materials.delete(id);
      else materials.set(id, { rule, document });
    }
    if (value.extends !== undefined) merged.extends = value.extends;
    if (value.form !== undefined) merged.form = value.form;
    if (value.localExtras !== undefined) merged.localExtras = value.localExtras;
    if (value.alsoApply) merged.alsoApply = value.alsoApply.map(({ item, when }) => ({ item, when: { condition: when, document } }));
  }
  return merged;
}

interface PlacedService {
  name: string;
  rule: LinkedServiceRule | null;
  from?: string;
  publishedOn?: string;
}

const servicesOf = ({ linkedServices = {} }: PolicyDocument): PlacedService[] =>
  Object.entries(linkedServices).map(([name, rule]) => ({
    name,
    rule,
    ...(rule?.from && { from: rule.from }),
    ...(rule?.publishedOn && { publishedOn: rule.publishedOn }),
  }));

/** The last word on each service; one that was taken back is offered no longer. */
function offeredServices(entries: DatedEntry<PlacedService>[]): RuleSet['linkedServices'] {
  const last = new Map(entries.map(({ value, document }) => [value.name, { rule: value.rule, document }]));
  return new Map([...last].flatMap(([name, { rule, document }]) => (rule ? [[name, { rule, document }] as const] : [])));
}

export function resolveRules({ jurisdiction, asOf, releases, overlay }: RuleSource): RuleSet {
  const definitions = byName(datedEntries(releases, asOf, (document) => named(document.definitions)));
  const decisions = byName(datedEntries(releases, asOf, (document) => named(document.decisions)));
  const materials = byName(datedEntries(releases, asOf, (document) => named(document.materials)));
  const services = datedEntries(releases, asOf, servicesOf);
  return {
    jurisdiction,
    asOf,
    releases,
    parameters: resolveParameters({ releases, asOf, jurisdiction, ...(overlay && { overlay }) }),
    definitions: new Map(
      definitions.flatMap(([name, entries]) => {
        const definition = mergeDefinition(name, entries);
        return definition ? [[name, definition] as const] : [];
      }),
    ),
    decisions: new Map(decisions.map(([category, entries]) => [category, mergeDecision(category, entries)])),
    materials: new Map(materials.map(([key, entries]) => [key, mergeMaterials(key, entries)])),
    linkedServices: offeredServices(services),
  };
}
