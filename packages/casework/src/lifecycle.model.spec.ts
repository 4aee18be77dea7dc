import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt, CaseActor } from './admission.ts';
import { admit } from './admission.ts';
import type { RecordedAction } from './case-action.ts';
import { caseActionKinds } from './case-action.ts';
import type { CaseState } from './case-state.ts';
import { openNotice } from './case-state.ts';
import { applyAction, deriveState } from './derive-state.ts';
import { isFinal } from './case-status.ts';
import { action, everybody, guardian } from './sample-people.ts';
import type { CaseWorkflow } from './workflow.ts';

const workflows: CaseWorkflow[] = [
  { signatures: { township: ['handler', 'head'], county: ['handler', 'confirmer'] } },
  { signatures: { township: ['handler', 'verifier', 'head'], county: ['handler', 'reviewer', 'confirmer'] } },
];
const clause = { document: '辽民发〔2019〕66号', clause: '一' };

interface Step {
  kind: Attempt['kind'];
  actor: CaseActor;
  policyDecision: 'ELIGIBLE' | 'INELIGIBLE' | 'UNDETERMINED';
  decision: 'CONFIRM' | 'REFUSE';
  withReasons: boolean;
  outcome: 'UPHELD' | 'TO_CONFIRMATION' | 'TO_VERIFICATION';
  complete: boolean;
  daysLater: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...caseActionKinds),
  actor: fc.constantFrom(...everybody),
  policyDecision: fc.constantFrom('ELIGIBLE', 'ELIGIBLE', 'INELIGIBLE', 'UNDETERMINED'),
  decision: fc.constantFrom('CONFIRM', 'REFUSE'),
  withReasons: fc.boolean(),
  outcome: fc.constantFrom('UPHELD', 'TO_CONFIRMATION', 'TO_VERIFICATION'),
  complete: fc.boolean(),
  daysLater: fc.nat({ max: 3 }),
});

/** Walks through a case with people who try anything; only what is admitted is recorded, as in the use cases. */
function walk(steps: readonly Step[], workflow: CaseWorkflow): { actions: RecordedAction[]; state: CaseState } {
  const actions = [action('START', guardian, '2026-03-01')];
  let state = deriveState(actions, workflow);
  let day = 1;
  for (const [index, each] of steps.entries()) {
    day += each.daysLater;
    const reasons = each.withReasons ? [{ code: 'PARENT_ABLE', citation: clause }] : [];
    const attempt: Attempt = {
      kind: each.kind,
      policyDecision: each.policyDecision,
      decision: each.decision,
      reasons,
      noticeId: openNotice(state)?.id,
    };
    if (!admit(state, attempt, each.actor, workflow).admitted) continue;
    const on = `2026-${String(3 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`;
    const noticeId = each.kind === 'ANSWER_NOTICE' ? openNotice(state)?.id : `n${index}`;
    const recorded = action(each.kind, each.actor, on, {
      decision: each.decision,
      reasons,
      noticeId,
      conclusion: 'MEETS',
      outcome: each.outcome,
      complete: each.complete,
    });
    actions.push(recorded);
    state = applyAction(state, recorded, workflow);
  }
  return { actions, state };
}

/** Lets the random walk get anywhere: the steps of a straight case, with random ones in between. */
const straight: Attempt['kind'][] = [
  'SUBMIT',
  'ACCEPT',
  'PREPARE_VERIFICATION',
  'SIGN_VERIFICATION',
  'SIGN_VERIFICATION',
  'PREPARE_DECISION',
  'SIGN_DECISION',
  'SIGN_DECISION',
];
const walkable = fc
  .array(fc.tuple(fc.array(step, { maxLength: 3 }), fc.shuffledSubarray(everybody, { minLength: everybody.length })), {
    minLength: straight.length,
    maxLength: straight.length,
  })
  .chain((gaps) =>
    fc.record({ policyDecision: fc.constantFrom('ELIGIBLE' as const, 'INELIGIBLE' as const) }).map(({ policyDecision }) =>
      gaps.flatMap(([between, people], index) => [
        ...between,
        ...people.map((actor): Step => ({
          kind: straight[index]!,
          actor,
          policyDecision,
          decision: policyDecision === 'ELIGIBLE' ? 'CONFIRM' : 'REFUSE',
          withReasons: true,
          outcome: 'UPHELD',
          complete: true,
          daysLater: 1,
        })),
      ]),
    ),
  );

describe.each(workflows)('every walk through a case ($signatures.township / $signatures.county)', (workflow) => {
  it('confirms or refuses only with the configured number of different people, the last not the preparer', () => {
    let decided = 0;
    fc.assert(
      fc.property(walkable, (steps) => {
        const { state } = walk(steps, workflow);
        if (state.status !== 'CONFIRMED' && state.status !== 'REFUSED') return;
        decided += 1;
        for (const [paper, configured] of [
          [state.verification, workflow.signatures.township],
          [state.decision, workflow.signatures.county],
        ] as const) {
          const people = (paper?.signatures ?? []).map((signature) => signature.by.subject);
          expect(people).toHaveLength(configured.length);
          expect(new Set(people).size).toBe(people.length);
          expect(people).not.toContain(guardian.subject);
        }
        if (state.status === 'REFUSED')
          expect(state.decision?.reasons.every((reason) => reason.citation?.clause) && state.decision.reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
    expect(decided).toBeGreaterThan(50);
  });

  it('has the status its history says, step by step, and nothing after its end but an objection to a refusal', () => {
    fc.assert(
      fc.property(walkable, (steps) => {
        const { actions, state } = walk(steps, workflow);
        expect(deriveState(actions, workflow)).toEqual(state);
        const ends = actions.findIndex((_, index) => isFinal(deriveState(actions.slice(0, index + 1), workflow).status));
        const [next] = actions.slice(ends + 1).filter((entry) => !['REVEAL_FIELD', 'PROPOSE_CHANGE'].includes(entry.kind));
        if (ends < 0 || !next) return;
        expect(next).toMatchObject({ kind: 'RAISE_OBJECTION', by: { subject: guardian.subject } });
        expect(deriveState(actions.slice(0, ends + 1), workflow).status).toBe('REFUSED');
      }),
      { numRuns: 200 },
    );
  });

  it('has at most one open notice and one one-time notice, and an open supplement pause exactly while it waits', () => {
    fc.assert(
      fc.property(walkable, (steps) => {
        const { state } = walk(steps, workflow);
        expect(state.notices.filter((notice) => !notice.answered).length).toBeLessThanOrEqual(1);
        expect(state.notices.filter((notice) => notice.kind === 'ONE_TIME_NOTICE').length).toBeLessThanOrEqual(1);
        const waiting = state.status === 'SUPPLEMENT_REQUESTED' || state.status === 'COUNTY_SUPPLEMENT_REQUESTED';
        if (state.status !== 'WITHDRAWN') expect(state.pauses.some((pause) => pause.cause === 'SUPPLEMENT' && !pause.to)).toBe(waiting);
      }),
      { numRuns: 200 },
    );
  });
});
