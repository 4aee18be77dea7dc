/** A text in both languages of the platform; the Chinese one leads. */
export interface LocalisedText {
  zh: string;
  en: string;
}

/** A role held on a jurisdiction and everything below it (see the access model of the subgraphs). */
export interface SampleGrant {
  role: string;
  jurisdiction: string;
  scopes?: string[];
}

/**
 * One invented person who can sign in for development and demonstration.
 * Nobody in here exists; resident IDs must be synthetic (they pass the checksum and belong to nobody).
 */
export interface SamplePerson {
  /** Stable subject of the tokens, e.g. `sample-licheng-guardian-1`. */
  subject: string;
  name: string;
  /** Heading on the sign-in page: usually the jurisdiction. */
  group: LocalisedText;
  /** What the person does there: the second line of the button. */
  job: LocalisedText;
  kind: 'PERSON' | 'STAFF';
  grants: SampleGrant[];
  /** 18 characters, synthetic. Only for `PERSON`. */
  residentId?: string;
  /** 11 digits, synthetic. */
  phone?: string;
}

/** Claims of the token and the user information, as the gateway reads them. */
export interface IdentityClaims {
  sub: string;
  name: string;
  onething_kind: 'PERSON' | 'STAFF';
  onething_grants: SampleGrant[];
  resident_id?: string;
  phone_number?: string;
  [claim: string]: unknown;
}

/** Turns a sample person into the claims of the token. */
export function claimsOf(person: SamplePerson): IdentityClaims {
  return {
    sub: person.subject,
    name: person.name,
    onething_kind: person.kind,
    onething_grants: person.grants,
    ...(person.residentId === undefined ? {} : { resident_id: person.residentId }),
    ...(person.phone === undefined ? {} : { phone_number: person.phone }),
  };
}
