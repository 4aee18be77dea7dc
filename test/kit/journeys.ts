import { expect } from 'vitest';
import { family, guardianOf, officersOf } from './cast.ts';
import type { Officers } from './cast.ts';
import {
  accepted,
  apply,
  attachPaper,
  checkPapers,
  conclude,
  eventually,
  officerStep,
  prepareDecision,
  readCase,
  verify,
} from './case-steps.ts';
import type { HttpPerson } from './http-person.ts';

const policyFields = 'policy { decision missing { path } reasons { code citation { document clause } } }';
const decisionFields =
  'decision { kind firstMonth paragraphs reasons { code citation { document clause } } evidenceIds layers { code hash } }';
const entitlementFields =
  'entitlement { state firstMonth payer { code } refusal { code } months(first: 2) { month amountFen basis sample lines { kind amountFen citation { document clause } releaseId } } }';

interface PolicyAnswer {
  policy: {
    decision: string;
    missing: { path: string }[];
    reasons: { code: string; citation: { document: string; clause: string } | null }[];
  } | null;
}

interface DecisionAnswer {
  decision: {
    kind: string;
    firstMonth: string | null;
    paragraphs: string[];
    reasons: { code: string; citation: { document: string; clause: string } | null }[];
    evidenceIds: string[];
    layers: { code: string; hash: string }[];
  } | null;
}

/** The entitlement as the journey reads it. */
export interface EntitlementAnswer {
  entitlement: {
    state: string;
    firstMonth: string | null;
    payer: { code: string };
    refusal: { code: string } | null;
    months: { month: string; amountFen: number; basis: string; sample: boolean; lines: { kind: string; amountFen: number }[] }[];
  } | null;
}

/** A guardian and the four officers of one district, with the case brought so far. */
export interface Cast extends Officers {
  guardian: HttpPerson;
  caseId: string;
}

/** Applies for the family's child and waits until the agencies have answered. */
export async function applied(origin: string, place: string, familyId: string, without: string[] = []): Promise<Cast> {
  const officers = await officersOf(origin, place);
  const guardian = await guardianOf(origin, familyId);
  const { id } = await apply(guardian, family(familyId), without);
  return { ...officers, guardian, caseId: id };
}

/** Waits until the policy has reached the wanted answer on what is known. */
export function policySays(cast: Cast, decision: string): Promise<PolicyAnswer & object> {
  return eventually<PolicyAnswer>(cast.handler, cast.caseId, policyFields, ({ policy }) => policy?.decision === decision);
}

/** Brings an applied case to a signed confirmation and waits for the entitlement. */
export async function confirmed(
  cast: Cast,
): Promise<{ decision: NonNullable<DecisionAnswer['decision']>; entitlement: NonNullable<EntitlementAnswer['entitlement']> }> {
  await verify(cast.handler, cast.head, cast.caseId);
  return decided(cast);
}

/** County's part of a confirmation, and the entitlement that follows. */
export async function decided(
  cast: Cast,
): Promise<{ decision: NonNullable<DecisionAnswer['decision']>; entitlement: NonNullable<EntitlementAnswer['entitlement']> }> {
  accepted(await prepareDecision(cast.countyHandler, cast.caseId, 'CONFIRM'));
  accepted(await officerStep(cast.countyConfirmer, 'signDecision', cast.caseId));
  const found = await eventually<DecisionAnswer & EntitlementAnswer>(
    cast.guardian,
    cast.caseId,
    `${decisionFields} ${entitlementFields}`,
    ({ entitlement }) => entitlement !== null,
  );
  return { decision: found.decision!, entitlement: found.entitlement! };
}

/** The refusal journey: the policy says no with its reason, the written decision cites the clause, the guardian reads it. */
export async function refused(origin: string, place: string, familyId: string, reason: string): Promise<void> {
  const cast = await applied(origin, place, familyId);
  const { policy } = (await policySays(cast, 'INELIGIBLE')) as PolicyAnswer;
  expect(policy!.reasons.map(({ code }) => code)).toContain(reason);
  await verify(cast.handler, cast.head, cast.caseId, 'DOES_NOT_MEET');
  accepted(await prepareDecision(cast.countyHandler, cast.caseId, 'REFUSE'));
  accepted(await officerStep(cast.countyConfirmer, 'signDecision', cast.caseId));
  const { status, decision } = (await readCase<DecisionAnswer>(cast.guardian, cast.caseId, decisionFields))!;
  expect(status).toBe('REFUSED');
  expect(decision!.reasons.map(({ code }) => code)).toContain(reason);
  for (const { citation } of decision!.reasons) expect(citation?.clause).toBeTruthy();
  expect(decision!.paragraphs.length).toBeGreaterThan(1);
}

/** The unknown-fact journey: undetermined, the missing paper is asked for, the clock stands, then it is confirmed. */
export async function supplemented(origin: string, place: string, familyId: string, path: string, materialCode: string): Promise<void> {
  const cast = await applied(origin, place, familyId);
  accepted(await officerStep(cast.handler, 'acceptApplication', cast.caseId));
  const { policy } = (await policySays(cast, 'UNDETERMINED')) as PolicyAnswer;
  expect(policy!.missing.map((fact) => fact.path)).toContain(path);
  await checkPapersExcept(cast, materialCode);
  const early = await officerStep(cast.handler, 'prepareVerification', cast.caseId, { conclusion: 'MEETS', opinion: '建议予以确认。' });
  expect(early.code).toBe('POLICY_UNDETERMINED');

  accepted(
    await officerStep(cast.handler, 'sendNotice', cast.caseId, {
      kind: 'SUPPLEMENT_REQUEST',
      items: [{ materialCode, factPath: path, text: '请补交证明材料' }],
    }),
  );
  const paused = await readCase<{ clock: { state: string; dueOn: string | null }; notices: { id: string; answeredAt: string | null }[] }>(
    cast.guardian,
    cast.caseId,
    'clock { state dueOn } notices { id answeredAt }',
  );
  expect(paused!.clock).toMatchObject({ state: 'PAUSED', dueOn: null });
  await attachPaper(cast.guardian, cast.caseId, materialCode);
  accepted(
    await cast.guardian.run('answerNotice', { caseId: cast.caseId, noticeId: paused!.notices.find(({ answeredAt }) => !answeredAt)!.id }),
  );

  const { materials } = (await readCase(cast.handler, cast.caseId))!;
  await checkPapers(cast.handler, cast.caseId);
  const paper = materials.find(({ code }) => code === materialCode)!;
  accepted(
    await officerStep(cast.handler, 'recordFinding', cast.caseId, {
      path,
      value: true,
      basis: { materialId: paper.id },
      note: '已核对原件',
    }),
  );
  await policySays(cast, 'ELIGIBLE');
  await conclude(cast.handler, cast.head, cast.caseId);
  const { entitlement } = await decided(cast);
  expect(entitlement.state).toBe('ESTABLISHED');
}

/** Checks all papers but the one that is to be supplied. */
async function checkPapersExcept(cast: Cast, materialCode: string): Promise<void> {
  const { materials } = (await readCase(cast.handler, cast.caseId))!;
  for (const material of materials.filter(({ state, code }) => state === 'UPLOADED' && code !== materialCode)) {
    accepted(await officerStep(cast.handler, 'checkMaterial', cast.caseId, { materialId: material.id, accepted: true }));
  }
}
