import type { LifeEventFact } from '@onething/events';
import type { ChangeDetails } from './change-details.ts';
import type { ChangeGround } from './change-words.ts';

/** The life event a change becomes; null: it alters nothing that money depends on, or is not known well enough yet. `from`: where the child is registered. */
export function lifeFactOf(ground: ChangeGround, details: ChangeDetails, from: string): LifeEventFact | null {
  const { on, parent, circumstance, to, level } = details;
  switch (ground) {
    case 'CHILD_DIED':
      return on ? { kind: 'CHILD_DIED', on } : null;
    case 'TURNED_18':
      return level
        ? {
            kind: 'STUDY',
            level,
            ...(details.graduatesOn ? { graduatesOn: details.graduatesOn } : {}),
            ...(details.leftOn ? { leftOn: details.leftOn } : {}),
          }
        : null;
    case 'PARENT_REAPPEARED':
    case 'PARENT_RELEASED':
      return on && parent && circumstance ? { kind: 'PARENT_EVENT', parent, ended: circumstance, on } : null;
    case 'CHILD_RESTRICTED':
      return on && circumstance ? { kind: 'CHILD_EVENT', began: circumstance, on } : null;
    case 'MOVED':
      return on && to ? { kind: 'MOVED', on, from, to } : null;
    case 'OTHER_CAUSE':
      return on ? { kind: 'ENDED', on } : null;
    case 'OTHER_BENEFITS':
      return details.otherBenefits ? { kind: 'OTHER_BENEFITS', otherBenefits: details.otherBenefits } : null;
    // A parent who died is in a listed circumstance as before: nothing stops. Whether the child is an orphan now is recognised anew.
    case 'PARENT_DIED':
      return null;
    // Changes no amount: payments holds the money until an account of the new payee is verified.
    case 'PAYEE_CHANGED':
      return on ? { kind: 'PAYEE_CHANGED', on } : null;
    case 'CORRECTION':
      return { kind: 'TAKEN_BACK' };
  }
}
