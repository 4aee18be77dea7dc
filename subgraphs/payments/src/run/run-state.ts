/** Where a run stands. RETURNED: every payment is answered and at least one came back. UNKNOWN: nobody knows whether the bank has the file. */
export type RunStateCode = 'DRAFT' | 'REVIEWED' | 'APPROVED' | 'SENT' | 'SETTLED' | 'RETURNED' | 'UNKNOWN' | 'WITHDRAWN';

/** What a preparation does one after the other. */
export type PreparationPhase = 'DUES' | 'UNDECIDED' | 'STOPPED' | 'DONE';

/** What can happen to a run. The history is append-only: a mistake is followed by a further action, never removed. */
export type RunActionKind =
  | 'PREPARE'
  | 'FINISH_PREPARATION'
  | 'REVIEW'
  | 'APPROVE'
  | 'REQUEST_SENDING'
  | 'SEND'
  | 'LOSE_TRACK'
  | 'BANK_REFUSED'
  | 'ENQUIRE'
  | 'RESOLVE_ACCEPTED'
  | 'RESOLVE_NOT_RECEIVED'
  | 'TAKE_RETURN'
  | 'CALL_BACK'
  | 'PAY_CASH'
  | 'SETTLE'
  | 'SETTLE_WITH_RETURNS'
  | 'WITHDRAW';

/** State of a run and whether it is on its way to the bank. */
export interface RunState {
  state: RunStateCode;
  sending: boolean;
}

const at = (state: RunStateCode, sending = false): RunState => ({ state, sending });

/** Which action is possible where, and what it leads to; what is not listed is not possible. */
const steps: Readonly<Record<RunActionKind, { from: readonly RunStateCode[]; sending: boolean; to: (before: RunState) => RunState }>> = {
  PREPARE: { from: [], sending: false, to: () => at('DRAFT') },
  FINISH_PREPARATION: { from: ['DRAFT'], sending: false, to: () => at('DRAFT') },
  REVIEW: { from: ['DRAFT'], sending: false, to: () => at('REVIEWED') },
  APPROVE: { from: ['REVIEWED'], sending: false, to: () => at('APPROVED') },
  REQUEST_SENDING: { from: ['APPROVED'], sending: false, to: () => at('APPROVED', true) },
  SEND: { from: ['APPROVED'], sending: true, to: () => at('SENT') },
  LOSE_TRACK: { from: ['APPROVED'], sending: true, to: () => at('UNKNOWN') },
  BANK_REFUSED: { from: ['APPROVED'], sending: true, to: () => at('APPROVED') },
  ENQUIRE: { from: ['UNKNOWN'], sending: false, to: (before) => before },
  RESOLVE_ACCEPTED: { from: ['UNKNOWN'], sending: false, to: () => at('SENT') },
  RESOLVE_NOT_RECEIVED: { from: ['UNKNOWN'], sending: false, to: () => at('APPROVED') },
  TAKE_RETURN: { from: ['SENT', 'SETTLED', 'RETURNED'], sending: false, to: (before) => before },
  CALL_BACK: { from: ['SETTLED', 'RETURNED'], sending: false, to: () => at('RETURNED') },
  PAY_CASH: { from: ['SENT'], sending: false, to: (before) => before },
  SETTLE: { from: ['SENT'], sending: false, to: () => at('SETTLED') },
  SETTLE_WITH_RETURNS: { from: ['SENT'], sending: false, to: () => at('RETURNED') },
  WITHDRAW: { from: ['DRAFT', 'REVIEWED', 'APPROVED'], sending: false, to: () => at('WITHDRAWN') },
};

/** What an action leads to; null when it is not possible there. */
export function afterAction(before: RunState | null, kind: RunActionKind): RunState | null {
  const step = steps[kind];
  if (before === null) return kind === 'PREPARE' ? step.to(at('DRAFT')) : null;
  return step.from.includes(before.state) && step.sending === before.sending ? step.to(before) : null;
}

/** The state a history leads to. Throws for a history that cannot have happened. */
export function runStateOf(kinds: readonly RunActionKind[]): RunState {
  let state: RunState | null = null;
  for (const kind of kinds) {
    state = afterAction(state, kind);
    if (!state) throw new Error(`an action that was not possible: ${kind}`);
  }
  if (!state) throw new Error('a run without an action');
  return state;
}
