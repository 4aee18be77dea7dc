import { loadPacks } from '@onething/policy-packs';
import { asCaller, bootForTest, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paymentsSubgraph } from '../../subgraph.ts';
import { standardsRelease } from '../../testing/sample-case.ts';
import { Entitlement } from '../entitlement.entity.ts';

const query = `query ($input: AmountPreviewInput!) { amountPreview(input: $input) { payer { code } firstMonth amountFen basis sample
  lines { kind label { zh en } amountFen releaseId sample } months { month amountFen recordedAt } problem { code jurisdictionCode category month missing message { zh en } } } }`;
const officer = asCaller('STAFF', [['countyOfficer', '210106']]);

describe('the amount on the decision page', () => {
  let subgraph: TestSubgraph;
  const preview = async (
    input: object,
    caller = officer,
  ): Promise<{ data: Record<string, unknown> | null; code: unknown; message: string | undefined }> => {
    const { data, errors } = await subgraph.execute(
      query,
      { input: { jurisdictionCode: '210106', category: 'DE_FACTO_UNSUPPORTED', ...input } },
      caller,
    );
    return {
      data: (data as { amountPreview: Record<string, unknown> } | null)?.amountPreview ?? null,
      code: errors?.[0]?.extensions?.['code'],
      message: errors?.[0]?.message,
    };
  };

  beforeAll(async () => {
    const shenyang = standardsRelease('210100', 'sample-1', '2026-01-01', [
      { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
    ]);
    subgraph = await bootForTest(paymentsSubgraph(), { policyReleases: [...loadPacks(), shenyang] });
  });
  afterAll(() => subgraph.stop());

  it('is that of the first month the policy gives, with its lines, and is recorded nowhere', async () => {
    const { data } = await preview({ bornOn: '2016-02-11' });
    expect(data).toMatchObject({
      payer: { code: '210106' },
      firstMonth: '2026-04',
      amountFen: 195_000,
      basis: 'FULL',
      sample: true,
      problem: null,
    });
    expect(data?.['months']).toHaveLength(12);
    expect(data?.['months']).toContainEqual({ month: '2026-04', amountFen: 195_000, recordedAt: null });
    expect(await subgraph.running.database.read.manager.count(Entitlement)).toBe(0);
  });

  it('is the top-up where other benefits are drawn', async () => {
    const { data } = await preview({
      otherBenefits: [
        { kind: 'DIBAO', householdFen: 100_000, members: 3 },
        { kind: 'DISABLED_NURSING', fen: 13_000 },
      ],
    });
    expect(data).toMatchObject({ amountFen: 161_667, basis: 'TOP_UP' });
    expect(data?.['lines']).toMatchObject([
      { kind: 'STANDARD', amountFen: 195_000 },
      { kind: 'DEDUCTION', amountFen: -33_333 },
      { kind: 'TOTAL', amountFen: 161_667 },
    ]);
  });

  it('is refused where nobody published one, naming place, category and month', async () => {
    const { data } = await preview({ category: 'ORPHAN', firstMonth: '2026-05' });
    expect(data).toMatchObject({
      amountFen: null,
      basis: 'NONE',
      months: [],
      problem: { code: 'STANDARD_UNSET', jurisdictionCode: '210106', category: 'ORPHAN' },
    });
    expect(data?.['problem']).toMatchObject({
      message: { zh: expect.stringContaining('210106'), en: expect.stringContaining('published no amount') },
    });
  });

  it.each([
    [{ kind: 'DIBAO' }, 'needs either fen or householdFen with members'],
    [{ kind: 'DIBAO', fen: 1, householdFen: 2, members: 1 }, 'needs either'],
    [{ kind: 'DIBAO', fen: -1 }, 'needs either'],
    [{ kind: 'DIBAO', fen: 0.5 }, 'needs either'],
    [{ kind: 'DIBAO', householdFen: 100, members: 0 }, 'needs either'],
    [{ kind: 'PENSION', fen: 1 }, 'kind must be one of'],
    [{ kind: 'DIBAO', fen: 1, form: '2026-05' }, 'no property form'],
    [{ kind: 'DIBAO', fen: 1, from: '2026-13' }, 'from must be a month'],
    ['DIBAO', 'must be an object'],
  ])('refuses benefits it cannot read: %j', async (benefit, message) => {
    const answer = await preview({ otherBenefits: [benefit] });
    expect(answer.code).toBe('BAD_INPUT');
    expect(answer.message).toContain('otherBenefits[0]');
    expect(answer.message).toContain(message);
  });

  it('is for staff whose area covers the place', async () => {
    expect((await preview({ jurisdictionCode: '210106003' }, asCaller('STAFF', [['townshipOfficer', '210106003']]))).data).toMatchObject({
      amountFen: 195_000,
    });
    expect((await preview({}, asCaller('STAFF', [['countyOfficer', '210107']]))).code).toBe('NOT_FOUND');
    expect((await preview({}, asCaller('STAFF', [['agencyClerk', '210106']]))).code).toBe('FORBIDDEN');
    expect((await preview({}, asCaller('PERSON'))).code).toBe('FORBIDDEN');
    expect((await preview({ jurisdictionCode: '210100' }, asCaller('STAFF', [['countyOfficer', '210000']]))).code).toBe('BAD_INPUT');
  });
});
