import type { PolicyLayerRelease } from '@onething/policy';
import { hashLayer } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { licheng } from '../testing/sample-people.ts';

const three = { township: ['handler', 'verifier', 'head'], county: ['handler', 'reviewer', 'confirmer'] };
const two = { township: ['handler', 'head'], county: ['handler', 'confirmer'] };
type Signatures = typeof three;

/** The packs with another number of signers in Licheng, as its own release would state it. */
function packsWith(signatures: Signatures): PolicyLayerRelease[] {
  return loadPacks().map((release) => {
    if (release.code !== licheng.county) return release;
    const content = structuredClone(release.content);
    const parameters = content.policy?.['child-welfare']?.parameters;
    const parameter = parameters?.['signatures'] as { values: { value: unknown }[] } | undefined;
    if (!parameter?.values[0]) throw new Error('Licheng states its signatures no more');
    parameter.values[0].value = signatures;
    return { ...release, content, hash: hashLayer(content) };
  });
}

const read = `query ($id: ID!) { case(id: $id) { status
  opinion { signatures { step by { subject } } } decision { signatures { step by { subject } } } } }`;
interface Read {
  case: { status: string; opinion: { signatures: Line[] }; decision: { signatures: Line[] } };
}
interface Line {
  step: string;
  by: { subject: string } | null;
}
const lines = (signatures: Line[]) => signatures.map(({ step, by }) => [step, by?.subject]);

describe.each([
  ['two', two],
  ['three', three],
])('with %s signatures at each level', (_name, signatures) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin('sqlite', packsWith(signatures));
  });
  afterAll(() => journey?.end());

  const middle = signatures.township.length === 3;
  const file = async (id: string) => (await journey.ask<Read>(read, { id }, licheng.countyOfficer)).case;
  const accepted = async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    return id;
  };
  const opinion = { conclusion: 'MEETS', opinion: '经查验，情况属实。' };

  it('reaches the county, and is in force, with the last of them and not before', async () => {
    const id = await accepted();
    await journey.act('prepareVerification', id, licheng.handler, opinion);
    expect(lines((await file(id)).opinion.signatures)).toEqual(
      signatures.township.map((step) => [step, step === 'handler' ? licheng.handler.subject : undefined]),
    );
    if (middle) {
      await expect(journey.act('signVerification', id, licheng.head)).resolves.toMatchObject({ status: 'VERIFICATION_PREPARED' });
      // The head has verified; who signs last is yet another person.
      expect(await journey.act('signVerification', id, licheng.head)).toMatchObject({ code: 'SIGNED_ALREADY' });
      await journey.act('sendBackVerification', id, licheng.head, { reason: '请补记入户情况' });
      await journey.act('prepareVerification', id, licheng.handler, opinion);
      expect(await journey.act('signVerification', id, licheng.second)).toMatchObject({ status: 'VERIFICATION_PREPARED' });
    }
    expect(await journey.act('signVerification', id, licheng.head)).toMatchObject({ status: 'CONFIRMING' });
    await journey.prepare(id, licheng, 'CONFIRM');
    if (middle) {
      expect(await journey.act('signDecision', id, licheng.reviewer)).toMatchObject({ status: 'DECISION_PREPARED' });
      await expect(journey.act('signDecision', id, licheng.reviewer)).resolves.toMatchObject({ code: 'SIGNED_ALREADY' });
    }
    expect(await journey.act('signDecision', id, licheng.confirmer)).toMatchObject({ status: 'CONFIRMED' });
    expect(lines((await file(id)).decision.signatures)).toEqual([
      ['handler', licheng.countyOfficer.subject],
      ...(middle ? [['reviewer', licheng.reviewer.subject]] : []),
      ['confirmer', licheng.confirmer.subject],
    ]);
  });

  it('is never signed by who prepared it, whatever other role they hold', async () => {
    const id = await accepted();
    const both = { ...licheng.handler, grants: [...licheng.handler.grants, ...licheng.head.grants] };
    await journey.act('prepareVerification', id, both, opinion);
    expect(await journey.act('signVerification', id, both)).toMatchObject({ code: 'SIGNER_PREPARED_IT' });
    if (middle) await journey.act('signVerification', id, licheng.second);
    await journey.act('signVerification', id, licheng.head);
    const county = {
      ...licheng.countyOfficer,
      grants: [...licheng.countyOfficer.grants, ...licheng.confirmer.grants, ...licheng.reviewer.grants],
    };
    await journey.prepare(id, { ...licheng, countyOfficer: county }, 'CONFIRM');
    const refused = await journey.act('signDecision', id, county);
    expect(refused).toMatchObject({ code: 'SIGNER_PREPARED_IT' });
    expect(refused.message).toContain('另一人');
    expect((await file(id)).status).toBe('DECISION_PREPARED');
  });

  it('is refused on facts that changed after it was prepared', async () => {
    const id = await accepted();
    await journey.act('prepareVerification', id, licheng.handler, opinion);
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 60, until: '2029-03-10' });
    expect(await journey.act('signVerification', id, middle ? licheng.second : licheng.head)).toMatchObject({
      code: 'FACTS_CHANGED_SINCE_PREPARED',
    });
  });
});
