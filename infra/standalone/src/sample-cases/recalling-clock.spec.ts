import { clockAt } from '@onething/subgraph-kit';
import { describe, expect, it } from 'vitest';
import { RecallingClock } from './recalling-clock.ts';

const past = '2026-01-20T02:00:00.000Z';

describe('RecallingClock', () => {
  it('is put back for one piece of work only', async () => {
    const clock = new RecallingClock(clockAt('2026-03-10'));
    const [inside, beside] = await Promise.all([
      clock.at(past, async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return [clock.now(), clock.today()];
      }),
      Promise.resolve().then(() => clock.today()),
    ]);
    expect(inside).toEqual([past, '2026-01-20']);
    expect(beside).toBe('2026-03-10');
    expect(clock.today()).toBe('2026-03-10');
  });

  it('handles an event of the past in the past while cases are played, and everything else today', async () => {
    const clock = new RecallingClock(clockAt('2026-03-10'));
    const today = async (): Promise<string> => clock.today();
    expect(await clock.handling({ time: past }, today)).toBe('2026-03-10');
    clock.playing = true;
    expect(await clock.handling({ time: past }, today)).toBe('2026-01-20');
    expect(await clock.handling({ time: clock.now() }, today)).toBe('2026-03-10');
    // Somebody's own event that is published in the wake of a sample step is not drawn into its time.
    expect(
      await clock.at(past, () => clock.handling({ time: new Date(Date.parse('2026-03-10T23:59:00+08:00')).toISOString() }, today)),
    ).toBe('2026-03-10');
  });
});
