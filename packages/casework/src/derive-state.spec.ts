import { describe, expect, it } from 'vitest';
import type { RecordedAction } from './case-action.ts';
import { deriveState } from './derive-state.ts';
import { action, confirmer, countyOfficer, guardian, handler, head, reviewer } from './sample-people.ts';
import type { CaseWorkflow } from './workflow.ts';
import { signatureSteps, twoPersonWorkflow } from './workflow.ts';

const clause = { code: 'PARENT_ABLE', citation: { document: '辽民发〔2019〕66号', clause: '一' } };
const submitted = [action('START', guardian, '2026-03-01'), action('SUBMIT', guardian, '2026-03-02', { complete: true })];
const accepted = [...submitted, action('ACCEPT', handler, '2026-03-03')];
const reported = [
  ...accepted,
  action('PREPARE_VERIFICATION', handler, '2026-03-09', { conclusion: 'MEETS' }),
  action('SIGN_VERIFICATION', head, '2026-03-10'),
];
const state = (actions: RecordedAction[], workflow: CaseWorkflow = twoPersonWorkflow) => deriveState(actions, workflow);

describe('the status of a case', () => {
  it('is a draft until it is submitted', () => {
    expect(state(submitted.slice(0, 1)).status).toBe('DRAFT');
    expect(state(submitted)).toMatchObject({ status: 'SUBMITTED', completed: { on: '2026-03-02' } });
  });

  it('is incomplete while something is owed, and complete on the day it is supplied', () => {
    const owing = [submitted[0]!, action('SUBMIT', guardian, '2026-03-02')];
    expect(state(owing).completed).toBeUndefined();
    expect(state([...owing, action('ATTACH_MATERIAL', guardian, '2026-03-05', { complete: true })]).completed?.on).toBe('2026-03-05');
  });

  it('keeps the first day of completeness', () => {
    expect(state([...submitted, action('ATTACH_MATERIAL', guardian, '2026-03-05', { complete: true })]).completed?.on).toBe('2026-03-02');
  });

  it('takes the completeness back with a one-time notice, until it is answered', () => {
    const told = [...submitted, action('SEND_ONE_TIME_NOTICE', handler, '2026-03-04', { noticeId: 'n1' })];
    expect(state(told)).toMatchObject({ status: 'NOTICE_SENT', completed: undefined, pauses: [] });
    const answered = state([...told, action('ANSWER_NOTICE', guardian, '2026-03-12', { noticeId: 'n1', complete: true })]);
    expect(answered).toMatchObject({ status: 'SUBMITTED', completed: { on: '2026-03-12' } });
  });

  it('waits for a supplement of the township and goes on verifying', () => {
    const asked = [...accepted, action('REQUEST_SUPPLEMENT', handler, '2026-03-10', { noticeId: 'n1' })];
    expect(state(asked)).toMatchObject({ status: 'SUPPLEMENT_REQUESTED', pauses: [{ from: '2026-03-10' }] });
    const answered = state([...asked, action('ANSWER_NOTICE', guardian, '2026-03-18', { noticeId: 'n1' })]);
    expect(answered).toMatchObject({ status: 'VERIFYING', pauses: [{ from: '2026-03-10', to: '2026-03-18' }] });
  });

  it('reaches the county with the last signature of the township', () => {
    expect(state(reported.slice(0, -1)).status).toBe('VERIFICATION_PREPARED');
    expect(state(reported)).toMatchObject({ status: 'CONFIRMING', reported: { on: '2026-03-10' } });
  });

  it('needs as many signatures as are configured', () => {
    const three: CaseWorkflow = { signatures: { township: ['handler', 'head'], county: ['handler', 'reviewer', 'confirmer'] } };
    const reviewed = [
      ...reported,
      action('PREPARE_DECISION', countyOfficer, '2026-03-11', { decision: 'CONFIRM' }),
      action('SIGN_DECISION', reviewer, '2026-03-12'),
    ];
    expect(state(reviewed, three).status).toBe('DECISION_PREPARED');
    expect(state([...reviewed, action('SIGN_DECISION', confirmer, '2026-03-13')], three).status).toBe('CONFIRMED');
    expect(state(reviewed).status).toBe('CONFIRMED');
  });

  it('ends confirmed or refused as the decision says', () => {
    const refused = [
      ...reported,
      action('PREPARE_DECISION', countyOfficer, '2026-03-11', { decision: 'REFUSE', reasons: [clause] }),
      action('SIGN_DECISION', confirmer, '2026-03-12'),
    ];
    expect(state(refused)).toMatchObject({ status: 'REFUSED', decided: { on: '2026-03-12' } });
  });

  it('goes back to verification without its conclusion when the county returns it', () => {
    const back = state([...reported, action('RETURN_TO_TOWNSHIP', countyOfficer, '2026-03-13')]);
    expect(back).toMatchObject({ status: 'VERIFYING', returned: true, verification: undefined, reported: undefined });
    expect(back.pauses).toEqual([{ from: '2026-03-10', to: '2026-03-13', cause: 'WITH_COUNTY' }]);
  });

  it('waits at the county for a supplement and goes on there', () => {
    const asked = [...reported, action('REQUEST_COUNTY_SUPPLEMENT', countyOfficer, '2026-03-13', { noticeId: 'n2' })];
    expect(state(asked).status).toBe('COUNTY_SUPPLEMENT_REQUESTED');
    expect(state([...asked, action('ANSWER_NOTICE', guardian, '2026-03-20', { noticeId: 'n2' })]).status).toBe('CONFIRMING');
  });
});

describe('a configuration of signatures', () => {
  it('is refused when one person alone could decide', () => {
    expect(() => signatureSteps({ signatures: { township: ['head'], county: ['handler', 'confirmer'] } }, 'TOWNSHIP')).toThrow(RangeError);
  });
});
