import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PlayedSteps } from './played-steps.ts';

const plan = { now: '2026-03-10T02:00:00.000Z', today: '2026-03-10', casesMax: 5 };

describe('PlayedSteps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onething-played-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('goes on where it was stopped, with the plan it began with, whatever the last line is worth', () => {
    const file = join(folder, 'sample-cases.jsonl');
    const first = new PlayedSteps(file, plan);
    expect([first.resumed, first.next]).toEqual([false, 0]);
    first.note({ place: 0, index: 3, caseId: 'a' });
    first.note({ place: 1, index: 4, ended: 'ALREADY_APPLIED' });
    appendFileSync(file, '{"place":2,"ind');
    const second = new PlayedSteps(file, { ...plan, today: '2026-03-11', casesMax: 0 });
    expect(second.plan).toEqual(plan);
    expect([second.resumed, second.next, second.caseIdOf(3), second.hasEnded(4)]).toEqual([true, 2, 'a', true]);
    expect(second.endings()).toEqual({ ALREADY_APPLIED: 1 });
  });
});
