import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { able, outOfContact, sampleAnswers, servingSentence } from '../testing/sample-answers.ts';
import { guardian, licheng } from '../testing/sample-people.ts';

interface Refused {
  status: string;
  decision: {
    kind: string;
    paragraphs: string[];
    reasons: { code: string; text: { zh: string }; citation: { document: string; clause: string } | null }[];
    appeal: { zh: string; en: string };
  };
  notices: { kind: string; text: { zh: string } }[];
}
const refusedQuery = `query ($id: ID!) { case(id: $id) { status notices { kind text { zh } } decision { kind paragraphs reasons { code text { zh } citation { document clause } } appeal { zh en } } } }`;

describe.each(await dialects())('a refusal on %s', (dialect) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
  });
  afterAll(() => journey.end());

  it('states the reasons of the policy with clauses and how to appeal, and frees the child for another application', async () => {
    const answers = sampleAnswers({ registeredAt: licheng.code, father: servingSentence, mother: able });
    const id = await journey.submitted(answers, licheng.county);
    expect(await journey.verify(id, licheng, 'DOES_NOT_MEET')).toMatchObject({ status: 'CONFIRMING' });
    expect(await journey.decide(id, licheng, 'REFUSE')).toMatchObject({ status: 'REFUSED' });
    const { case: refused } = await journey.ask<{ case: Refused }>(refusedQuery, { id }, guardian);
    expect(refused.decision.reasons.map((reason) => reason.code)).toContain('PARENT_ABLE');
    expect(refused.decision.reasons.every((reason) => reason.citation?.clause && reason.citation.document)).toBe(true);
    expect(refused.decision.appeal.zh).toMatch(/60 日.*行政复议.*6 个月.*行政诉讼/);
    expect(refused.notices.map((notice) => notice.kind)).toEqual(['DECISION']);
    expect(refused.notices[0]?.text.zh).toContain('行政复议法');
    const again = await journey.draft(answers, licheng.county);
    expect(await journey.submit(again)).toMatchObject({ __typename: 'Case', status: 'SUBMITTED' });
  });

  it('is not possible while a fact is unknown: nor is a confirmation', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code, mother: outOfContact }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    const answer = await journey.act('prepareVerification', id, licheng.handler, {
      conclusion: 'DOES_NOT_MEET',
      opinion: '查无书面说明。',
    });
    expect(answer).toMatchObject({ code: 'POLICY_UNDETERMINED' });
  });

  it('against the policy needs a stated reason, and so does a confirmation', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(id, licheng);
    const refuse = {
      kind: 'REFUSE',
      paragraphs: ['不予确认。'],
      reasons: [{ code: 'OTHER', text: '示例理由', document: '辽民发〔2019〕66号', clause: '一' }],
    };
    expect(await journey.act('prepareDecision', id, licheng.countyOfficer, refuse)).toMatchObject({ code: 'POLICY_DISAGREES' });
    expect(await journey.act('prepareDecision', id, licheng.countyOfficer, { ...refuse, deviationReason: '另有生效文书' })).toMatchObject({
      status: 'DECISION_PREPARED',
    });
  });

  it('needs at least one reason, each with a clause', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code, mother: able }), licheng.county);
    await journey.verify(id, licheng, 'DOES_NOT_MEET');
    const refuse = { kind: 'REFUSE', paragraphs: ['不予确认。'] };
    expect(await journey.act('prepareDecision', id, licheng.countyOfficer, { ...refuse, reasons: [] })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(
      await journey.act('prepareDecision', id, licheng.countyOfficer, { ...refuse, reasons: [{ code: 'OTHER', text: '没有条款' }] }),
    ).toMatchObject({ code: 'REASON_WITHOUT_CLAUSE' });
  });
});
