import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { outOfContact, sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng, neighbour } from '../../testing/sample-people.ts';

const read = `query ($id: ID!) { case(id: $id) {
  policy { decision }
  enquiries { kind label { zh } level onDate people { zh } finding facts { path label { zh } value { zh } } files { fileId url } by { name } }
  actions { kind text { zh } }
} }`;

interface Read {
  case: {
    policy: { decision: string };
    enquiries: {
      kind: string;
      people: { zh: string }[];
      finding: string;
      facts: { path: string; value: { zh: string } }[];
      files: { fileId: string }[];
    }[];
    actions: { kind: string; text: { zh: string } }[];
  };
}

describe.each(await dialects())('an enquiry on %s', (dialect) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
  });
  afterAll(() => journey?.end());

  const verifying = async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code, mother: outOfContact }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    return id;
  };
  const visit = {
    kind: 'HOME_VISIT',
    onDate: '2026-03-10',
    people: ['TOWNSHIP_STAFF', 'VILLAGE_DIRECTOR'],
    finding: '母亲两年未归，奶奶照料。',
  };
  const record = (id: string, input: Record<string, unknown> = {}, caller = licheng.handler) =>
    journey.act('recordEnquiry', id, caller, { ...visit, ...input });

  it('shows who took part by role, what was found and what it proves; the facts count', async () => {
    const id = await verifying();
    const receipt = await journey.receipt(licheng.handler);
    expect(await record(id, { facts: [{ path: 'father.SERVING_SENTENCE', value: false }], receipts: [receipt] })).toMatchObject({
      status: 'VERIFYING',
    });
    const { case: file } = await journey.ask<Read>(read, { id }, licheng.countyOfficer);
    expect(file.enquiries).toMatchObject([
      {
        kind: 'HOME_VISIT',
        people: [{ zh: '街道（乡镇）工作人员' }, { zh: '儿童主任' }],
        finding: visit.finding,
        facts: [{ path: 'father.SERVING_SENTENCE' }],
        files: [{}],
      },
    ]);
    expect(file.policy.decision).toBe('INELIGIBLE');
    expect(file.actions.at(-1)).toMatchObject({ kind: 'RECORD_ENQUIRY', text: { zh: '入户调查（2026-03-10）' } });
    // What neighbours say is not for the applicant, nor are the photos.
    const own = await journey.ask<Read>(read, { id }, guardian);
    expect([own.case.enquiries, own.case.actions.filter(({ kind }) => kind === 'RECORD_ENQUIRY')]).toEqual([[], []]);
    const { fileId } = file.enquiries[0]!.files[0]!;
    const access = async (caller: typeof guardian) =>
      (await journey.ask<{ fileAccess: unknown }>('query ($id: ID!) { fileAccess(fileId: $id) { mediaType } }', { id: fileId }, caller))
        .fileAccess;
    expect([await access(guardian), await access(neighbour.handler)]).toEqual([null, null]);
    expect(await access(licheng.head)).toEqual({ mediaType: 'image/jpeg' });
  });

  it('is refused with every fault at its field, and for those whose case it is not', async () => {
    const id = await verifying();
    const refused = await record(id, { onDate: '2026-03-11', people: [], finding: ' ' });
    expect(refused.details.map(({ path, code }) => [path, code])).toEqual([
      ['onDate', 'ENQUIRY_DATE_IN_FUTURE'],
      ['people', 'ENQUIRY_WITHOUT_PEOPLE'],
      ['finding', 'ENQUIRY_WITHOUT_FINDING'],
    ]);
    expect(await record(id, { onDate: '2026-03-09' })).toMatchObject({ code: 'ENQUIRY_BEFORE_APPLICATION' });
    await expect(record(id, { facts: [{ path: 'father.SERVING_SENTENCE.colour', value: 1 }] })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect(record(id, {}, neighbour.handler)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(record(id, {}, guardian)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await record(id, {}, licheng.countyOfficer).catch((error: unknown) => error)).toMatchObject({ code: 'CASE_NOT_IN_THIS_STEP' });
  });
});
