import type { ActionAuthor, RecordedAction } from './case-action.ts';
import type { CaseState, ClockPause, Moment, NoticeState } from './case-state.ts';
import { levelOf } from './case-status.ts';
import type { CaseWorkflow } from './workflow.ts';
import { signatureSteps } from './workflow.ts';

const nothing: CaseState = { status: 'DRAFT', handlers: {}, returned: false, notices: [], pauses: [] };

/** Derives where a case stands from its history, oldest action first. Never refuses: what was recorded has happened. */
export function deriveState(actions: readonly RecordedAction[], workflow: CaseWorkflow): CaseState {
  return actions.reduce((state, action) => applyAction(state, action, workflow), nothing);
}

/** The state after one more action. */
export function applyAction(state: CaseState, action: RecordedAction, workflow: CaseWorkflow): CaseState {
  const moved = transition(state, action, workflow);
  return action.complete && moved.submitted && !moved.completed ? { ...moved, completed: momentOf(action) } : moved;
}

function transition(state: CaseState, action: RecordedAction, workflow: CaseWorkflow): CaseState {
  const moment = momentOf(action);
  switch (action.kind) {
    case 'START':
      return { ...state, status: 'DRAFT', started: moment, applicant: action.by };
    case 'SUBMIT':
      return { ...state, status: 'SUBMITTED', submitted: moment };
    case 'WITHDRAW':
      return { ...state, status: 'WITHDRAWN', withdrawn: moment };
    case 'CLOSE_AS_DUPLICATE':
      return { ...state, status: 'MERGED' };
    case 'ASSIGN':
      return assigned(state, action);
    case 'RELEASE':
      return released(state, action);
    case 'ESCALATE':
      return { ...state, escalated: { ...moment, level: action.level ?? levelOf(state.status) ?? 'TOWNSHIP' } };
    case 'ACCEPT':
      return { ...state, status: 'VERIFYING', accepted: moment, handlers: { TOWNSHIP: action.by, ...state.handlers } };
    case 'SEND_ONE_TIME_NOTICE':
    case 'REQUEST_SUPPLEMENT':
    case 'REQUEST_COUNTY_SUPPLEMENT':
      return noticeSent(state, action);
    case 'ANSWER_NOTICE':
      return noticeAnswered(state, action);
    case 'PREPARE_VERIFICATION':
    case 'SIGN_VERIFICATION':
    case 'SEND_BACK_VERIFICATION':
      return verificationMoved(state, action, workflow);
    case 'RETURN_TO_TOWNSHIP':
      return returned(state, action);
    case 'PREPARE_DECISION':
    case 'SIGN_DECISION':
      return decisionMoved(state, action, workflow);
    case 'RAISE_OBJECTION':
      return { ...state, status: 'OBJECTION_RAISED', objection: { raised: moment } };
    case 'ANSWER_OBJECTION':
      return objectionAnswered(state, action);
    case 'SIGN_CHANGE':
    case 'END_ENROLMENT':
      return enrolmentMoved(state, action);
    case 'ACCEPT_FILE':
      // Another office has it now: nobody there handles it yet.
      return { ...state, handlers: {} };
    default:
      return state;
  }
}

function enrolmentMoved(state: CaseState, action: RecordedAction): CaseState {
  if (action.enrolment === 'ENDED') return { ...state, status: 'ENDED', ended: momentOf(action) };
  return action.enrolment === 'REINSTATED' ? { ...state, status: 'CONFIRMED', ended: undefined } : state;
}

function assigned(state: CaseState, action: RecordedAction): CaseState {
  const level = action.level ?? levelOf(state.status);
  const handler: ActionAuthor = action.assignee ? { kind: 'STAFF', ...action.assignee } : action.by;
  return level ? { ...state, handlers: { ...state.handlers, [level]: handler } } : state;
}

/** Back to the pool of the level: its officers see it as nobody's. */
function released(state: CaseState, action: RecordedAction): CaseState {
  const { [action.level ?? 'TOWNSHIP']: _, ...handlers } = state.handlers;
  return { ...state, handlers };
}

function noticeSent(state: CaseState, action: RecordedAction): CaseState {
  const moment = momentOf(action);
  const id = action.noticeId ?? '';
  if (action.kind === 'SEND_ONE_TIME_NOTICE') {
    const notice: NoticeState = { id, kind: 'ONE_TIME_NOTICE', level: 'TOWNSHIP', sent: moment };
    // What the notice asks for was missing: the application had not been complete, whatever it looked like.
    return { ...state, status: 'NOTICE_SENT', completed: undefined, notices: [...state.notices, notice] };
  }
  const county = action.kind === 'REQUEST_COUNTY_SUPPLEMENT';
  const notice: NoticeState = { id, kind: 'SUPPLEMENT_REQUEST', level: county ? 'COUNTY' : 'TOWNSHIP', sent: moment };
  return {
    ...state,
    status: county ? 'COUNTY_SUPPLEMENT_REQUESTED' : 'SUPPLEMENT_REQUESTED',
    decision: county ? undefined : state.decision,
    notices: [...state.notices, notice],
    pauses: [...state.pauses, { from: action.on, cause: 'SUPPLEMENT' }],
  };
}

function noticeAnswered(state: CaseState, action: RecordedAction): CaseState {
  const answered = momentOf(action);
  const notices = state.notices.map((notice) => (notice.id === action.noticeId && !notice.answered ? { ...notice, answered } : notice));
  const status = state.status === 'NOTICE_SENT' ? 'SUBMITTED' : state.status === 'COUNTY_SUPPLEMENT_REQUESTED' ? 'CONFIRMING' : 'VERIFYING';
  return { ...state, status, notices, pauses: closePause(state.pauses, 'SUPPLEMENT', action.on) };
}

function verificationMoved(state: CaseState, action: RecordedAction, workflow: CaseWorkflow): CaseState {
  const signature = { ...momentOf(action), by: action.by };
  if (action.kind === 'SEND_BACK_VERIFICATION') return { ...state, status: 'VERIFYING', verification: undefined };
  if (action.kind === 'PREPARE_VERIFICATION') {
    const verification = { conclusion: action.conclusion ?? 'DOES_NOT_MEET', signatures: [signature] };
    return { ...state, status: 'VERIFICATION_PREPARED', verification };
  }
  if (!state.verification) return state;
  const verification = { ...state.verification, signatures: [...state.verification.signatures, signature] };
  if (verification.signatures.length < signatureSteps(workflow, 'TOWNSHIP').length) return { ...state, verification };
  return {
    ...state,
    status: 'CONFIRMING',
    verification,
    reported: momentOf(action),
    escalated: undefined,
    returned: false,
    pauses: [...state.pauses, { from: action.on, cause: 'WITH_COUNTY' }],
  };
}

function returned(state: CaseState, action: RecordedAction): CaseState {
  return {
    ...state,
    status: 'VERIFYING',
    returned: true,
    escalated: undefined,
    reported: undefined,
    verification: undefined,
    decision: undefined,
    pauses: closePause(state.pauses, 'WITH_COUNTY', action.on),
  };
}

function decisionMoved(state: CaseState, action: RecordedAction, workflow: CaseWorkflow): CaseState {
  const signature = { ...momentOf(action), by: action.by };
  if (action.kind === 'PREPARE_DECISION') {
    const decision = { kind: action.decision ?? 'REFUSE', reasons: action.reasons ?? [], signatures: [signature] };
    return { ...state, status: 'DECISION_PREPARED', decision, handlers: { COUNTY: action.by, ...state.handlers } };
  }
  if (!state.decision) return state;
  const decision = { ...state.decision, signatures: [...state.decision.signatures, signature] };
  if (decision.signatures.length < signatureSteps(workflow, 'COUNTY').length) return { ...state, decision };
  // A new decision may be objected to anew.
  return {
    ...state,
    status: decision.kind === 'CONFIRM' ? 'CONFIRMED' : 'REFUSED',
    decision,
    decided: momentOf(action),
    objection: undefined,
  };
}

/** The refusal stands, or what rested on it is off the table: from the refusal to the reopening no limit runs. */
function objectionAnswered(state: CaseState, action: RecordedAction): CaseState {
  if (!state.objection) return state;
  const objection = { ...state.objection, answered: momentOf(action), outcome: action.outcome ?? 'UPHELD' };
  if (objection.outcome === 'UPHELD') return { ...state, status: 'REFUSED', objection };
  const pause: ClockPause = { from: state.decided?.on ?? action.on, to: action.on, cause: 'OBJECTION' };
  const reopened: CaseState = { ...state, status: 'CONFIRMING', objection, decision: undefined, decided: undefined };
  if (objection.outcome === 'TO_CONFIRMATION') return { ...reopened, pauses: [...state.pauses, pause] };
  return { ...returned(reopened, action), pauses: [...closePause(state.pauses, 'WITH_COUNTY', action.on), pause] };
}

function closePause(pauses: readonly ClockPause[], cause: ClockPause['cause'], on: string): ClockPause[] {
  return pauses.map((pause) => (pause.cause === cause && pause.to === undefined ? { ...pause, to: on } : pause));
}

function momentOf(action: RecordedAction): Moment {
  return { at: action.at, on: action.countsOn ?? action.on };
}
