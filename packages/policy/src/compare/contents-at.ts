import { standardLineage } from '../lineage/standard-lineage.ts';
import { categoryLabels } from '../labels/category-labels.ts';
import { policyDocuments, resolveCitation } from '../rules/dated-entries.ts';
import { resolveRules, type RuleSet } from '../rules/rule-set.ts';
import { layerIndex } from '../tree/layer-index.ts';
import type { Category, Citation, JurisdictionCode, Policy, PolicyLayerRelease } from '../types.ts';

/** A policy with the releases it was compiled of, at one moment. */
export interface PolicyAt {
  code: JurisdictionCode;
  on: string;
  knownOn: string;
  releases: readonly PolicyLayerRelease[];
  policy: Policy;
}

/** What holds at a path of a draft: `standards/ORPHAN`, `decisions/DE_FACTO_UNSUPPORTED/residence`. */
export interface HeldValue {
  value: unknown;
  citation?: Citation;
}

type Held = [path: string, held: HeldValue];

const held = (path: string, value: unknown, citation?: Citation): Held => [path, { value, ...(citation && { citation }) }];

function standards({ code, on, knownOn, releases }: PolicyAt): Held[] {
  return (Object.keys(categoryLabels) as Category[]).flatMap((category) => {
    const { amount } = standardLineage(releases, { code, category, month: on.slice(0, 7), knownOn });
    return amount ? [held(`standards/${category}`, { fen: amount.fen }, amount.citation)] : [];
  });
}

function parameters({ code, on, knownOn, policy }: PolicyAt, inForce: readonly PolicyLayerRelease[]): Held[] {
  const names = inForce.flatMap((release) => policyDocuments(release).flatMap(({ parameters = {} }) => Object.keys(parameters)));
  return [...new Set(names)].flatMap((name) => {
    const found = policy.parameter(code, name, on, knownOn);
    return found ? [held(`parameters/${name}`, found.value, found.lineage.at(-1)?.citation)] : [];
  });
}

function rules({ definitions, decisions, materials, linkedServices }: RuleSet): Held[] {
  return [
    ...[...definitions].map(([name, { when, citation, ofPerson }]) =>
      held(`definitions/${name}`, { when: when.condition, ...(ofPerson && { of: 'PERSON' }) }, citation),
    ),
    ...[...decisions].flatMap(([category, { conditions, citation }]) =>
      conditions.map(({ id, placed }) => held(`decisions/${category}/${id}`, placed.condition, citation)),
    ),
    ...[...materials].flatMap(([key, list]) =>
      [...list.materials].map(([id, { rule, document }]) => held(`materials/${key}/${id}`, rule, resolveCitation(rule.citation, document))),
    ),
    ...[...linkedServices].map(([name, { rule, document }]) =>
      held(`linkedServices/${name}`, rule, resolveCitation(rule.citation, document)),
    ),
  ];
}

function pages({ code, on, knownOn, policy }: PolicyAt, inForce: readonly PolicyLayerRelease[]): Held[] {
  const keys = (part: 'forms' | 'services'): string[] => [...new Set(inForce.flatMap(({ content }) => Object.keys(content[part] ?? {})))];
  const portal = policy.portal(code, on, knownOn);
  return [
    ...keys('forms').flatMap((key) => {
      const form = policy.form(code, key, on, knownOn);
      return form ? [held(`forms/${key}`, form)] : [];
    }),
    ...keys('services').flatMap((key) => {
      const guide = policy.guide(code, key, on, knownOn);
      return guide ? [held(`guides/${key}`, guide)] : [];
    }),
    ...policy.contacts(code, on, knownOn).map((contact) => held(`contacts/${contact.id}`, contact, contact.citation)),
    ...(portal ? [held('portal', portal, portal.citation)] : []),
  ];
}

/** Everything that holds in a place at a moment, by the paths a draft would change it at. */
export function contentsAt(at: PolicyAt): Map<string, HeldValue> {
  const { code, on, knownOn, releases } = at;
  const inForce = layerIndex(releases).inForce(code, on, knownOn);
  const ruleSet = resolveRules({ jurisdiction: code, asOf: { on, knownOn }, releases: inForce });
  return new Map([...standards(at), ...parameters(at, inForce), ...rules(ruleSet), ...pages(at, inForce)]);
}
