/** The policy kernel: resolves, decides and explains. Pure: no input or output, no clock. */
export * from './labels.ts';
export { ACCENT_CONTRAST_MIN, contrastOnWhite, readableAccent } from './accent.ts';
export type * from './pack-types.ts';
export { CASE_FACTS, CIRCUMSTANCE_FACTS, type FactDescription } from './conditions/fact-catalogue.ts';
export { ruleFieldsOf, type RuleMoment } from './form-editing/rule-fields-of.ts';
export { isRemovable, parseDraftPath } from './draft/draft-path.ts';
export { type Publication, releaseOfDraft } from './draft/release-of-draft.ts';
export { kernelVersion } from './kernel-version.ts';
export { type StandardLineage, standardLineage, type StandardStep } from './lineage/standard-lineage.ts';
export { compilePolicy } from './policy.ts';
export { type CategoryEffect, type Simulation, simulateRecognition } from './recognition/simulate.ts';
export { canonicalJson } from './records/canonical-json.ts';
export { LayerUnknown, recordDecision, replay } from './records/decision-record.ts';
export { hashLayer } from './records/hash-layer.ts';
export { CalendarYearMissing } from './time/working-calendar.ts';
export { releasesHeldOn } from './tree/releases-held-on.ts';
