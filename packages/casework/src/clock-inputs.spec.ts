import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockInputs } from './clock-inputs.ts';
import { deriveState } from './derive-state.ts';
import { action, confirmer, countyOfficer, guardian, handler, head } from './sample-people.ts';
import { twoPersonWorkflow } from './workflow.ts';

const started = [
  action('START', guardian, '2026-03-01'),
  action('SUBMIT', guardian, '2026-03-02', { complete: true }),
  action('ACCEPT', handler, '2026-03-04'),
];
const asked = [
  ...started,
  action('REQUEST_SUPPLEMENT', handler, '2026-03-10', { noticeId: 'n1' }),
  action('ANSWER_NOTICE', guardian, '2026-03-18', { noticeId: 'n1' }),
];
const reported = [
  ...asked,
  action('PREPARE_VERIFICATION', handler, '2026-03-19', { conclusion: 'MEETS' }),
  action('SIGN_VERIFICATION', head, '2026-03-20'),
];
const state = (actions: typeof started) => deriveState(actions, twoPersonWorkflow);

describe('the clocks of a case', () => {
  it('do not exist before submission or after withdrawal', () => {
    expect(clockInputs(state(started.slice(0, 1)), ['WHOLE'])).toEqual([]);
    expect(clockInputs(state([...started, action('WITHDRAW', guardian, '2026-03-05')]), ['WHOLE'])).toEqual([]);
  });

  it('begin with completeness, not with the acceptance', () => {
    expect(clockInputs(state(started), ['WHOLE'])).toEqual([
      { service: 'CHILD_WELFARE', step: 'WHOLE', receivedOn: '2026-03-02', missingMaterials: [], pauses: [] },
    ]);
  });

  it('have not begun while materials are owed', () => {
    const owing = [started[0]!, action('SUBMIT', guardian, '2026-03-02')];
    expect(clockInputs(state(owing), ['VERIFICATION'], ['MOTHER_STATE_PROOF'])).toMatchObject([
      { missingMaterials: ['MOTHER_STATE_PROOF'] },
    ]);
    const supplied = [...owing, action('ATTACH_MATERIAL', guardian, '2026-03-12', { complete: true })];
    expect(clockInputs(state(supplied), ['VERIFICATION'])).toMatchObject([{ missingMaterials: [], receivedOn: '2026-03-12' }]);
  });

  it('leave the days of waiting out', () => {
    expect(clockInputs(state(asked), ['VERIFICATION'])[0]?.pauses).toEqual([{ from: '2026-03-10', to: '2026-03-18' }]);
    expect(clockInputs(state(asked.slice(0, -1)), ['VERIFICATION'])[0]?.pauses).toEqual([{ from: '2026-03-10' }]);
  });

  it('go step by step: the confirmation counts from the report and keeps no pause of the verification', () => {
    const [verification, confirmation] = clockInputs(state(reported), ['VERIFICATION', 'CONFIRMATION']);
    expect(verification).toMatchObject({ finishedOn: '2026-03-20', pauses: [{ from: '2026-03-10', to: '2026-03-18' }] });
    expect(confirmation).toEqual({
      service: 'CHILD_WELFARE',
      step: 'CONFIRMATION',
      receivedOn: '2026-03-20',
      missingMaterials: [],
      pauses: [],
    });
  });

  it('stand for the township while a returned case lay with the county', () => {
    const returned = state([...reported, action('RETURN_TO_TOWNSHIP', countyOfficer, '2026-03-25')]);
    expect(clockInputs(returned, ['VERIFICATION', 'CONFIRMATION'])).toMatchObject([
      {
        step: 'VERIFICATION',
        pauses: [
          { from: '2026-03-10', to: '2026-03-18' },
          { from: '2026-03-20', to: '2026-03-25' },
        ],
      },
    ]);
    expect(clockInputs(returned, ['WHOLE'])).toMatchObject([{ pauses: [{ from: '2026-03-10', to: '2026-03-18' }] }]);
  });

  it('end with the decision', () => {
    const decided = state([
      ...reported,
      action('PREPARE_DECISION', countyOfficer, '2026-03-23', { decision: 'CONFIRM' }),
      action('SIGN_DECISION', confirmer, '2026-03-24'),
    ]);
    expect(clockInputs(decided, ['WHOLE'])).toMatchObject([{ finishedOn: '2026-03-24' }]);
  });

  it('never count a day of waiting twice or as used, however often the applicant is asked', () => {
    const day = (n: number) => `2026-${String(3 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { maxLength: 6 }), (waits) => {
        let now = 4;
        const history = [...started];
        const expected: { from: string; to: string }[] = [];
        waits.forEach(([working, waiting], index) => {
          const from = day((now += working));
          const to = day((now += waiting));
          history.push(
            action('REQUEST_SUPPLEMENT', handler, from, { noticeId: `n${index}` }),
            action('ANSWER_NOTICE', guardian, to, { noticeId: `n${index}` }),
          );
          expected.push({ from, to });
        });
        const [clock] = clockInputs(state(history), ['WHOLE']);
        expect(clock?.pauses).toEqual(expected);
        for (const [index, pause] of (clock?.pauses ?? []).entries()) expect(pause.from >= (clock?.pauses[index - 1]?.to ?? '')).toBe(true);
      }),
    );
  });
});
