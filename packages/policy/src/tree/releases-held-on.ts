import type { Dated } from '../dated.ts';
import type { PolicyDocument } from '../pack-types.ts';
import type { LayerContent, PolicyLayerRelease } from '../types.ts';

interface Entry {
  from?: string;
  publishedOn?: string;
}

/** The day whose rules are wanted, and by when they had to be published. */
export interface HeldOn {
  on: string;
  knownOn: string;
}

/**
 * The rules of a day as if nothing had come after it: releases and dated values that took effect or were published later are left out. Asked
 * about a later day they say what would be due had the rules stayed. For comparing two moments; hashes stay those of the whole releases.
 */
export function releasesHeldOn(releases: readonly PolicyLayerRelease[], day: HeldOn): PolicyLayerRelease[] {
  return releases
    .filter(({ effectiveFrom, publishedOn }) => effectiveFrom <= day.on && publishedOn <= day.knownOn)
    .map((release) => ({ ...release, content: contentHeldOn(release.content, day) }));
}

function contentHeldOn(content: LayerContent, day: HeldOn): LayerContent {
  const { policy, forms, services } = content;
  const dated = ({ effectiveFrom, publishedOn }: Pick<Dated, 'effectiveFrom' | 'publishedOn'>): boolean =>
    effectiveFrom <= day.on && publishedOn <= day.knownOn;
  return {
    ...content,
    ...(forms && { forms: kept(forms, dated) }),
    ...(services && { services: kept(services, dated) }),
    ...(policy && { policy: mapped(policy, (document) => documentHeldOn(document, day)) }),
  };
}

function documentHeldOn(document: PolicyDocument, day: HeldOn): PolicyDocument {
  const held = ({ from = document.effectiveFrom, publishedOn = document.publishedOn }: Entry): boolean =>
    from <= day.on && publishedOn <= day.knownOn;
  const { parameters, standards, definitions, decisions, materials, linkedServices } = document;
  return {
    ...document,
    ...(parameters && { parameters: mapped(parameters, (one) => ({ ...one, values: one.values.filter(held) })) }),
    ...(standards && { standards: standards.filter(held) }),
    ...(definitions && { definitions: kept(definitions, held) }),
    ...(decisions && { decisions: kept(decisions, (rule) => rule !== undefined && held(rule)) }),
    ...(materials && { materials: kept(materials, held) }),
    ...(linkedServices && { linkedServices: kept(linkedServices, (rule) => held(rule ?? {})) }),
  };
}

function kept<Value>(values: Record<string, Value>, test: (value: Value) => boolean): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => test(value)));
}

function mapped<Value>(values: Record<string, Value>, change: (value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
