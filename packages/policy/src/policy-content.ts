import type { Agency, ContactPoint, ContactsFile, PortalConfiguration, ServiceGuide } from './content-types.ts';
import type { FormDefinition } from './form-types.ts';
import type { PrecheckFile } from './precheck-types.ts';
import type { JurisdictionCode, LayerContent, PolicyLayerRelease } from './types.ts';
import type { LayerIndex } from './tree/layer-index.ts';
import { chainOf } from './tree/jurisdiction-code.ts';

/** What the layers say besides rules: the nearest level, whole; only the pre-check adds up down the tree. */
export interface PolicyContent {
  form(code: JurisdictionCode, formCode: string, on: string, knownOn: string): FormDefinition | undefined;
  guide(code: JurisdictionCode, service: string, on: string, knownOn: string): ServiceGuide | undefined;
  contacts(code: JurisdictionCode, on: string, knownOn: string): ContactPoint[];
  portal(code: JurisdictionCode, on: string, knownOn: string): PortalConfiguration | undefined;
  agencies(code: JurisdictionCode, on: string, knownOn: string): Agency[];
  /** Of every level, country first. */
  prechecks(code: JurisdictionCode, on: string, knownOn: string): PrecheckFile[];
}

interface Dates {
  effectiveFrom: string;
  publishedOn: string;
}

/** Of the releases, lowest level and latest first, what `pick` finds in force. */
function inForceValues<Value extends Dates>(
  releases: readonly PolicyLayerRelease[],
  on: string,
  knownOn: string,
  pick: (content: LayerContent) => Value | undefined,
): Value[] {
  return releases
    .toReversed()
    .map(({ content }) => pick(content))
    .filter((value) => value !== undefined)
    .filter(({ effectiveFrom, publishedOn }) => effectiveFrom <= on && publishedOn <= knownOn);
}

/** Of the entries those of the nearest unit that has any, for each kind of entry. */
function nearestByKind<Entry extends { unit: string }>(
  code: JurisdictionCode,
  entries: readonly Entry[],
  kindOf: (entry: Entry) => string,
): Entry[] {
  const upwards = chainOf(code).toReversed();
  return [...Map.groupBy(entries, kindOf).values()].flatMap((group) => {
    const unit = upwards.find((level) => group.some((entry) => entry.unit === level));
    return group.filter((entry) => entry.unit === unit);
  });
}

const unique = <Entry extends { id: string }>(entries: readonly Entry[]): Entry[] =>
  [...new Map(entries.toReversed().map((entry) => [entry.id, entry])).values()].toReversed();

/** The contact points of files, latest first, without those that a later file takes back. */
function notWithdrawn(files: readonly ContactsFile[]): ContactPoint[] {
  const withdrawn = new Set<string>();
  return files.flatMap(({ contacts, withdrawn: taken = [] }) => {
    const kept = contacts.filter(({ id }) => !withdrawn.has(id));
    for (const id of taken) withdrawn.add(id);
    return kept;
  });
}

export function policyContent(layers: LayerIndex): PolicyContent {
  return {
    form: (code, formCode, on, knownOn) =>
      inForceValues(layers.inForce(code, on, knownOn), on, knownOn, ({ forms }) => forms?.[formCode])[0],
    guide: (code, service, on, knownOn) =>
      inForceValues(layers.inForce(code, on, knownOn), on, knownOn, ({ services }) => services?.[service])[0],
    portal: (code, on, knownOn) => inForceValues(layers.inForce(code, on, knownOn), on, knownOn, ({ portal }) => portal)[0],
    contacts: (code, on, knownOn) => {
      const files = inForceValues(layers.inForce(code, on, knownOn), on, knownOn, ({ contacts }) => contacts);
      return nearestByKind(code, unique(notWithdrawn(files)), ({ purpose }) => purpose);
    },
    agencies: (code, on, knownOn) => {
      const files = inForceValues(layers.inForce(code, on, knownOn), on, knownOn, ({ agencies }) => agencies);
      return nearestByKind(code, unique(files.flatMap(({ agencies }) => agencies)), ({ kind }) => kind);
    },
    prechecks: (code, on, knownOn) =>
      inForceValues(layers.inForce(code, on, knownOn), on, knownOn, ({ precheck }) => precheck).toReversed(),
  };
}
