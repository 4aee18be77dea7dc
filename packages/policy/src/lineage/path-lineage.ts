import { parseDraftPath } from '../draft/draft-path.ts';
import type { DraftPath } from '../draft/policy-draft.ts';
import type { CitationReference, PolicyDocument } from '../pack-types.ts';
import { resolveCitation } from '../rules/dated-entries.ts';
import { layerIndex, layerReference } from '../tree/layer-index.ts';
import type { Citation, JurisdictionCode, LayerContent, LayerReference, PolicyLayerRelease } from '../types.ts';

/** What one release says at a path. */
export interface PathEntry {
  level: JurisdictionCode;
  /** As a draft would write it, with every clause written out; null: taken away. */
  value: unknown;
  /** Day from which it holds. */
  from: string;
  publishedOn: string;
  citation?: Citation;
  layer: LayerReference;
  sample: boolean;
}

interface Said {
  value: unknown;
  from: string;
  publishedOn: string;
  citation?: Citation | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value with every clause written out: the keys of a document mean nothing outside it. */
export function writtenOut(value: unknown, document: PolicyDocument): unknown {
  if (Array.isArray(value)) return value.map((entry) => writtenOut(entry, document));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      key === 'citation' ? resolveCitation(entry as CitationReference, document) : writtenOut(entry, document),
    ]),
  );
}

interface DatedValue {
  from?: string;
  publishedOn?: string;
  citation?: CitationReference;
}

function ofDocument(document: PolicyDocument, value: unknown, dated: DatedValue | null = null): Said {
  const own = isRecord(value) ? (value as DatedValue) : null;
  return {
    value: writtenOut(value, document),
    from: dated?.from ?? own?.from ?? document.effectiveFrom,
    publishedOn: dated?.publishedOn ?? own?.publishedOn ?? document.publishedOn,
    citation: resolveCitation(own?.citation ?? dated?.citation, document),
  };
}

/** What a policy document says at a path; a condition or material is dated as the row or list it stands in. */
function inDocument(document: PolicyDocument, { kind, keys: [first = '', second = ''] }: DraftPath): Said[] {
  const own = (values: object | undefined, key: string): unknown =>
    values && Object.hasOwn(values, key) ? values[key as never] : undefined;
  switch (kind) {
    case 'parameters':
      return (document.parameters?.[first]?.values ?? []).map((entry) => ({
        ...ofDocument(document, entry.value, entry),
        value: entry.value,
        citation: resolveCitation(entry.citation, document),
      }));
    case 'definitions': {
      const definition = own(document.definitions, first);
      return definition === undefined ? [] : [ofDocument(document, definition)];
    }
    case 'decisions': {
      const decision = document.decisions?.[first];
      const condition = own(decision?.conditions, second);
      return condition === undefined ? [] : [ofDocument(document, condition, decision)];
    }
    case 'materials': {
      const list = document.materials?.[first];
      const material = own(list?.materials, second);
      return material === undefined ? [] : [ofDocument(document, material, list)];
    }
    case 'linkedServices': {
      const service = own(document.linkedServices, first);
      return service === undefined ? [] : [ofDocument(document, service)];
    }
    default:
      return [];
  }
}

interface Whole {
  effectiveFrom: string;
  publishedOn: string;
  citation?: Citation;
}

const ofWhole = (value: Whole | undefined): Said[] =>
  value ? [{ value, from: value.effectiveFrom, publishedOn: value.publishedOn, citation: value.citation }] : [];

/** What a release says at a path of the pages that hold whole. */
function inContent(content: LayerContent, release: PolicyLayerRelease, { kind, keys: [first = ''] }: DraftPath): Said[] {
  const { contacts, units, jurisdiction } = content;
  switch (kind) {
    case 'forms':
      return ofWhole(content.forms?.[first]);
    case 'guides':
      return ofWhole(content.services?.[first]);
    case 'portal':
      return ofWhole(content.portal);
    case 'calendars': {
      const calendar = content.calendars?.[first];
      return calendar
        ? ofWhole({ ...calendar, citation: { document: calendar.notice.document, clause: '' } }).map((said) => ({
            ...said,
            value: calendar,
          }))
        : [];
    }
    case 'contacts': {
      const contact = contacts?.contacts.find(({ id }) => id === first);
      if (contacts && contact) return [{ ...ofWhole(contacts)[0]!, value: contact, citation: contact.citation }];
      return contacts?.withdrawn?.includes(first) ? [{ ...ofWhole(contacts)[0]!, value: null }] : [];
    }
    case 'units': {
      const unit = units?.units.find(({ code }) => code === first);
      return units && unit ? [{ value: unit, from: units.effectiveFrom, publishedOn: units.publishedOn }] : [];
    }
    case 'jurisdiction':
      return jurisdiction
        ? [{ value: jurisdiction, from: release.effectiveFrom, publishedOn: release.publishedOn, citation: jurisdiction.release.basis[0] }]
        : [];
    default:
      return [];
  }
}

const later = (one: string, other: string): string => (one > other ? one : other);

function entriesOf(release: PolicyLayerRelease, path: DraftPath): PathEntry[] {
  const { code, content, effectiveFrom, publishedOn } = release;
  const documents = Object.values(content.policy ?? {});
  const said = [...documents.flatMap((document) => inDocument(document, path)), ...inContent(content, release, path)];
  return said.map(({ value, from, citation, ...dates }) => ({
    level: code,
    value,
    from: later(from, effectiveFrom),
    publishedOn: later(dates.publishedOn, publishedOn),
    ...(citation && { citation }),
    layer: layerReference(release),
    sample: release.sample === true,
  }));
}

/**
 * What every level down to a place says at a path of a draft, as known on a day, in the order in which it overrides: country first, then by
 * the day it holds from, then by publication. Also what is over or still to come. Empty for a path that is none; standards have a lineage of their own.
 */
export function pathLineage(releases: readonly PolicyLayerRelease[], code: JurisdictionCode, knownOn: string, path: string): PathEntry[] {
  const parsed = parseDraftPath(path);
  if (!parsed) return [];
  const known = layerIndex(releases).knownBy(code, knownOn);
  const levels = [...new Set(known.map((release) => release.code))];
  const rank = ({ level, from, publishedOn }: PathEntry): string =>
    `${String(levels.indexOf(level)).padStart(2, '0')} ${from} ${publishedOn}`;
  return known
    .flatMap((release) => entriesOf(release, parsed))
    .filter((entry) => entry.publishedOn <= knownOn)
    .map((entry) => ({ entry, key: rank(entry) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ entry }) => entry);
}

const keysOf = (values: object | undefined): string[] => Object.keys(values ?? {});

function pathsIn({ content }: PolicyLayerRelease, kind: DraftPath['kind']): string[] {
  const documents = Object.values(content.policy ?? {});
  const pairs = (values: Record<string, object | undefined> | undefined, inner: string): string[] =>
    Object.entries(values ?? {}).flatMap(([key, value]) =>
      keysOf((value as Record<string, object> | undefined)?.[inner]).map((id) => `${kind}/${key}/${id}`),
    );
  switch (kind) {
    case 'parameters':
    case 'definitions':
    case 'linkedServices':
      return documents.flatMap((document) => keysOf(document[kind]).map((name) => `${kind}/${name}`));
    case 'decisions':
      return documents.flatMap(({ decisions }) => pairs(decisions, 'conditions'));
    case 'materials':
      return documents.flatMap(({ materials }) => pairs(materials, 'materials'));
    case 'forms':
    case 'calendars':
      return keysOf(content[kind]).map((key) => `${kind}/${key}`);
    case 'guides':
      return keysOf(content.services).map((key) => `guides/${key}`);
    case 'contacts':
      return (content.contacts?.contacts ?? []).map(({ id }) => `contacts/${id}`);
    default:
      return [kind];
  }
}

/** Every path of a kind at which a level down to a place says something, as known on a day, in the order in which they were first said. */
export function knownPaths(
  releases: readonly PolicyLayerRelease[],
  code: JurisdictionCode,
  knownOn: string,
  kind: DraftPath['kind'],
): string[] {
  return [
    ...new Set(
      layerIndex(releases)
        .knownBy(code, knownOn)
        .flatMap((release) => pathsIn(release, kind)),
    ),
  ];
}
