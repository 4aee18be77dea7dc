import type { LocalisedText } from '@onething/portal-kit';

/** A piece of a sentence; a term says where it is set. */
export interface Phrase {
  text: LocalisedText;
  term: 'PERSON' | 'STATE' | 'VALUE' | null;
  at: string | null;
}

/** A state of a person that conditions may name. */
export interface NamedState {
  name: string;
  label: LocalisedText;
}

/** A fact that conditions may ask for; without values it is a day of birth, asked for by age. */
export interface TestableFact {
  fact: string;
  label: LocalisedText;
  values: { value: string | boolean; label: LocalisedText }[];
}

/** What a condition can be chosen from. */
export interface ConditionChoices {
  states: NamedState[];
  facts: TestableFact[];
}
