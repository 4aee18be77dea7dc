import type { Citation, Decision, LocalisedText } from '@onething/policy';
import type { Performer } from './action-rules.ts';
import { actionRules } from './action-rules.ts';
import type { CaseActionKind, DecisionKind, DecisionReason } from './case-action.ts';
import { caseActionKinds } from './case-action.ts';
import type { CaseState } from './case-state.ts';
import type { CaseworkRole, CaseWorkflow } from './workflow.ts';
import { rolesForStep, signatureSteps } from './workflow.ts';
import type { RefusalCode } from './refusal-texts.ts';
import { objectionUntil } from './objection-until.ts';
import { refusalCitation, refusalText } from './refusal-texts.ts';

/** Who asks: the roles are those that cover this case's jurisdiction. */
export interface CaseActor {
  subject: string;
  kind: 'APPLICANT' | 'STAFF' | 'SYSTEM';
  roles: readonly CaseworkRole[];
  /** OWNER: the case is theirs. FILER: they handed it in for somebody else, as staff. Absent: told by who began it. */
  relation?: 'OWNER' | 'FILER';
}

/** What is attempted, with what the rules need to know besides the history. */
export interface Attempt {
  kind: CaseActionKind;
  /** Answer of the policy on this day to the facts known now; for conclusions and decisions. */
  policyDecision?: Decision;
  decision?: DecisionKind;
  reasons?: readonly DecisionReason[];
  /** Why the decision departs from the policy's answer. */
  deviationReason?: string;
  /** The notice to be answered. */
  noticeId?: string;
  /** Day it is attempted, `YYYY-MM-DD` in Asia/Shanghai; for what has a last day. */
  on?: string;
}

export interface AdmissionReason {
  code: RefusalCode;
  message: LocalisedText;
  citation: Citation;
}

/** FORBIDDEN: never theirs to do. REFUSED: theirs, but not now or not so, with reasons. */
export type Admission = { admitted: true } | { admitted: false; as: 'FORBIDDEN' | 'REFUSED'; reasons: AdmissionReason[] };

const admitted: Admission = { admitted: true };

/**
 * Whether an actor may do something with a case now. Pure; the same answer drives the buttons an officer sees and the use case itself.
 * Nobody who applied handles the case, and everybody who signs is another person.
 */
export function admit(state: CaseState, attempt: Attempt, actor: CaseActor, workflow: CaseWorkflow): Admission {
  const performers = performersOf(state, actor);
  const open = actionRules[attempt.kind].filter((rule) => rule.by.some((performer) => performers.has(performer)));
  if (open.length === 0) return forbidden('NOT_YOUR_ROLE');
  const applied = (['OWNER', 'FILER'] as const).find((performer) => performers.has(performer));
  const rules = applied ? open.filter((rule) => rule.by.includes(applied) || rule.by.includes('villageDirector')) : open;
  if (rules.length === 0) return refused('OFFICER_IS_APPLICANT');
  if (!rules.some((rule) => rule.in.includes(state.status))) return refused('CASE_NOT_IN_THIS_STEP');
  return examine(state, attempt, actor, workflow);
}

/** Every action the actor may begin on this day; details such as reasons are examined when it is done. */
export function allowedActions(state: CaseState, actor: CaseActor, workflow: CaseWorkflow, on?: string): CaseActionKind[] {
  // No policy result is assumed: a prepared refusal must be offered for signature as a confirmation is.
  const attempt = (kind: CaseActionKind): Attempt => ({
    kind,
    decision: 'CONFIRM',
    noticeId: state.notices.find((notice) => !notice.answered)?.id,
    ...(on ? { on } : {}),
  });
  return caseActionKinds.filter((kind) => admit(state, attempt(kind), actor, workflow).admitted);
}

function examine(state: CaseState, attempt: Attempt, actor: CaseActor, workflow: CaseWorkflow): Admission {
  switch (attempt.kind) {
    case 'ACCEPT':
      return state.completed ? admitted : refused('APPLICATION_INCOMPLETE');
    case 'SEND_ONE_TIME_NOTICE':
      return state.notices.some((notice) => notice.kind === 'ONE_TIME_NOTICE') ? refused('ONE_TIME_NOTICE_ALREADY_SENT') : admitted;
    case 'ANSWER_NOTICE':
      return state.notices.some((notice) => notice.id === attempt.noticeId && !notice.answered) ? admitted : refused('NOTICE_NOT_OPEN');
    case 'PREPARE_VERIFICATION':
      return attempt.policyDecision === 'UNDETERMINED' ? refused('POLICY_UNDETERMINED') : admitted;
    case 'SIGN_VERIFICATION':
      return examineSignature(state, attempt, actor, workflow);
    case 'PREPARE_DECISION':
      return examineDecision(attempt);
    case 'SIGN_DECISION':
      return examineSignature(state, attempt, actor, workflow);
    case 'RAISE_OBJECTION':
      return examineObjection(state, attempt, workflow);
    case 'ANSWER_OBJECTION':
      // Nobody answers for what they proposed themselves.
      return state.decision?.signatures[0]?.by.subject === actor.subject ? refused('SIGNER_PREPARED_IT') : admitted;
    default:
      return admitted;
  }
}

function examineObjection(state: CaseState, attempt: Attempt, workflow: CaseWorkflow): Admission {
  if (state.objection) return refused('OBJECTED_ALREADY');
  const until = objectionUntil(state, workflow);
  return attempt.on && until && attempt.on > until ? refused('OBJECTION_TOO_LATE') : admitted;
}

function examineDecision(attempt: Attempt): Admission {
  const codes: RefusalCode[] = [];
  if (attempt.policyDecision === 'UNDETERMINED') codes.push('POLICY_UNDETERMINED');
  else if (departsFromPolicy(attempt) && !attempt.deviationReason?.trim()) codes.push('POLICY_DISAGREES');
  if (attempt.decision === 'REFUSE') {
    const reasons = attempt.reasons ?? [];
    if (reasons.length === 0) codes.push('REASON_REQUIRED');
    else if (reasons.some((reason) => !reason.citation?.document || !reason.citation.clause)) codes.push('REASON_WITHOUT_CLAUSE');
  }
  return codes.length > 0 ? refused(...codes) : admitted;
}

function departsFromPolicy(attempt: Attempt): boolean {
  return attempt.policyDecision !== undefined && (attempt.decision === 'CONFIRM') !== (attempt.policyDecision === 'ELIGIBLE');
}

function examineSignature(state: CaseState, attempt: Attempt, actor: CaseActor, workflow: CaseWorkflow): Admission {
  const level = attempt.kind === 'SIGN_VERIFICATION' ? 'TOWNSHIP' : 'COUNTY';
  const paper = level === 'TOWNSHIP' ? state.verification : state.decision;
  const step = signatureSteps(workflow, level)[paper?.signatures.length ?? 0];
  if (!paper || !step) return refused('CASE_NOT_IN_THIS_STEP');
  if (paper.signatures[0]?.by.subject === actor.subject) return refused('SIGNER_PREPARED_IT');
  if (paper.signatures.some((signature) => signature.by.subject === actor.subject)) return refused('SIGNED_ALREADY');
  if (!rolesForStep(level, step).some((role) => actor.roles.includes(role))) return forbidden('NOT_YOUR_ROLE');
  if (attempt.policyDecision === 'UNDETERMINED') return refused('POLICY_UNDETERMINED');
  if (level === 'COUNTY' && state.decision) {
    return examineDecision({ ...attempt, decision: state.decision.kind, reasons: state.decision.reasons });
  }
  return admitted;
}

function performersOf(state: CaseState, actor: CaseActor): Set<Performer> {
  const performers = new Set<Performer>(actor.roles);
  if (actor.kind === 'SYSTEM') performers.add('SYSTEM');
  if (isOwner(state, actor)) performers.add('OWNER');
  if (actor.relation === 'FILER') performers.add('FILER');
  return performers;
}

function isOwner(state: CaseState, actor: CaseActor): boolean {
  if (actor.kind === 'SYSTEM' || actor.relation === 'FILER') return false;
  return actor.relation === 'OWNER' || state.applicant?.subject === actor.subject;
}

function forbidden(code: RefusalCode): Admission {
  return { admitted: false, as: 'FORBIDDEN', reasons: [reasonOf(code)] };
}

function refused(...codes: RefusalCode[]): Admission {
  return { admitted: false, as: 'REFUSED', reasons: codes.map(reasonOf) };
}

function reasonOf(code: RefusalCode): AdmissionReason {
  return { code, message: refusalText[code], citation: refusalCitation[code] };
}
