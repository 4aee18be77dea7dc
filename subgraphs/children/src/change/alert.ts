import type { LocalisedText } from '@onething/policy';
import type { ChangeDetails } from './change-details.ts';
import type { ChangeGround } from './change-words.ts';

/** What an answer says against what the decision rested on. */
export interface Alert {
  ground: ChangeGround;
  details: ChangeDetails;
  now: LocalisedText;
  before: LocalisedText;
}
