import type { AnyCloudEvent } from '@onething/events';
import { InProcessBus } from '@onething/events';
import { afterEach, describe, expect, it } from 'vitest';
import { bootForTest, dialects, sampleKernel, sampleRelease, type TestSubgraph } from '../testing/index.ts';
import { letters } from '../toy/letters.subgraph.ts';
import { NoPolicyYet, UnknownRelease } from './policy-library.ts';

const needing = { ...letters, needsPolicy: true };
const published = (id: string, release: object, remaining?: number): AnyCloudEvent =>
  ({
    specversion: '1.0',
    id,
    source: '/subgraphs/jurisdictions',
    type: 'jurisdictions.release-published',
    subject: '370112',
    time: '2026-03-10T01:00:00.000Z',
    datacontenttype: 'application/json',
    data: { release, ...(remaining === undefined ? {} : { remaining }) },
  }) as AnyCloudEvent;

describe.each(await dialects())('the policy library on %s', (dialect) => {
  let toy: TestSubgraph | undefined;
  let bus: InProcessBus;
  afterEach(async () => {
    await toy?.stop();
    await bus.close();
  });
  const boot = async (more: object = {}): Promise<TestSubgraph> => {
    bus = new InProcessBus({ delivery: { maxAttempts: 2, firstDelayMs: 2 } });
    return (toy = await bootForTest(needing, { dialect, bus, policyKernel: sampleKernel, ...more }));
  };

  it('is ready with the last of the releases published together, and keeps them over a restart', async () => {
    const { running } = await boot();
    expect(await running.ready()).toBe(false);
    expect(() => running.kit.policy.current()).toThrow(NoPolicyYet);
    await bus.publish(published('e1', sampleRelease('370000'), 1));
    expect(await running.ready()).toBe(false);
    await bus.publish(published('e2', sampleRelease('370112')));
    await running.whenReady();
    expect(await running.ready()).toBe(true);
    await toy!.stop({ keep: true });
    const again = await boot({ location: toy!.location });
    expect(
      again.running.kit.policy
        .releases()
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(['370000', '370112']);
  });

  it('refuses a release whose content is not what its hash says, and names nothing it does not hold', async () => {
    const { running } = await boot();
    const release = sampleRelease('370112');
    await bus.publish(published('e1', { ...release, hash: sampleRelease('370112', 'other').hash }));
    expect(await bus.deadLetters()).toMatchObject([
      { consumer: 'letters.keep-releases', reason: expect.stringContaining('does not match its hash') },
    ]);
    expect(running.kit.policy.ready).toBe(false);
    await bus.publish(published('e2', release));
    running.kit.policy.requireLayers([release]);
    expect(() => running.kit.policy.requireLayers([{ ...release, hash: 'sha256:0' }])).toThrow(UnknownRelease);
  });

  it('takes the same release from the event and from the start only once', async () => {
    const release = sampleRelease('370112');
    const { running } = await boot({ policyReleases: [release] });
    const policy = running.kit.policy.current();
    await bus.publish(published('e1', release));
    expect(running.kit.policy.releases()).toHaveLength(1);
    expect(running.kit.policy.current()).toBe(policy);
  });
});
