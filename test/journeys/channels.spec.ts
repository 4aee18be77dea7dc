import { sampleFamilies } from '@onething/sample-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { family, officersOf } from '../kit/cast.ts';
import { accepted, attachPapers, eventually, fillForm, officerStep, prepareDecision, readCase, submit, verify } from '../kit/case-steps.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform, Shape } from '../kit/platform.ts';

const shapes: Shape[] = ['standalone', 'split'];
const filing = 'channel applicantPlace appliedOn flags filing { filedBy applicant { name relation reason } village { code } }';

interface Filed {
  channel: string;
  applicantPlace: string;
  appliedOn: string;
  flags: string[];
  filing: { filedBy: string | null; applicant: { name: string; relation: string | null } | null; village: { code: string } | null };
}

describe.each(shapes)('who files, %s', (shape) => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({ shape, today: '2026-03-10' });
  });
  afterAll(() => platform?.remove());
  const signIn = (subject: string): Promise<HttpPerson> => new HttpPerson(platform.origin).signIn(subject);

  it('a window enters paper; the guardian follows it to the amount by their own sign-in, the clerk does not', async () => {
    const child = family('licheng-confirmed');
    const clerk = await signIn('licheng-window-clerk');
    const draft = await fillForm(clerk, child, undefined, { code: child.street, receivedOn: '2026-03-06' });
    await attachPapers(clerk, draft.id);
    accepted(await submit(clerk, draft.id, child.guardian.name));
    const { handler, head, countyHandler, countyConfirmer } = await officersOf(platform.origin, 'licheng');
    const seen = await readCase<Filed>(handler, draft.id, filing);
    expect(seen).toMatchObject({ channel: 'WINDOW', appliedOn: '2026-03-06', filing: { filedBy: '郭静' } });
    await eventually<{ flags: string[] }>(handler, draft.id, 'flags', ({ flags }) => !flags.includes('AWAITING_ANSWER'));
    await verify(handler, head, draft.id);
    accepted(await prepareDecision(countyHandler, draft.id, 'CONFIRM'));
    accepted(await officerStep(countyConfirmer, 'signDecision', draft.id));
    const guardian = await signIn(`guardian-${child.id}`);
    const paid = await eventually<{ decision: { kind: string } | null; entitlement: { firstMonth: string } | null }>(
      guardian,
      draft.id,
      'decision { kind } entitlement { firstMonth }',
      ({ entitlement }) => entitlement !== null,
    );
    expect(paid).toMatchObject({ decision: { kind: 'CONFIRM' }, entitlement: { firstMonth: '2026-04' } });
    const after = await readCase<{ decision: object | null; entitlement: object | null; child: { name: string } }>(
      clerk,
      draft.id,
      'decision { kind } entitlement { firstMonth } child { name }',
    );
    expect(after).toMatchObject({ status: 'CONFIRMED', decision: null, entitlement: null });
    expect(after!.child.name).not.toBe(child.child.name);
  });

  it('a village director files for the own village and looks in on it; another village learns nothing', async () => {
    const child = family('licheng-undetermined');
    const director = await signIn('licheng-village-director');
    const draft = await fillForm(director, child, undefined, { code: '370112002012' });
    await attachPapers(director, draft.id);
    accepted(await submit(director, draft.id, child.guardian.name));
    const list = '{ villageCases(first: 100) { edges { node { id childName guardianName address } } } }';
    const { villageCases } = await director.get<{ villageCases: { edges: { node: { id: string; childName: string } }[] } }>(list);
    const own = villageCases.edges.find(({ node }) => node.id === draft.id)?.node;
    expect(own?.childName).toMatch(/＊/);
    const elsewhere = await signIn('tiexi-village-director');
    expect(JSON.stringify(await elsewhere.get(list))).not.toContain(draft.id);
    const check = await director.run<{ homeChecks: object[] }>(
      'recordHomeCheck',
      {
        caseId: draft.id,
        checkedOn: '2026-03-10',
        childSeen: 'YES',
        livesWithGuardian: 'YES',
        parentPresent: 'NO',
        note: '',
        photoReceipts: [],
      },
      '... on VillageCase { homeChecks { checkedOn } }',
    );
    expect(check.homeChecks).toEqual([{ checkedOn: '2026-03-10' }]);
    const { handler } = await officersOf(platform.origin, 'licheng');
    const seen = await readCase<{ homeChecks: object[] } & Filed>(handler, draft.id, `homeChecks { childSeen by } ${filing}`);
    expect(seen).toMatchObject({
      channel: 'VILLAGE_DIRECTOR',
      homeChecks: [{ childSeen: 'YES' }],
      filing: { village: { code: '370112002012' } },
    });
  });

  it('a relative from another province, entrusted by the guardian: both are on record and both see it', async () => {
    const child = family('licheng-refused');
    const other = sampleFamilies().find(({ county }) => county.startsWith('21'))!;
    const relative = await signIn(`guardian-${other.id}`);
    const draft = await fillForm(relative, child, undefined, {
      capacity: 'ENTRUSTED_RELATIVE',
      applicantPlace: 'OTHER_PROVINCE',
      applicant: { name: '', relation: 'OTHER_RELATIVE' },
    });
    await attachPapers(relative, draft.id);
    accepted(await submit(relative, draft.id, other.guardian.name));
    const { handler } = await officersOf(platform.origin, 'licheng');
    const seen = await readCase<Filed>(handler, draft.id, filing);
    expect(seen).toMatchObject({
      channel: 'ONLINE',
      applicantPlace: 'OTHER_PROVINCE',
      filing: { applicant: { relation: 'OTHER_RELATIVE' } },
    });
    expect(seen!.flags).toEqual(expect.arrayContaining(['PROXY', 'CROSS_PROVINCE']));
    const guardian = await signIn(`guardian-${child.id}`);
    expect((await readCase(guardian, draft.id))?.status).toBe('SUBMITTED');
    const sibling = accepted(
      await guardian.run('startApplication', {
        code: child.county,
        category: 'DE_FACTO_UNSUPPORTED',
        capacity: 'GUARDIAN',
        declarationAccepted: true,
        copyFrom: draft.id,
      }),
    );
    const copied = await readCase<{ form: { answers: Record<string, object> } }>(guardian, sibling.id, 'form { answers }');
    expect(copied!.form.answers).toMatchObject({ guardians: [{ name: child.guardian.name }] });
    expect(JSON.stringify(copied!.form.answers)).not.toContain(child.child.residentId);
  });
});
