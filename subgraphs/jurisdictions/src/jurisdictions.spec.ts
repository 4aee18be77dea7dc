import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jurisdictionsSubgraph } from './subgraph.ts';

interface Place {
  code: string;
  listed: boolean;
  name: { zh: string };
  kind: string;
}

describe.each(await dialects())('the published packs on %s', (dialect) => {
  let subgraph: TestSubgraph;
  const ask = async <T>(
    query: string,
    variables?: Record<string, unknown>,
    caller?: Parameters<TestSubgraph['execute']>[2],
  ): Promise<T> => {
    const { data, errors } = await subgraph.execute(query, variables, caller);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as T;
  };

  beforeAll(async () => {
    subgraph = (await bootForTest(jurisdictionsSubgraph(), { dialect })) as TestSubgraph;
    await subgraph.drainEvents();
  });
  afterAll(() => subgraph.stop());

  it('shows the tree to anybody, from the country down', async () => {
    const { jurisdiction } = await ask<{ jurisdiction: { path: Place[]; parent: Place; children: Place[] } }>(
      '{ jurisdiction(code: "370112") { path { code kind } parent { code } children { code listed } } }',
    );
    expect(jurisdiction.path.map(({ code }) => code)).toEqual(['000000', '370000', '370100', '370112']);
    expect(jurisdiction.parent.code).toBe('370100');
    expect(jurisdiction.children.map(({ code }) => code)).toEqual(expect.arrayContaining(['370112001', '370112020']));
  });

  it('answers a code nobody listed with its nearest ancestor, and digits that are no code with nothing', async () => {
    const { unlisted, nothing } = await ask<{
      unlisted: { listed: boolean; name: { zh: string }; offeredCategories: { category: string }[] };
      nothing: null;
    }>(
      '{ unlisted: jurisdiction(code: "370112099") { listed name { zh } offeredCategories { category } } nothing: jurisdiction(code: "990000") { code } }',
    );
    expect(unlisted.listed).toBe(false);
    expect(unlisted.name.zh).toContain('历城区');
    expect(unlisted.offeredCategories.map(({ category }) => category)).toContain('DE_FACTO_UNSUPPORTED');
    expect(nothing).toBeNull();
  });

  it('refuses what is not a code', async () => {
    const { errors } = await subgraph.execute('{ jurisdiction(code: "37-01") { code } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_INPUT');
  });

  it('pages through the children of the country by cursor', async () => {
    const query =
      'query ($after: String) { jurisdictions(first: 1, after: $after) { edges { node { code } cursor } pageInfo { hasNextPage endCursor } totalCount } }';
    interface Page {
      jurisdictions: { edges: { node: Place }[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };
    }
    const first = await ask<Page>(query);
    const second = await ask<Page>(query, { after: first.jurisdictions.pageInfo.endCursor });
    expect([first, second].map(({ jurisdictions }) => jurisdictions.edges[0]?.node.code)).toEqual(['210000', '370000']);
    expect(first.jurisdictions.pageInfo.hasNextPage).toBe(true);
    expect(second.jurisdictions.pageInfo.hasNextPage).toBe(second.jurisdictions.totalCount > 2);
  });

  it('gives a street its own telephone and one without the line of the district', async () => {
    const query =
      'query ($code: JurisdictionCode!) { jurisdiction(code: $code) { contactPoints { phone unitCode purpose citation { document } } } }';
    interface Answer {
      jurisdiction: { contactPoints: { phone: string; unitCode: string; purpose: string }[] };
    }
    const own = await ask<Answer>(query, { code: '370112002' });
    expect(own.jurisdiction.contactPoints).toContainEqual(
      expect.objectContaining({ unitCode: '370112002', phone: '0531-88161181', purpose: 'CONSULTATION' }),
    );
    const without = await ask<Answer>(query, { code: '370112018' });
    expect(without.jurisdiction.contactPoints.map(({ unitCode }) => unitCode)).not.toContain('370112018');
    expect(without.jurisdiction.contactPoints.length).toBeGreaterThan(0);
  });

  it('computes the limits of a guide from the policy and lists the telephones of the streets', async () => {
    const query = `query ($code: JurisdictionCode!) { serviceGuide(code: $code, service: "child-welfare") {
      limitWorkingDays limits { step limitWorkingDays text { zh en } } contactPoints { unitCode phone } content categories { category formCode } releases { code } } }`;
    interface Guide {
      limitWorkingDays: number;
      limits: { step: string; limitWorkingDays: number; text: { zh: string } }[];
      contactPoints: { unitCode: string; phone: string | null }[];
      content: { limits: { text: { zh: string } }[] };
      releases: { code: string }[];
    }
    const { serviceGuide: licheng } = await ask<{ serviceGuide: Guide }>(query, { code: '370112' });
    expect(licheng.limits.map(({ step, limitWorkingDays }) => [step, limitWorkingDays])).toEqual([['WHOLE', 15]]);
    expect(licheng.limitWorkingDays).toBe(15);
    expect(licheng.contactPoints.filter(({ unitCode }) => unitCode.length === 9)).toHaveLength(14);
    expect(licheng.releases.map(({ code }) => code)).toEqual(['000000', '370000', '370100', '370112']);
    const { serviceGuide: tiexi } = await ask<{ serviceGuide: Guide }>(query, { code: '210106' });
    expect(tiexi.limits.map(({ step, limitWorkingDays }) => [step, limitWorkingDays])).toEqual([
      ['VERIFICATION', 15],
      ['CONFIRMATION', 15],
    ]);
    expect(tiexi.limitWorkingDays).toBe(30);
    for (const text of [...licheng.limits, ...tiexi.limits, ...tiexi.content.limits].map(({ text }) => text.zh)) {
      expect(text).not.toContain('{days}');
      expect(text).toContain('15');
    }
  });

  it('finds a form again under the releases a case was pinned to, and refuses a hash it does not hold', async () => {
    const query = `query ($hashes: [String!]) { form(code: "210106", formCode: "DE_FACTO_FORM", releaseHashes: $hashes) { code title { zh } definition releases { code hash } } }`;
    interface Answer {
      form: { definition: object; releases: { hash: string }[] };
    }
    const today = await ask<Answer>(query);
    const pinned = await ask<Answer>(query, { hashes: today.form.releases.map(({ hash }) => hash) });
    expect(pinned.form).toEqual(today.form);
    const { errors } = await subgraph.execute(query, { hashes: ['sha256:unknown'] });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_INPUT');
  });

  it('offers nothing before a policy was in force, and knows nothing before it was published', async () => {
    const query =
      'query ($asOf: Date, $knownAt: DateTime) { jurisdiction(code: "210106", asOf: $asOf, knownAt: $knownAt) { offeredCategories { category } } }';
    const offered = async (variables: Record<string, unknown>): Promise<number> =>
      (await ask<{ jurisdiction: { offeredCategories: unknown[] } }>(query, variables)).jurisdiction.offeredCategories.length;
    expect(await offered({ asOf: '2019-10-07' })).toBe(0);
    expect(await offered({ asOf: '2019-10-08' })).toBeGreaterThan(0);
    expect(await offered({ asOf: '2019-10-09', knownAt: '2019-10-07T23:59:59+08:00' })).toBe(0);
    expect(await offered({ asOf: '2019-10-09', knownAt: '2019-10-08T00:00:00+08:00' })).toBeGreaterThan(0);
  });

  it('lists the portals with the front ends to load', async () => {
    interface Answer {
      portals: { code: string }[];
      portal: { code: string; remotes: { name: string; entry: string; routes: string[] }[]; services: { code: string }[] };
    }
    const { portals, portal } = await ask<Answer>(
      '{ portals { code } portal(code: "370112001") { code remotes { name entry routes } services { code title { zh } } } }',
    );
    expect(portals.map(({ code }) => code)).toEqual(expect.arrayContaining(['370112', '210100']));
    expect(portal.code).toBe('370112');
    expect(portal.services.map(({ code }) => code)).toContain('child-welfare');
    expect(portal.remotes).toContainEqual({ name: 'hall', entry: '/mfe/hall/remoteEntry.js', routes: ['/:code/*'] });
  });

  it('shows the releases of a place and of those above it', async () => {
    const { releases } = await ask<{ releases: { code: string; hash: string; assumedDate: boolean; basis: unknown[] }[] }>(
      '{ releases(code: "370112") { code releaseId hash publishedOn effectiveFrom sample assumedDate basis { document clause } recordedAt layerName { zh } } }',
    );
    const loaded = loadPacks().filter(({ code }) => ['000000', '370000', '370100', '370112'].includes(code));
    expect(releases.map(({ hash }) => hash)).toEqual(loaded.map(({ hash }) => hash));
    expect(releases.find(({ code }) => code === '370112')?.assumedDate).toBe(true);
  });

  it('resolves references of other subgraphs to places and agencies', async () => {
    const { jurisdiction } = await ask<{ jurisdiction: { agencies: { id: string; name: { zh: string } }[] } }>(
      '{ jurisdiction(code: "370112") { agencies { id name { zh } } } }',
    );
    const agency = jurisdiction.agencies[0]!;
    const { _entities } = await ask<{ _entities: unknown[] }>(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Jurisdiction { code name { zh } } ... on Agency { id name { zh } } } }',
      {
        r: [
          { __typename: 'Jurisdiction', code: '210106' },
          { __typename: 'Agency', id: agency.id },
          { __typename: 'Agency', id: 'nobody' },
        ],
      },
    );
    expect(_entities).toEqual([expect.objectContaining({ code: '210106' }), agency, null]);
  });

  it('warns the administrator alone of calendar years that cases wait for', async () => {
    const query = '{ calendarWarnings { year neededBy firstNeededOn message { zh } } }';
    const administrator = asCaller('STAFF', [['administrator', '370112']]);
    for (const [year, caseId] of [
      [2031, 'case-a'],
      [2031, 'case-b'],
      [2031, 'case-a'],
      [2026, 'case-a'],
    ] as const) {
      await subgraph.bus.publish({
        specversion: '1.0',
        id: subgraph.running.kit.ids.next(),
        source: '/subgraphs/children',
        type: 'children.calendar-year-missing',
        subject: caseId,
        time: '2026-03-10T16:30:00.000Z',
        datacontenttype: 'application/json',
        data: { year, caseId },
      });
    }
    if (subgraph.bus instanceof InProcessBus) await subgraph.bus.idle();
    const { calendarWarnings } = await ask<{ calendarWarnings: { year: number; neededBy: number; firstNeededOn: string }[] }>(
      query,
      {},
      administrator,
    );
    expect(calendarWarnings).toMatchObject([{ year: 2031, neededBy: 2, firstNeededOn: '2026-03-11' }]);
    for (const [caller, code] of [
      [undefined, 'UNAUTHENTICATED'],
      [asCaller('PERSON'), 'FORBIDDEN'],
      [asCaller('STAFF', [['countyOfficer', '370112']]), 'FORBIDDEN'],
    ] as const) {
      const { errors } = await subgraph.execute(query, {}, caller);
      expect(errors?.[0]?.extensions?.['code']).toBe(code);
    }
  });
});
