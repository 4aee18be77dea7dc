import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, apply, eventually, officerStep, readCase } from '../kit/case-steps.ts';
import { family, guardianOf } from '../kit/cast.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';

const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

/** A fifth district of Zhengzhou with one subdistrict; its officers are people who so far work next door. */
const place = {
  parentCode: '410100',
  code: '410199',
  name: text('示例新区', 'Sample New District'),
  shortName: text('示例', 'Sample'),
  localCode: true,
  host: text('示例新区民政局', 'Civil Affairs Bureau of Sample New District'),
  accentColour: '#1c6644',
  basis: { document: '示例文〔2026〕1号', clause: '一' },
  contacts: [{ purpose: 'CONSULTATION', name: text('社会救助科', 'Relief section'), phone: '0371-12345678' }],
  units: [{ code: '410199001', name: text('示例街道', 'Sample Subdistrict') }],
  officers: [
    { officerSubject: 'zhengdong-township-officer', officerName: '示例一', role: 'townshipOfficer' },
    { officerSubject: 'zhengdong-township-head', officerName: '示例二', role: 'townshipHead' },
    { officerSubject: 'zhengdong-county-officer', officerName: '示例三', role: 'countyOfficer' },
    { officerSubject: 'zhengdong-county-confirmer', officerName: '示例四', role: 'countyConfirmer' },
  ],
};

describe('a district that gets a service of its own', () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-11-10', environment: { ONETHING_SAMPLE_CASES: '0' } });
  });
  afterAll(() => platform?.remove());

  const signIn = (subject: string): Promise<HttpPerson> => new HttpPerson(platform.origin).signIn(subject);
  const pageOf = async (code: string): Promise<string> => await (await new HttpPerson(platform.origin).visit(`/${code}`)).response.text();
  const colourOf = async (code: string): Promise<string> => (await fetch(`${platform.origin}/theme.css?code=${code}`)).text();

  it('is added by its city, answers at once, and takes up applications under the rules of the levels above', async () => {
    const before = await signIn('zhengdong-township-officer');
    const city = await signIn('zhongyuan-city-administrator');
    const added = await city.run<{ jurisdiction: { code: string } }>(
      'addJurisdiction',
      place,
      '... on JurisdictionAdded { jurisdiction { code } }',
    );
    expect(added).toEqual({ __typename: 'JurisdictionAdded', jurisdiction: { code: place.code } });
    expect(await pageOf(place.code)).toContain(place.name.zh);
    expect(await colourOf(place.code)).toBe(`:root { --accent: ${place.accentColour}; }\n`);

    const child = { ...family('zhengzhou-orphan'), county: place.code, street: '410199001' };
    const guardian = await guardianOf(platform.origin, 'zhengzhou-orphan');
    const { id: caseId } = await apply(guardian, child);
    // Who signed in before the post was given does not hold it yet.
    expect(
      (
        await before
          .get<{ case: object | null }>('query Case($id: ID!) { case(id: $id) { id } }', { id: caseId })
          .catch(() => ({ case: null }))
      ).case,
    ).toBeNull();
    const handler = await signIn('zhengdong-township-officer');
    accepted(await officerStep(handler, 'acceptApplication', caseId));
    // The register knows the child next door: the rule of the country says so here too, with its clause.
    const { policy } = await eventually<{
      policy: { decision: string; reasons: { code: string; citation: { document: string } }[] } | null;
    }>(
      handler,
      caseId,
      'policy { decision reasons { code citation { document } } }',
      (found) => found.policy !== null && found.policy.decision !== 'UNDETERMINED',
    );
    expect(policy).toEqual({
      decision: 'INELIGIBLE',
      reasons: [{ code: 'REGISTERED_ELSEWHERE', citation: { document: '民发〔2019〕62号' } }],
    });
    const county = await signIn('zhengdong-county-officer');
    expect((await readCase(county, caseId))?.status).toBe('VERIFYING');
    expect(await readCase(await signIn('zhongyuan-county-officer'), caseId)).toBeNull();
  });

  it('is added by nobody else, once', async () => {
    const neighbour = await signIn('licheng-administrator');
    const query = 'mutation AddJurisdiction($input: AddJurisdictionInput!) { addJurisdiction(input: $input) { __typename } }';
    const answer = await neighbour.ask(query, { input: { ...place, idempotencyKey: 'added-by-a-neighbour' } });
    expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const again = await (
      await signIn('zhongyuan-city-administrator')
    ).run('addJurisdiction', { ...place, officers: [] }, '... on JurisdictionAdded { jurisdiction { code } }');
    expect(again).toMatchObject({ code: 'PLACE_NOT_ADDED', details: [{ path: 'code', code: 'PLACE_EXISTS' }] });
  });
});
