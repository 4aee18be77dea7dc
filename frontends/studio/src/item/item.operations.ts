import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { ConditionChoices, Phrase } from '../condition/condition-choices.ts';
import type { Origin, Override } from '../policy-types.ts';

/** A value of the policy of a place with where it comes from and what the draft makes of it. */
export interface Item<Value = unknown> {
  path: string;
  name: string;
  label: LocalisedText;
  /** With the draft laid over. Null: nothing. */
  value: Value | null;
  before: Value | null;
  changed: boolean;
  follows: boolean;
  sample: boolean;
  lineage: Origin[];
  children: Override[];
}

/** Which moment a page asks about. */
export interface Asked {
  code: string;
  asOf?: string;
  knownAt?: string;
  draftId?: string;
}

/** A page with its moment. */
export interface ItemPage<Value = unknown> {
  name: LocalisedText;
  asOf: string;
  knownOn: string;
  items: Item<Value>[];
}

/** The contact points a place shows. */
export const contactsQuery = operation<{ page: ItemPage }, Asked>(`
  query StudioContacts($code: JurisdictionCode!, $asOf: Date, $knownAt: DateTime, $draftId: ID) {
    page: studioContacts(code: $code, asOf: $asOf, knownAt: $knownAt, draftId: $draftId) {
      name { zh en }
      asOf
      knownOn
      items { ...StudioContactItem }
    }
  }
  fragment StudioContactItem on StudioItem {
    path
    name
    label { zh en }
    value
    before
    changed
    follows
    sample
    lineage { code name { zh en } value mode effectiveFrom publishedOn citation { document clause assumed } sample draft inForce }
    children { code name { zh en } value before mode effectiveFrom }
  }
`);

/** The service guides of a place, whole. */
export const guidesQuery = operation<{ page: ItemPage }, Asked>(`
  query StudioGuides($code: JurisdictionCode!, $asOf: Date, $knownAt: DateTime, $draftId: ID) {
    page: studioGuides(code: $code, asOf: $asOf, knownAt: $knownAt, draftId: $draftId) {
      name { zh en }
      asOf
      knownOn
      items {
        path
        name
        label { zh en }
        value
        before
        changed
        follows
        sample
        lineage { code name { zh en } mode effectiveFrom publishedOn citation { document clause assumed } sample draft inForce }
        children { code name { zh en } mode effectiveFrom }
      }
    }
  }
`);

/** What a category or item asks for. */
export interface MaterialList {
  key: string;
  label: LocalisedText;
  extends: string | null;
  items: Item[];
  /** Of the items that are not asked of everybody: when they are. */
  situations: { path: string; phrases: Phrase[] }[];
}

/** The materials a place asks for, list by list. */
export const materialsQuery = operation<{ page: Omit<ItemPage, 'items'> & { lists: MaterialList[] } & ConditionChoices }, Asked>(`
  query StudioMaterials($code: JurisdictionCode!, $asOf: Date, $knownAt: DateTime, $draftId: ID) {
    page: studioMaterials(code: $code, asOf: $asOf, knownAt: $knownAt, draftId: $draftId) {
      name { zh en }
      asOf
      knownOn
      states { name label { zh en } }
      facts { fact label { zh en } values { value label { zh en } } }
      lists {
        key
        label { zh en }
        extends
        situations { path phrases { text { zh en } term at } }
        items {
          path
          name
          label { zh en }
          value
          before
          changed
          follows
          sample
          lineage { code name { zh en } value mode effectiveFrom publishedOn citation { document clause assumed } sample draft inForce }
          children { code name { zh en } value before mode effectiveFrom }
        }
      }
    }
  }
`);

/** Something that can be switched on in a portal. */
export interface PortalChoice {
  code: string;
  label: LocalisedText;
  on: boolean;
}

/** The portal of a place and what can be switched on. */
export const portalQuery = operation<
  { page: Omit<ItemPage, 'items'> & { portal: Item; services: PortalChoice[]; remotes: PortalChoice[] } },
  Asked
>(`
  query StudioPortal($code: JurisdictionCode!, $asOf: Date, $knownAt: DateTime, $draftId: ID) {
    page: studioPortal(code: $code, asOf: $asOf, knownAt: $knownAt, draftId: $draftId) {
      name { zh en }
      asOf
      knownOn
      portal {
        path
        name
        label { zh en }
        value
        before
        changed
        follows
        sample
        lineage { code name { zh en } value mode effectiveFrom publishedOn citation { document clause assumed } sample draft inForce }
        children { code name { zh en } value before mode effectiveFrom }
      }
      services { code label { zh en } on }
      remotes { code label { zh en } on }
    }
  }
`);
