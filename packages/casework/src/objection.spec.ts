import { describe, expect, it } from 'vitest';
import { admit, allowedActions } from './admission.ts';
import type { RecordedAction } from './case-action.ts';
import { clockInputs } from './clock-inputs.ts';
import { applyAction, deriveState } from './derive-state.ts';
import { objectionUntil } from './objection-until.ts';
import { action, confirmer, countyOfficer, guardian, handler, head, reviewer } from './sample-people.ts';
import { twoPersonWorkflow as workflow } from './workflow.ts';

const refusal: RecordedAction[] = [
  action('START', guardian, '2026-03-01'),
  action('SUBMIT', guardian, '2026-03-02', { complete: true }),
  action('ACCEPT', handler, '2026-03-03'),
  action('PREPARE_VERIFICATION', handler, '2026-03-04', { conclusion: 'DOES_NOT_MEET' }),
  action('SIGN_VERIFICATION', head, '2026-03-05'),
  action('PREPARE_DECISION', countyOfficer, '2026-03-06', { decision: 'REFUSE', reasons: [{ code: 'PARENT_ABLE' }] }),
  action('SIGN_DECISION', confirmer, '2026-03-09'),
];
const refusedState = deriveState(refusal, workflow);
const raised = applyAction(refusedState, action('RAISE_OBJECTION', guardian, '2026-03-20'), workflow);
const answered = (outcome: 'UPHELD' | 'TO_CONFIRMATION' | 'TO_VERIFICATION') =>
  applyAction(raised, action('ANSWER_OBJECTION', confirmer, '2026-03-25', { outcome }), workflow);

describe('an objection to a refusal', () => {
  it('may be raised by the applicant until the last day, once', () => {
    expect(objectionUntil(refusedState, workflow)).toBe('2026-05-08');
    expect(allowedActions(refusedState, guardian, workflow, '2026-05-08')).toEqual(['RAISE_OBJECTION']);
    expect(allowedActions(refusedState, guardian, workflow, '2026-05-09')).toEqual([]);
    expect(admit(refusedState, { kind: 'RAISE_OBJECTION', on: '2026-05-09' }, guardian, workflow)).toMatchObject({
      as: 'REFUSED',
      reasons: [{ code: 'OBJECTION_TOO_LATE' }],
    });
    expect(admit(refusedState, { kind: 'RAISE_OBJECTION', on: '2026-03-20' }, handler, workflow)).toMatchObject({ as: 'FORBIDDEN' });
    expect(admit(answered('UPHELD'), { kind: 'RAISE_OBJECTION', on: '2026-03-26' }, guardian, workflow)).toMatchObject({
      reasons: [{ code: 'OBJECTED_ALREADY' }],
    });
    expect(objectionUntil(refusedState, { ...workflow, objectionDays: 10 })).toBe('2026-03-19');
  });

  it('lies with the county and is answered by another person than the one who proposed the refusal', () => {
    expect(raised.status).toBe('OBJECTION_RAISED');
    expect(allowedActions(raised, guardian, workflow)).toEqual([]);
    expect(allowedActions(raised, reviewer, workflow)).toContain('ANSWER_OBJECTION');
    expect(admit(raised, { kind: 'ANSWER_OBJECTION' }, countyOfficer, workflow)).toMatchObject({ as: 'FORBIDDEN' });
    const both = { ...countyOfficer, roles: ['countyOfficer', 'countyConfirmer'] as const };
    expect(admit(raised, { kind: 'ANSWER_OBJECTION' }, both, workflow)).toMatchObject({ reasons: [{ code: 'SIGNER_PREPARED_IT' }] });
  });

  it('ends with the refusal as it was, or with the case on the table again and the clocks resting meanwhile', () => {
    expect(answered('UPHELD')).toMatchObject({ status: 'REFUSED', decided: { on: '2026-03-09' }, objection: { outcome: 'UPHELD' } });
    const again = answered('TO_CONFIRMATION');
    expect(again).toMatchObject({ status: 'CONFIRMING', verification: { conclusion: 'DOES_NOT_MEET' }, reported: { on: '2026-03-05' } });
    expect([again.decided, again.decision]).toEqual([undefined, undefined]);
    const rest = { from: '2026-03-09', to: '2026-03-25' };
    expect(clockInputs(again, ['WHOLE', 'CONFIRMATION']).map(({ pauses }) => pauses)).toEqual([[rest], [rest]]);
    const anew = answered('TO_VERIFICATION');
    expect(anew).toMatchObject({ status: 'VERIFYING', returned: true });
    expect([anew.verification, anew.reported, anew.decided]).toEqual([undefined, undefined, undefined]);
    expect(clockInputs(anew, ['WHOLE', 'VERIFICATION']).map(({ pauses }) => pauses)).toEqual([
      [rest],
      [{ from: '2026-03-05', to: '2026-03-25' }],
    ]);
  });

  it('may be raised anew against a new refusal', () => {
    const second = [
      action('PREPARE_DECISION', countyOfficer, '2026-03-26', { decision: 'REFUSE', reasons: [{ code: 'PARENT_ABLE' }] }),
      action('SIGN_DECISION', confirmer, '2026-03-27'),
    ].reduce((state, next) => applyAction(state, next, workflow), answered('TO_CONFIRMATION'));
    expect(allowedActions(second, guardian, workflow, '2026-03-30')).toEqual(['RAISE_OBJECTION']);
  });
});
