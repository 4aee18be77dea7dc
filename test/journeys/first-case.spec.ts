import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { family, guardianOf } from '../kit/cast.ts';
import { accepted, attachPapers, fillForm, prepareDecision, readCase, submit, verify } from '../kit/case-steps.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { applied, confirmed, policySays, refused, supplemented } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform, Shape } from '../kit/platform.ts';

const shapes: Shape[] = ['standalone', 'split'];

describe.each(shapes)('the first case, %s', (shape) => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({ shape, today: '2026-03-10' });
  });
  afterAll(() => platform?.remove());

  it('confirms a child in Licheng by Licheng’s rules and shows the first benefit month', async () => {
    const cast = await applied(platform.origin, 'licheng', 'licheng-confirmed');
    await policySays(cast, 'ELIGIBLE');
    const running = await readCase<{ clock: { step: string; dueOn: string; limitWorkingDays: number } }>(
      cast.guardian,
      cast.caseId,
      'clock { step dueOn limitWorkingDays }',
    );
    expect(running!.clock).toEqual({ step: 'WHOLE', dueOn: '2026-03-31', limitWorkingDays: 15 });
    const { decision, entitlement } = await confirmed(cast);
    expect(decision).toMatchObject({ kind: 'CONFIRM', firstMonth: '2026-04' });
    expect(decision.layers.map(({ code }) => code)).toContain('370112');
    expect(decision.evidenceIds.length).toBeGreaterThan(1);
    expect(entitlement).toMatchObject({ state: 'ESTABLISHED', firstMonth: '2026-04', payer: { code: '370112' } });
    expect(entitlement.months[0]).toMatchObject({ month: '2026-04', basis: 'FULL', sample: true });
    expect(entitlement.months[0]!.amountFen).toBeGreaterThan(0);
  });

  it('confirms a child in Shenyang by Liaoning’s rules: two deadlines, a certificate, the next month', async () => {
    const cast = await applied(platform.origin, 'tiexi', 'shenyang-confirmed');
    await policySays(cast, 'ELIGIBLE');
    const running = await readCase<{ clock: { step: string; dueOn: string } }>(cast.guardian, cast.caseId, 'clock { step dueOn }');
    expect(running!.clock).toEqual({ step: 'VERIFICATION', dueOn: '2026-03-31' });
    const { decision, entitlement } = await confirmed(cast);
    expect(decision.firstMonth).toBe('2026-04');
    expect(entitlement).toMatchObject({ state: 'ESTABLISHED', payer: { code: '210106' } });
    const done = await readCase<{ certificate: { number: string } | null }>(cast.guardian, cast.caseId, 'certificate { number }');
    expect(done!.certificate?.number).toBeTruthy();
  });

  it('tops up a child whose household draws dibao, and explains the deduction', async () => {
    const cast = await applied(platform.origin, 'tiexi', 'shenyang-top-up');
    await policySays(cast, 'ELIGIBLE');
    const { entitlement } = await confirmed(cast);
    const [first] = entitlement.months;
    expect(first!.basis).toBe('TOP_UP');
    const [standard, deduction] = ['STANDARD', 'DEDUCTION'].map((kind) => first!.lines.find((line) => line.kind === kind)!.amountFen);
    expect(deduction).toBe(-60000);
    expect(first!.amountFen).toBe(standard! + deduction!);
  });

  it('refuses in writing, with the reason and the clause', async () => {
    await refused(platform.origin, 'licheng', 'licheng-refused', 'PARENT_ABLE');
    await refused(platform.origin, 'tiexi', 'shenyang-refused', 'TERM_TOO_SHORT');
  });

  it('asks for the missing paper while a fact is unknown, then confirms', async () => {
    await supplemented(platform.origin, 'licheng', 'licheng-undetermined', 'mother.OUT_OF_CONTACT.policeResult', 'MOTHER_STATE_PROOF');
    await supplemented(platform.origin, 'tiexi', 'shenyang-undetermined', 'mother.SEVERE_DISABILITY.certificate', 'MOTHER_STATE_PROOF');
  });

  it('shows where the agencies differ from what was declared', async () => {
    const cast = await applied(platform.origin, 'licheng', 'licheng-different');
    await policySays(cast, 'INELIGIBLE');
    const found = await readCase<{ flags: string[]; comparisonCounts: { differs: number } }>(
      cast.handler,
      cast.caseId,
      'flags comparisonCounts { differs }',
    );
    expect(found!.flags).toContain('DATA_MISMATCH');
    expect(found!.comparisonCounts.differs).toBeGreaterThanOrEqual(2);

    const stranger = await new HttpPerson(platform.origin).signIn('shandalu-township-officer');
    expect(await readCase(stranger, cast.caseId)).toBeNull();
    const { caseQueue } = await stranger.get<{ caseQueue: { edges: object[] } }>('{ caseQueue(first: 50) { edges { node { id } } } }');
    expect(caseQueue.edges).toEqual([]);
    const attempt = await stranger.ask('mutation M($input: AcceptApplicationInput!) { acceptApplication(input: $input) { __typename } }', {
      input: { caseId: cast.caseId, version: 1, idempotencyKey: crypto.randomUUID() },
    });
    expect(attempt.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const guardian = await guardianOf(platform.origin, 'shenyang-refused');
    expect(await readCase(guardian, cast.caseId)).toBeNull();

    // The same child again, by somebody else: refused without telling where the other application lies.
    const other = await guardianOf(platform.origin, 'shenyang-confirmed');
    const draft = await fillForm(other, { ...family('licheng-different'), county: '210106', street: '210106003' });
    await attachPapers(other, draft.id);
    const again = await submit(other, draft.id, '王桂英');
    expect(again.code).toBe('ALREADY_APPLIED');
    expect(again.message).not.toMatch(/历城|Licheng|马国强/);
    expect((await readCase(other, draft.id))!.status).toBe('DRAFT');

    // Two confirmers at once: exactly one signature decides.
    await verify(cast.handler, cast.head, cast.caseId, 'DOES_NOT_MEET');
    accepted(await prepareDecision(cast.countyHandler, cast.caseId, 'REFUSE'));
    const { version } = (await readCase(cast.countyConfirmer, cast.caseId))!;
    const second = await new HttpPerson(platform.origin).signIn('licheng-county-confirmer');
    const answers = await Promise.all(
      [cast.countyConfirmer, second].map((person) => person.run('signDecision', { caseId: cast.caseId, version })),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Case', 'LawfulRefusal']);
  });
});
