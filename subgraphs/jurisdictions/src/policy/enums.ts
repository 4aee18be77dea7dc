import type { AgencyKind as AgencyKindName, ContactPurpose as ContactPurposeName, JurisdictionKind as KindName } from '@onething/policy';
import { registerEnumType } from 'type-graphql';

type Names<T extends string> = { [Name in T]: Name };

/** Level of a jurisdiction. */
export const JurisdictionKind: Names<Uppercase<KindName>> = {
  COUNTRY: 'COUNTRY',
  PROVINCE: 'PROVINCE',
  CITY: 'CITY',
  COUNTY: 'COUNTY',
  SUBDISTRICT: 'SUBDISTRICT',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
};
export type JurisdictionKind = Uppercase<KindName>;

export const ContactPurpose: Names<ContactPurposeName> = {
  CONSULTATION: 'CONSULTATION',
  SUPERVISION: 'SUPERVISION',
  SUBMISSION: 'SUBMISSION',
};

export const AgencyKind: Names<AgencyKindName> = {
  PUBLIC_SECURITY: 'PUBLIC_SECURITY',
  COURT: 'COURT',
  JUSTICE: 'JUSTICE',
  CIVIL_AFFAIRS: 'CIVIL_AFFAIRS',
  DISABLED_FEDERATION: 'DISABLED_FEDERATION',
  HEALTH: 'HEALTH',
  MEDICAL_INSURANCE: 'MEDICAL_INSURANCE',
  FINANCE: 'FINANCE',
  PROCURATORATE: 'PROCURATORATE',
  EDUCATION: 'EDUCATION',
  HOUSING: 'HOUSING',
  HUMAN_RESOURCES: 'HUMAN_RESOURCES',
};

export const LimitStep = { VERIFICATION: 'VERIFICATION', CONFIRMATION: 'CONFIRMATION', WHOLE: 'WHOLE' } as const;
export const GuideChannelKind = { WINDOW: 'WINDOW', ONLINE: 'ONLINE' } as const;
export const MaterialForm = { ORIGINAL: 'ORIGINAL', COPY: 'COPY' } as const;
export const RuleUseKind = { RECOGNITION: 'RECOGNITION', MATERIAL: 'MATERIAL', AMOUNT: 'AMOUNT' } as const;
export const RuleGroupKind = { ALTERNATIVES: 'ALTERNATIVES', STATES: 'STATES' } as const;
export const RuleProblemCode = {
  UNREACHABLE_ROW: 'UNREACHABLE_ROW',
  MISSING_CITATION: 'MISSING_CITATION',
  GAP: 'GAP',
  UNKNOWN_NAME: 'UNKNOWN_NAME',
  CIRCULAR_DEFINITION: 'CIRCULAR_DEFINITION',
  CONTRADICTORY_ROW: 'CONTRADICTORY_ROW',
  FACT_NOT_COLLECTED: 'FACT_NOT_COLLECTED',
} as const;
export const PhraseTerm = { PERSON: 'PERSON', STATE: 'STATE', VALUE: 'VALUE' } as const;
export const MaterialMedium = { ELECTRONIC: 'ELECTRONIC', PAPER: 'PAPER' } as const;

registerEnumType(JurisdictionKind, { name: 'JurisdictionKind', description: 'Level of a jurisdiction.' });
registerEnumType(ContactPurpose, { name: 'ContactPurpose', description: 'What a contact point is for: asking, complaining, handing in.' });
registerEnumType(AgencyKind, { name: 'AgencyKind', description: 'Kind of agency.' });
registerEnumType(LimitStep, { name: 'LimitStep', description: 'Which part of the matter a limit is for; WHOLE: one limit for all of it.' });
registerEnumType(GuideChannelKind, {
  name: 'GuideChannelKind',
  description: 'Where an application can be handed in: at a window or online.',
});
registerEnumType(RuleUseKind, {
  name: 'RuleUseKind',
  description: 'What a rule decides: whether a child is recognised, a material, an amount.',
});
registerEnumType(RuleGroupKind, {
  name: 'RuleGroupKind',
  description: 'Rows of which one is enough: alternatives, or the listed states of a person.',
});
registerEnumType(RuleProblemCode, { name: 'RuleProblemCode', description: 'What is wrong with the rows of a decision.' });
registerEnumType(PhraseTerm, {
  name: 'PhraseTerm',
  description: 'What a term in a sentence names: a person, a state of a person, a value.',
});
registerEnumType(MaterialForm, { name: 'MaterialForm', description: 'Whether the original or a copy is asked for.' });
registerEnumType(MaterialMedium, { name: 'MaterialMedium', description: 'Whether a material is handed in electronically or on paper.' });
