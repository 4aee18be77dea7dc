import type { PolicyDocument } from '../pack-types.ts';
import { canonicalJson } from '../records/canonical-json.ts';
import type { Citation, LayerContent, PolicyLayerRelease } from '../types.ts';
import type { DraftChange } from './policy-draft.ts';

/** What of a release a draft cannot say, by its place in the file: a part drafts do not have, or two values where a draft has room for one. */
export interface NotDraftable {
  place: string;
  why: 'PART' | 'SEVERAL_VALUES' | 'DECLARATION';
}

/** A release taken apart into the changes of a draft. */
export interface ReleaseTakenApart {
  changes: DraftChange[];
  notDraftable: NotDraftable[];
}

type Entry = Record<string, unknown>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Citations by name become the citations themselves, deep down; the basis of the draft itself goes without saying. */
function withCitations(value: unknown, citations: Readonly<Record<string, Citation>>): unknown {
  if (Array.isArray(value)) return value.map((item) => withCitations(item, citations));
  if (!isEntry(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      key === 'citation' && typeof item === 'string' ? [key, citations[item] ?? item] : [key, withCitations(item, citations)],
    ),
  );
}

function withoutBasis(value: unknown, basis: Citation): unknown {
  if (!isEntry(value) || !isEntry(value['citation'])) return value;
  const { citation, ...rest } = value;
  return canonicalJson(citation) === canonicalJson(basis) ? rest : value;
}

/** Collects the changes of one release. */
class Taking {
  readonly changes: DraftChange[] = [];
  readonly notDraftable: NotDraftable[] = [];
  readonly #basis: Citation;

  constructor(basis: Citation) {
    this.#basis = basis;
  }

  take(path: string, value: unknown, citations: Readonly<Record<string, Citation>> = {}): void {
    if (this.changes.some((change) => change.path === path)) this.refuse(path, 'SEVERAL_VALUES');
    else this.changes.push({ path, value: withoutBasis(withCitations(value, citations), this.#basis) });
  }

  refuse(place: string, why: NotDraftable['why']): void {
    if (!this.notDraftable.some((known) => known.place === place)) this.notDraftable.push({ place, why });
  }

  group(prefix: string, values: Readonly<Record<string, unknown>> | undefined, citations?: Readonly<Record<string, Citation>>): void {
    for (const [key, value] of Object.entries(values ?? {})) this.take(`${prefix}/${key}`, value, citations);
  }
}

function takeDocument(taking: Taking, { citations, ...document }: PolicyDocument): void {
  for (const { category, ...entry } of document.standards ?? []) taking.take(`standards/${category}`, entry, citations);
  for (const [name, { values, ...declaration }] of Object.entries(document.parameters ?? {})) {
    const [only, ...more] = values;
    if (more.length > 0) taking.refuse(`parameters/${name}`, 'SEVERAL_VALUES');
    else if (only) taking.take(`parameters/${name}`, { ...declaration, ...only }, citations);
  }
  taking.group('definitions', document.definitions, citations);
  for (const [category, rule = {}] of Object.entries(document.decisions ?? {})) {
    const { conditions, ...declaration } = rule;
    if (Object.keys(declaration).length > 0) taking.refuse(`decisions/${category}`, 'DECLARATION');
    taking.group(`decisions/${category}`, conditions, citations);
  }
  for (const [list, rule] of Object.entries(document.materials ?? {})) {
    const { materials, ...declaration } = rule;
    if (Object.keys(declaration).length > 0) taking.refuse(`materials/${list}`, 'DECLARATION');
    taking.group(`materials/${list}`, materials, citations);
  }
  taking.group('linkedServices', document.linkedServices, citations);
}

/** The dates a whole gets from its release anyway. */
function undated<Whole extends object>(whole: Whole): Entry {
  const { effectiveFrom: _from, publishedOn: _published, ...rest } = whole as Entry;
  return rest;
}

function takeWholes(taking: Taking, content: LayerContent): void {
  for (const [key, form] of Object.entries(content.forms ?? {})) taking.take(`forms/${key}`, undated(form));
  for (const [key, guide] of Object.entries(content.services ?? {})) taking.take(`guides/${key}`, undated(guide));
  for (const [year, calendar] of Object.entries(content.calendars ?? {})) taking.take(`calendars/${year}`, undated(calendar));
  for (const { id, ...contact } of content.contacts?.contacts ?? []) taking.take(`contacts/${id}`, contact);
  for (const id of content.contacts?.withdrawn ?? []) taking.take(`contacts/${id}`, null);
  for (const { code, ...unit } of content.units?.units ?? []) taking.take(`units/${code}`, unit);
  if (content.portal) taking.take('portal', undated(content.portal));
  if (content.jurisdiction) {
    const { release: _release, code: _code, ...place } = content.jurisdiction;
    taking.take('jurisdiction', place);
  }
  for (const part of ['precheck', 'agencies'] as const) if (content[part]) taking.refuse(part, 'PART');
}

/**
 * Takes a release apart into the changes of a draft that rests on `basis`: `releaseOfDraft` puts the same content together again. What a draft
 * has no words for is named, never dropped in silence.
 */
export function changesOfRelease({ content }: Pick<PolicyLayerRelease, 'content'>, basis: Citation): ReleaseTakenApart {
  const taking = new Taking(basis);
  for (const document of Object.values(content.policy ?? {})) takeDocument(taking, document);
  takeWholes(taking, content);
  return { changes: taking.changes.toSorted((one, other) => (one.path < other.path ? -1 : 1)), notDraftable: taking.notDraftable };
}
