import { expect } from 'vitest';
import type { Cast } from './journeys.ts';
import { applied, decided, policySays } from './journeys.ts';
import { accepted, officerStep, prepareDecision, readCase, verify } from './case-steps.ts';

/** What one family's application must come to, from the leaflet to the decision. */
export interface CategoryCase {
  family: string;
  /** First part of the officers' subjects. */
  place: string;
  category: string;
  /** Form that is filled in. */
  form: string;
  /** First step that is timed, and the working days it may take. */
  clock: { step: 'WHOLE' | 'VERIFICATION'; limitWorkingDays: number };
  /** First benefit month of a confirmation on 10 March 2026; absent: this place or category pays nothing monthly. */
  firstMonth?: string;
  /** Code of the refusal to pay where nobody has published an amount. */
  unpaid?: string;
  /** Monthly amount of the first month, in fen. */
  amountFen?: number;
  certificate?: boolean;
}

interface Found {
  category: string;
  form: { code: string };
  clock: { step: string; limitWorkingDays: number; dueOn: string };
  certificate: { number: string } | null;
}

const watched = 'category form { code } clock { step limitWorkingDays dueOn } certificate { number }';

/** Applies, verifies and confirms through the public API, and checks all that the place and the category promise. */
export async function fromLeafletToDecision(origin: string, wanted: CategoryCase): Promise<Cast> {
  const cast = await applied(origin, wanted.place, wanted.family);
  const running = (await readCase<Found>(cast.guardian, cast.caseId, watched))!;
  expect(running).toMatchObject({ category: wanted.category, form: { code: wanted.form }, clock: wanted.clock });
  await policySays(cast, 'ELIGIBLE');
  await verify(cast.handler, cast.head, cast.caseId);
  if (wanted.firstMonth === undefined) {
    accepted(await prepareDecision(cast.countyHandler, cast.caseId, 'CONFIRM'));
    accepted(await officerStep(cast.countyConfirmer, 'signDecision', cast.caseId));
  } else {
    const { decision, entitlement } = await decided(cast);
    expect(decision).toMatchObject({ kind: 'CONFIRM', firstMonth: wanted.firstMonth });
    expect(entitlement.refusal?.code).toBe(wanted.unpaid);
    if (wanted.amountFen !== undefined)
      expect(entitlement.months[0]).toMatchObject({ month: wanted.firstMonth, amountFen: wanted.amountFen });
  }
  const done = (await readCase<Found>(cast.guardian, cast.caseId, watched))!;
  expect(done.status).toBe('CONFIRMED');
  expect(Boolean(done.certificate?.number)).toBe(wanted.certificate ?? false);
  return cast;
}
