import { afterAll, describe, expect, it } from 'vitest';
import { accepted, eventually, officerStep, prepareDecision, verify } from '../kit/case-steps.ts';
import { guardianOf } from '../kit/cast.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { applied, policySays } from '../kit/journeys.ts';
import type { EntitlementAnswer } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform, Shape } from '../kit/platform.ts';

const shapes: Shape[] = ['standalone', 'split'];
/** Consumers wait this long before they handle an event, so that the kill falls between the two commits. */
const held = { ONETHING_EVENT_DELAY_MILLISECONDS: '5000' };

describe.each(shapes)('a power cut between confirmation and entitlement, %s', (shape) => {
  let platform: Platform | undefined;
  afterAll(() => platform?.remove());

  it('leaves exactly one entitlement after the restart', async () => {
    platform = await startPlatform({ shape, today: '2026-03-10' });
    const cast = await applied(platform.origin, 'licheng', 'licheng-confirmed');
    await policySays(cast, 'ELIGIBLE');
    await verify(cast.handler, cast.head, cast.caseId);
    accepted(await prepareDecision(cast.countyHandler, cast.caseId, 'CONFIRM'));
    await platform.stop();

    await platform.restart(held);
    const confirmer = await new HttpPerson(platform.origin).signIn('licheng-county-confirmer');
    accepted(await officerStep(confirmer, 'signDecision', cast.caseId));
    await platform.kill();

    await platform.restart();
    const guardian = await guardianOf(platform.origin, 'licheng-confirmed');
    const found = await eventually<EntitlementAnswer & { status: string }>(
      guardian,
      cast.caseId,
      'entitlement { id state firstMonth payer { code } refusal { code } calculations { sequence } months(first: 2) { month amountFen basis sample lines { kind amountFen } } }',
      ({ entitlement }) => entitlement !== null,
    );
    expect(found.status).toBe('CONFIRMED');
    expect(found.entitlement).toMatchObject({ state: 'ESTABLISHED', firstMonth: '2026-04' });
    expect((found.entitlement as unknown as { calculations: object[] }).calculations).toHaveLength(1);
  });
});
