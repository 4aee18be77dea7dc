import type { ContactPoint, UnitListing } from '../content-types.ts';
import type { LinkedServiceRule, MaterialRule, ParameterDefinition, PolicyDocument, StandardEntry } from '../pack-types.ts';
import { hashLayer } from '../records/hash-layer.ts';
import type { Citation, LayerContent, PolicyLayerRelease } from '../types.ts';
import { parseDraftPath } from './draft-path.ts';
import type { DraftChange, DraftDescription, DraftPath } from './policy-draft.ts';

/** When and under which id a draft becomes a release. */
export interface Publication {
  /** The day it becomes known. */
  publishedOn: string;
  /** Unique within the layer. */
  releaseId: string;
}

interface Placed extends DraftPath {
  value: unknown;
}

type Entry = Record<string, unknown>;

/** The key of the draft's own basis among the citations of the document. */
const BASIS = 'basis';

const entryOf = (value: unknown): Entry => value as Entry;
const cited = (value: Entry): Entry => ({ ...value, citation: value['citation'] ?? BASIS });

/** A condition rests on the draft's basis unless it names a clause; a named definition has its own. */
const citedCondition = (value: unknown): unknown => (typeof value === 'object' && value !== null ? cited(entryOf(value)) : value);

/** `replaces` only says that a published value of the same date is meant to be corrected: the later publication does so. */
function standardOf({ keys: [category], value }: Placed, { effectiveFrom }: DraftDescription): StandardEntry {
  const { replaces: _, from = effectiveFrom.slice(0, 7), ...entry } = entryOf(value);
  return { ...cited(entry), category, from } as unknown as StandardEntry;
}

function parameterOf({ value }: Placed, { effectiveFrom }: DraftDescription): ParameterDefinition {
  const { value: next, from = effectiveFrom, citation = BASIS, replaces: _, ...declaration } = entryOf(value);
  return { ...declaration, values: [{ from: dayOf(String(from)), value: next, citation }] } as ParameterDefinition;
}

/** A month stands for its first day. */
const dayOf = (from: string): string => (from.length === 7 ? `${from}-01` : from);

function definitionOf({ value }: Placed): Entry {
  const patch = entryOf(value);
  return patch['when'] === undefined ? patch : cited(patch);
}

/** The changes of a kind as `{ key: value }`, in the order of the keys. */
function byKey<Value>(
  changes: readonly Placed[],
  kind: Placed['kind'],
  make: (change: Placed) => unknown,
): Record<string, Value> | undefined {
  const own = changes.filter((change) => change.kind === kind);
  return own.length === 0 ? undefined : Object.fromEntries(own.map((change) => [change.keys[0] as string, make(change) as Value]));
}

/** The changes of a kind with two keys, grouped by the first. */
function byTwoKeys(
  changes: readonly Placed[],
  kind: Placed['kind'],
  group: string,
  make: (value: unknown) => unknown,
): Record<string, Entry> | undefined {
  const own = changes.filter((change) => change.kind === kind);
  if (own.length === 0) return undefined;
  const groups = Map.groupBy(own, ({ keys }) => keys[0] as string);
  return Object.fromEntries(
    [...groups].map(([key, members]) => [key, { [group]: Object.fromEntries(members.map(({ keys, value }) => [keys[1], make(value)])) }]),
  );
}

function documentOf(
  draft: DraftDescription,
  changes: readonly Placed[],
  { publishedOn, releaseId }: Publication,
): PolicyDocument | undefined {
  const standards = changes.filter(({ kind }) => kind === 'standards').map((change) => standardOf(change, draft));
  const rules = {
    parameters: byKey<ParameterDefinition>(changes, 'parameters', (change) => parameterOf(change, draft)),
    standards: standards.length > 0 ? standards : undefined,
    definitions: byKey(changes, 'definitions', definitionOf),
    decisions: byTwoKeys(changes, 'decisions', 'conditions', citedCondition),
    materials: byTwoKeys(changes, 'materials', 'materials', (value) =>
      value === null ? null : (cited(entryOf(value)) as unknown as MaterialRule),
    ),
    linkedServices: byKey<LinkedServiceRule | null>(changes, 'linkedServices', ({ value }) =>
      value === null ? null : cited(entryOf(value)),
    ),
  };
  const said = Object.entries(rules).filter(([, value]) => value !== undefined);
  if (said.length === 0) return undefined;
  return {
    id: `changes-${releaseId.replaceAll('.', '-')}`,
    effectiveFrom: draft.effectiveFrom,
    publishedOn,
    citations: { [BASIS]: draft.basis },
    ...Object.fromEntries(said),
  } as PolicyDocument;
}

interface Stamp {
  effectiveFrom: string;
  publishedOn: string;
  citation: Citation;
}

/** Pages and lists that hold whole: stamped with the dates of the release. */
function wholesOf(draft: DraftDescription, changes: readonly Placed[], { publishedOn, releaseId }: Publication): LayerContent {
  const { code, basis, effectiveFrom } = draft;
  const stamp: Stamp = { effectiveFrom, publishedOn, citation: basis };
  const whole = (value: unknown): Entry => ({ ...stamp, ...entryOf(value), effectiveFrom, publishedOn });
  const contacts = changes.filter(({ kind }) => kind === 'contacts');
  const units = changes.filter(({ kind }) => kind === 'units');
  const only = (kind: Placed['kind']): Placed | undefined => changes.find((change) => change.kind === kind);
  const content: Record<string, unknown> = {
    forms: byKey(changes, 'forms', ({ keys, value }) => ({ ...whole(value), code: keys[0] })),
    services: byKey(changes, 'guides', ({ keys, value }) => ({ ...whole(value), service: keys[0] })),
    calendars: byKey(changes, 'calendars', ({ keys, value }) => ({
      ...entryOf(value),
      year: Number(keys[0]),
      effectiveFrom: `${keys[0]}-01-01`,
      publishedOn,
    })),
    portal: only('portal') && whole(only('portal')?.value),
    contacts: contacts.length > 0 ? contactsOf(contacts, stamp) : undefined,
    units: units.length > 0 ? unitsOf(units, draft, stamp) : undefined,
    jurisdiction: only('jurisdiction') && {
      ...entryOf(only('jurisdiction')?.value),
      code,
      release: { id: releaseId, publishedOn, effectiveFrom, basis: [basis] },
    },
  };
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}

function contactsOf(changes: readonly Placed[], stamp: Stamp): LayerContent['contacts'] {
  const kept = changes.filter(({ value }) => value !== null);
  const withdrawn = changes.filter(({ value }) => value === null).map(({ keys }) => keys[0] as string);
  return {
    ...stamp,
    contacts: kept.map(({ keys, value }) => ({ citation: stamp.citation, ...entryOf(value), id: keys[0] }) as unknown as ContactPoint),
    ...(withdrawn.length > 0 && { withdrawn }),
  };
}

function unitsOf(
  changes: readonly Placed[],
  { title }: DraftDescription,
  { effectiveFrom, publishedOn, citation }: Stamp,
): LayerContent['units'] {
  const units = changes.map(({ keys, value }) => ({ ...entryOf(value), code: keys[0] }) as unknown as UnitListing);
  return { effectiveFrom, publishedOn, provenance: { source: citation.document, version: title, extractedOn: publishedOn }, units };
}

/**
 * The release a draft becomes when it is published on a day: only what it changes, each change with the clause it rests on. Pure: the
 * same changes, in whatever order they were made, give the same content and hash. Throws for a path that is none: it should never have been kept.
 */
export function releaseOfDraft(draft: DraftDescription, changes: readonly DraftChange[], publication: Publication): PolicyLayerRelease {
  const placed = changes
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, value }): Placed => {
      const parsed = parseDraftPath(path);
      if (!parsed) throw new Error(`no path of a release: ${path}`);
      return { ...parsed, value };
    });
  const document = documentOf(draft, placed, publication);
  const said: LayerContent = {
    releaseId: publication.releaseId,
    title: draft.title,
    basis: [draft.basis],
    transition: draft.transition,
    ...wholesOf(draft, placed, publication),
    ...(document && { policy: { changes: document } }),
  };
  // As it will be read back from a database or an event. The order within a form is kept: it is the order of its options.
  const content = JSON.parse(JSON.stringify(said)) as LayerContent;
  return {
    code: draft.code,
    name: draft.place.name,
    kind: draft.place.kind,
    ...publication,
    effectiveFrom: draft.effectiveFrom,
    hash: hashLayer(content),
    content,
  };
}
