import type { LocalisedText, Operation } from '@onething/portal-kit';

/** What the server can say about a step without knowing whose form it is: the same step of every form of the place. */
export interface StepOutline {
  title: LocalisedText;
  lead: LocalisedText | null;
  /** Counted from 1; null where the forms of the place disagree. */
  current: number | null;
}

/** Never sent: names the outline among what came with the page. */
export const stepOutline: Operation<StepOutline, { code: string; step: string }> = { document: 'hall.step-outline' };
