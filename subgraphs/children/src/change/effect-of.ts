import type { ChangeEffect } from './change-effect.ts';
import { changeEffect } from './change-effect.ts';
import { lifeWithout, residenceNow } from './child-life.ts';
import { lifeFactOf } from './life-fact.ts';
import type { OpenChange } from './open-change.ts';
import type { LifeEventFact } from '@onething/events';

/** The life event an open change would become, and what it takes back; null: none. */
export function factOfChange(
  { row, details, life }: Omit<OpenChange, 'file'>,
  correctedEventId: string | null,
): { fact: LifeEventFact; corrects: string | null } | null {
  const fact = lifeFactOf(row.ground, details, residenceNow(lifeWithout(life, correctedEventId)));
  return fact ? { fact, corrects: correctedEventId } : null;
}

/** What an open change would do to the money, asked today. */
export function effectOf(change: OpenChange, correctedEventId: string | null, today: string): ChangeEffect {
  const next = factOfChange(change, correctedEventId);
  return changeEffect(change.file.policy, change.life, next ?? { fact: null }, today);
}
