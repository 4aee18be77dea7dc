import { describe, expect, it } from 'vitest';
import type { Attempt } from './admission.ts';
import { admit, allowedActions } from './admission.ts';
import { actionRules } from './action-rules.ts';
import { caseActionKinds } from './case-action.ts';
import { caseStatuses } from './case-status.ts';
import type { CaseState } from './case-state.ts';
import { allRounder, confirmer, countyOfficer, everybody, guardian, handler, head, secondHandler } from './sample-people.ts';
import { twoPersonWorkflow } from './workflow.ts';

const moment = { at: '2026-03-02T01:00:00.000Z', on: '2026-03-02' };
const by = (subject: string) => ({ kind: 'STAFF' as const, subject });
const inStatus = (status: CaseState['status'], more: Partial<CaseState> = {}): CaseState => ({
  status,
  applicant: { kind: 'APPLICANT', subject: guardian.subject },
  handlers: {},
  returned: false,
  notices: [],
  pauses: [],
  completed: moment,
  ...more,
});
const codes = (state: CaseState, attempt: Attempt, actor: (typeof everybody)[number]) => {
  const admission = admit(state, attempt, actor, twoPersonWorkflow);
  return admission.admitted ? [] : admission.reasons.map((reason) => reason.code);
};

describe('what may be done with a case', () => {
  it('is nothing that stands in no rule, for any status, action and person', () => {
    for (const status of caseStatuses) {
      for (const kind of caseActionKinds) {
        for (const actor of everybody) {
          const admission = admit(inStatus(status), { kind, policyDecision: 'ELIGIBLE', decision: 'CONFIRM' }, actor, twoPersonWorkflow);
          const rule = actionRules[kind].some(
            ({ by: performers, in: statuses }) =>
              statuses.includes(status) &&
              performers.some((who) =>
                who === 'OWNER'
                  ? actor === guardian
                  : who === 'FILER'
                    ? actor.relation === 'FILER'
                    : who === 'SYSTEM'
                      ? actor.kind === 'SYSTEM'
                      : actor.roles.includes(who),
              ),
          );
          if (admission.admitted) expect({ status, kind, subject: actor.subject, rule }).toMatchObject({ rule: true });
          else
            for (const reason of admission.reasons) expect(reason.citation.clause && reason.message.zh && reason.message.en).toBeTruthy();
        }
      }
    }
  });

  it('ends with the case: nothing but reading remains, objecting to a refusal, and saying what changed for an enrolled child', () => {
    for (const status of ['CONFIRMED', 'REFUSED', 'WITHDRAWN', 'ENDED'] as const) {
      for (const actor of everybody) {
        const enrolled = status === 'CONFIRMED' || status === 'ENDED';
        const lasting = enrolled ? ['PROPOSE_CHANGE'] : status === 'REFUSED' && actor === guardian ? ['RAISE_OBJECTION'] : [];
        expect(allowedActions(inStatus(status), actor, twoPersonWorkflow).filter((kind) => kind !== 'REVEAL_FIELD')).toEqual(lasting);
      }
    }
  });

  it('is nothing for an officer whose own case it is', () => {
    const own = inStatus('VERIFYING', { applicant: by(handler.subject) });
    expect(codes(own, { kind: 'PREPARE_VERIFICATION', policyDecision: 'ELIGIBLE' }, handler)).toEqual(['OFFICER_IS_APPLICANT']);
    expect(allowedActions(own, handler, twoPersonWorkflow)).toEqual(['WITHDRAW']);
  });

  it('needs a complete application for acceptance', () => {
    expect(codes(inStatus('SUBMITTED'), { kind: 'ACCEPT' }, handler)).toEqual([]);
    expect(codes(inStatus('SUBMITTED', { completed: undefined }), { kind: 'ACCEPT' }, handler)).toEqual(['APPLICATION_INCOMPLETE']);
  });

  it('allows one one-time notice', () => {
    const told = inStatus('SUBMITTED', {
      notices: [{ id: 'n1', kind: 'ONE_TIME_NOTICE', level: 'TOWNSHIP', sent: moment, answered: moment }],
    });
    expect(codes(told, { kind: 'SEND_ONE_TIME_NOTICE' }, handler)).toEqual(['ONE_TIME_NOTICE_ALREADY_SENT']);
    expect(codes(inStatus('SUBMITTED'), { kind: 'SEND_ONE_TIME_NOTICE' }, handler)).toEqual([]);
  });
});

describe('signing', () => {
  const prepared = (subject: string) =>
    inStatus('VERIFICATION_PREPARED', { verification: { conclusion: 'MEETS', signatures: [{ ...moment, by: by(subject) }] } });
  const decided = (kind: 'CONFIRM' | 'REFUSE', reasons: NonNullable<CaseState['decision']>['reasons'] = []) =>
    inStatus('DECISION_PREPARED', { decision: { kind, reasons, signatures: [{ ...moment, by: by(countyOfficer.subject) }] } });

  it('is for another person than the preparer, whatever their roles', () => {
    expect(codes(prepared(allRounder.subject), { kind: 'SIGN_VERIFICATION', policyDecision: 'ELIGIBLE' }, allRounder)).toEqual([
      'SIGNER_PREPARED_IT',
    ]);
    expect(codes(prepared(handler.subject), { kind: 'SIGN_VERIFICATION', policyDecision: 'ELIGIBLE' }, head)).toEqual([]);
    expect(codes(prepared(handler.subject), { kind: 'SIGN_VERIFICATION', policyDecision: 'ELIGIBLE' }, secondHandler)).toEqual([
      'NOT_YOUR_ROLE',
    ]);
  });

  it('is offered for a prepared decision, whichever it is', () => {
    const reasons = [{ code: 'PARENT_ABLE', citation: { document: '民发〔2019〕62号', clause: '一' } }];
    for (const state of [decided('CONFIRM'), decided('REFUSE', reasons)]) {
      expect(allowedActions(state, confirmer, twoPersonWorkflow)).toContain('SIGN_DECISION');
      expect(allowedActions(state, countyOfficer, twoPersonWorkflow)).not.toContain('SIGN_DECISION');
    }
  });

  it('waits while a fact is unknown', () => {
    expect(codes(prepared(handler.subject), { kind: 'SIGN_VERIFICATION', policyDecision: 'UNDETERMINED' }, head)).toEqual([
      'POLICY_UNDETERMINED',
    ]);
    expect(codes(decided('CONFIRM'), { kind: 'SIGN_DECISION', policyDecision: 'UNDETERMINED' }, confirmer)).toEqual([
      'POLICY_UNDETERMINED',
    ]);
  });

  it('notices that the policy answers otherwise on the day of the signature', () => {
    expect(codes(decided('CONFIRM'), { kind: 'SIGN_DECISION', policyDecision: 'INELIGIBLE' }, confirmer)).toEqual(['POLICY_DISAGREES']);
    expect(
      codes(decided('CONFIRM'), { kind: 'SIGN_DECISION', policyDecision: 'INELIGIBLE', deviationReason: '另有生效判决' }, confirmer),
    ).toEqual([]);
  });
});

describe('preparing a refusal', () => {
  const refuse = (more: Partial<Attempt>): Attempt => ({
    kind: 'PREPARE_DECISION',
    decision: 'REFUSE',
    policyDecision: 'INELIGIBLE',
    ...more,
  });
  it('needs reasons, each with its clause', () => {
    const confirming = inStatus('CONFIRMING');
    expect(codes(confirming, refuse({}), countyOfficer)).toEqual(['REASON_REQUIRED']);
    expect(codes(confirming, refuse({ reasons: [{ code: 'OTHER' }] }), countyOfficer)).toEqual(['REASON_WITHOUT_CLAUSE']);
    expect(
      codes(
        confirming,
        refuse({ reasons: [{ code: 'PARENT_ABLE', citation: { document: '辽民发〔2019〕66号', clause: '一' } }] }),
        countyOfficer,
      ),
    ).toEqual([]);
  });

  it('says everything that is wrong at once', () => {
    expect(codes(inStatus('CONFIRMING'), refuse({ policyDecision: 'ELIGIBLE' }), countyOfficer)).toEqual([
      'POLICY_DISAGREES',
      'REASON_REQUIRED',
    ]);
  });
});
