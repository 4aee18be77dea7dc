import { InProcessBus } from '@onething/events';
import { hashLayer, type LayerContent, type PolicyLayerRelease } from '@onething/policy';
import { clockAt } from '@onething/subgraph-kit';
import { bootForTest, dialects, schemaDrift, type TestLocation, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { jurisdictionsSubgraph } from '../../subgraph.ts';
import { PublishedRelease } from '../published-release.entity.ts';
import { publishReleases } from './publish-releases.ts';

const basis = [{ document: '示例文件', clause: '一' }];

function release(code: string, id: string, shortName = '示例', effectiveFrom = '2024-01-01'): PolicyLayerRelease {
  const name = { zh: `示例${code}`, en: `Sample ${code}` };
  const kind = code === '000000' ? 'country' : 'province';
  const content: LayerContent = {
    jurisdiction: {
      code,
      name,
      shortName: { zh: shortName, en: shortName },
      kind,
      release: { id, publishedOn: effectiveFrom, effectiveFrom, basis },
    },
  };
  return { code, name, kind, releaseId: id, publishedOn: effectiveFrom, effectiveFrom, hash: hashLayer(content), content };
}

const first = [release('000000', '2024.1'), release('210000', '2024.1')];

/** Collects the releases published on a bus, past ones included. */
async function publishedEvents(bus: InProcessBus): Promise<string[]> {
  const events: string[] = [];
  await bus.subscribe('spec', ['jurisdictions.release-published'], async ({ data }) => {
    events.push(`${data.release.code} ${data.release.releaseId}`);
  });
  return events;
}

/** How many events have not reached the bus. */
async function waiting({ running }: TestSubgraph): Promise<number> {
  const rows = (await running.database.read.query('SELECT event_id FROM outbox WHERE published_at IS NULL')) as unknown[];
  return rows.length;
}

describe.each(await dialects())('publishing releases on %s', (dialect) => {
  const running: TestSubgraph[] = [];
  const boot = async (
    releases: PolicyLayerRelease[],
    bus: InProcessBus,
    more: { location?: TestLocation; on?: string } = {},
  ): Promise<TestSubgraph> => {
    const clock = clockAt(more.on ?? '2026-03-10');
    const subgraph = await bootForTest(jurisdictionsSubgraph({ releases }), {
      dialect,
      bus,
      clock,
      ...(more.location ? { location: more.location } : {}),
    });
    running.push(subgraph as TestSubgraph);
    await subgraph.drainEvents();
    return subgraph as TestSubgraph;
  };
  afterEach(async () => {
    for (const subgraph of running.splice(0).toReversed()) await subgraph.stop();
  });

  it('publishes every release of the packs once, with an event each', async () => {
    const bus = new InProcessBus();
    const subgraph = await boot(first, bus);
    const events = await publishedEvents(bus);
    await expect.poll(() => events).toEqual(['000000 2024.1', '210000 2024.1']);
    expect(await subgraph.running.database.read.manager.find(PublishedRelease, { order: { code: 'ASC' } })).toMatchObject([
      { code: '000000', founding: true, basis, sample: false },
      { code: '210000', hash: first[1]?.hash },
    ]);
    expect(await schemaDrift(subgraph.running.database)).toEqual([]);
  });

  it('publishes nothing new at the second boot, and only what is new at the third', async () => {
    const firstBus = new InProcessBus();
    const { location } = await boot(first, firstBus);
    const firstEvents = await publishedEvents(firstBus);
    await expect.poll(() => firstEvents).toHaveLength(2);
    await expect.poll(async () => waiting(running[0]!)).toBe(0);
    await running.pop()?.stop({ keep: true });
    const secondBus = new InProcessBus();
    const second = await boot(first, secondBus, { location });
    expect(await second.running.database.read.query('SELECT event_id FROM outbox')).toHaveLength(2);
    expect(await publishedEvents(secondBus)).toEqual([]);
    await running.pop()?.stop({ keep: true });
    const third = new InProcessBus();
    const subgraph = await boot([...first, release('210000', '2025.1', '新', '2025-01-01')], third, { location });
    const events = await publishedEvents(third);
    await expect.poll(() => events).toEqual(['210000 2025.1']);
    const late = await subgraph.running.database.read.manager.findOneByOrFail(PublishedRelease, { releaseId: '2025.1' });
    expect(late.founding).toBe(false);
  });

  it('refuses changed content under a published id, naming the release, and publishes nothing beside it', async () => {
    const subgraph = await boot(first, new InProcessBus());
    const changed = release('210000', '2024.1', '改过');
    const attempt = publishReleases(subgraph.running.kit, [first[0]!, changed, release('370000', '2024.1')]);
    await expect(attempt).rejects.toThrow(/Give the new content a new release id[^]*release 2024\.1 of 210000 示例210000/);
    expect(await subgraph.running.database.read.manager.countBy(PublishedRelease, { code: '370000' })).toBe(0);
    expect(subgraph.running.kit.policy.releases()).toHaveLength(2);
  });

  it('refuses to boot on changed content', async () => {
    const location = (await boot(first, new InProcessBus())).location;
    const kept = running.pop()!;
    await kept.stop({ keep: true });
    await expect(boot([first[0]!, release('210000', '2024.1', '改过')], new InProcessBus(), { location })).rejects.toThrow(
      'A published release cannot be changed',
    );
    await boot(first, new InProcessBus(), { location });
  });

  it('lets two processes boot at once: each release is published once', async () => {
    const location = (await boot([], new InProcessBus())).location;
    const bus = new InProcessBus();
    const another = await bootForTest(jurisdictionsSubgraph({ releases: [] }), { dialect, bus, location });
    const kits = [running[0]!.running.kit, another.running.kit];
    const outcomes = await Promise.all(kits.map((kit) => publishReleases(kit, first)));
    expect(outcomes.map(({ published }) => published).toSorted()).toEqual([0, 2]);
    expect(await another.running.database.read.manager.count(PublishedRelease)).toBe(2);
    await another.stop({ keep: true });
  });

  it('knows a later release only from its recording on, a founding one from its publication on', async () => {
    const location = (await boot(first, new InProcessBus())).location;
    await running.pop()?.stop({ keep: true });
    const corrected = release('210000', '2024.2', '更正', '2024-01-02');
    const subgraph = await boot([...first, corrected], new InProcessBus(), { location, on: '2026-05-20' });
    const query = `query ($knownAt: DateTime) { jurisdiction(code: "210000", asOf: "2026-06-01", knownAt: $knownAt) { shortName { zh } } }`;
    const shortName = async (knownAt: string | null): Promise<unknown> => {
      const { data } = await subgraph.execute(query, { knownAt });
      return (data as { jurisdiction: { shortName: { zh: string } } | null } | null)?.jurisdiction?.shortName.zh;
    };
    expect(await shortName('2026-04-01T00:00:00Z')).toBe('示例');
    expect(await shortName('2026-06-01T00:00:00Z')).toBe('更正');
    expect(await shortName(null)).toBe('更正');
  });
});
