import type { HomeCheckAnswer } from '../enumerations.ts';

/** What a village child director answers after a home check; kept encrypted. */
export interface HomeCheckFindings {
  /** The child was seen. */
  childSeen: HomeCheckAnswer;
  /** The child lives with the person who is said to look after it. */
  livesWithGuardian: HomeCheckAnswer;
  /** A parent was met, or neighbours say one comes home. */
  parentPresent: HomeCheckAnswer;
  /** What else there is to say. */
  note: string;
}
