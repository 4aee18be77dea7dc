/**
 * The words everyone shares: codes, decisions, reasons. Types only, safe in a browser, importing nothing.
 * Codes are those of the glossary; dates are ISO (`YYYY-MM-DD`), months `YYYY-MM`, money integer fen.
 */
/** 6 digits for country, province, city and county, 9 for a township unit, 12 for a village; zero-padded. */
export type JurisdictionCode = string;

/** Chinese first; English beside it. */
export interface LocalisedText {
  zh: string;
  en: string;
}

/** The clause a value or condition rests on. `assumed`: our documented reading, the text is silent. */
export interface Citation {
  document: string;
  clause: string;
  assumed?: boolean;
}

export type Category =
  | 'ORPHAN'
  | 'DE_FACTO_UNSUPPORTED'
  | 'KEY_DIFFICULTY'
  | 'HIV_AFFECTED'
  | 'HIV_INFECTED'
  | 'POOR_FAMILY'
  | 'SELF_DIFFICULTY'
  | 'TEMPORARY_DIFFICULTY'
  | 'LEFT_BEHIND';

export type Decision = 'ELIGIBLE' | 'INELIGIBLE' | 'UNDETERMINED';

/** An unknown fact is never a no. */
export type Truth = 'YES' | 'NO' | 'UNKNOWN';

/** Why a recognition is refused. */
export type RecognitionReason =
  | 'PARENT_ABLE'
  | 'PARENT_LIVING'
  | 'BOTH_PARENTS_GONE'
  | 'DISABILITY_NOT_SEVERE'
  | 'ILLNESS_NOT_LISTED'
  | 'TERM_TOO_SHORT'
  | 'CONTACT_LOST_TOO_SHORT'
  | 'CIRCUMSTANCE_NOT_LISTED'
  | 'CHILD_RESTRICTED'
  | 'AGE_LIMIT_REACHED'
  | 'REGISTERED_ELSEWHERE'
  | 'NOT_DIBAO'
  | 'NO_LISTED_GROUND'
  | 'NO_LONG_TERM_TREATMENT'
  | 'CONSENT_ABSENT'
  | 'NOT_RURAL'
  | 'ORPHAN_NOT_COUNTED'
  | 'OTHER_CATEGORY_FIRST'
  | 'CATEGORY_NOT_OFFERED';

/** Why a hardship class, temporary assistance or elderly allowance is refused. */
export type HardshipReason =
  | 'GROUP_NOT_COVERED'
  | 'ABLE_TO_WORK'
  | 'HAS_INCOME'
  | 'SUPPORTER_ABLE'
  | 'INCOME_NOT_BELOW_STANDARD'
  | 'INCOME_NOT_BELOW_LIMIT'
  | 'ASSETS_EXCEED_RULES'
  | 'SPENDING_BELOW_FLOOR'
  | 'SIX_MONTH_INCOME_NOT_BELOW_STANDARD'
  | 'TWELVE_MONTH_INCOME_NOT_BELOW_AVERAGE'
  | 'NEITHER_LOCAL_NOR_PERMIT'
  | 'NO_SEVERE_DIFFICULTY'
  | 'NO_IMMEDIATE_NEED'
  | 'AGE_BELOW_60'
  | 'AGE_ABOVE_99'
  | 'NOT_DIBAO'
  | 'ABLE_TO_CARE_FOR_SELF'
  | 'ASSESSMENT_GRADE_TOO_LOW';

export type ReasonCode = RecognitionReason | HardshipReason;

export type MaterialCode =
  | 'ID_CARD'
  | 'HOUSEHOLD_REGISTER'
  | 'RESIDENCE_PERMIT'
  | 'DISABILITY_CERTIFICATE'
  | 'ECONOMIC_CHECK_AUTHORISATION'
  | 'ELDERLY_CARE_ALLOWANCE_FORM'
  | 'EMPLOYMENT_DIFFICULTY_FORM'
  | 'UNEMPLOYMENT_REGISTRATION_FORM'
  | 'CHILD_PHOTO'
  | 'CHILD_ID'
  | 'GUARDIAN_ID_CARD'
  | 'GUARDIAN_HOUSEHOLD_REGISTER'
  | 'FATHER_DEATH_OR_UNTRACED_PROOF'
  | 'MOTHER_DEATH_OR_UNTRACED_PROOF'
  | 'FATHER_STATE_PROOF'
  | 'MOTHER_STATE_PROOF'
  | 'DIBAO_PROOF'
  | 'ORPHAN_FORM'
  | 'DE_FACTO_FORM'
  | 'KEY_DIFFICULTY_FORM'
  | 'BASIC_LIVING_FORM'
  | 'POOR_FAMILY_FORM'
  | 'SELF_DIFFICULTY_FORM'
  | 'TEMPORARY_DIFFICULTY_FORM'
  | 'LEFT_BEHIND_FORM'
  | 'REGISTERED_POOR_PROOF'
  | 'CHILD_CONDITION_PROOF'
  | 'EVENT_PROOF';

export type CircumstanceKind =
  | 'DEAD'
  | 'DECLARED_MISSING'
  | 'SEVERE_DISABILITY'
  | 'SERIOUS_ILLNESS'
  | 'RARE_DISEASE'
  | 'SERVING_SENTENCE'
  | 'COMPULSORY_DETOX'
  | 'OTHER_RESTRICTION'
  | 'OUT_OF_CONTACT'
  | 'GUARDIANSHIP_REVOKED'
  | 'DEPORTED'
  | 'MIGRANT_WORKER'
  | 'UNABLE_TO_GUARD'
  | 'HIV_INFECTED'
  | 'ABUSE'
  | 'ABANDONMENT'
  | 'ACCIDENTAL_INJURY'
  | 'UNLAWFUL_HARM'
  | 'SUDDEN_EVENT'
  | 'OTHER_SPECIAL_DIFFICULTY';

export type HardshipClass = 'TEKUN' | 'DIBAO' | 'DIBAO_MARGIN' | 'RIGID_EXPENDITURE' | 'NONE';

export type Question =
  | 'recognition'
  | 'classification'
  | 'temporaryAssistance'
  | 'elderlyAllowance'
  | 'incomeTest'
  | 'materials'
  | 'deadline'
  | 'benefit'
  | 'visits'
  | 'obligation'
  | 'linkedServices';

/** The release of one layer, by its content hash. */
export interface LayerReference {
  code: JurisdictionCode;
  releaseId: string;
  hash: string;
}
