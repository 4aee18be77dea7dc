import { accepted, apply, eventually, officerStep, prepareDecision, verify } from '../kit/case-steps.ts';
import type { Year } from './year.ts';
import { castOf } from './year.ts';
import type { YearChild } from './year-child.ts';
import { yearFamilies } from './year-child.ts';

interface Judged {
  policy: { decision: string } | null;
}
interface Entitled {
  entitlement: { id: string; firstMonth: string | null; state: string } | null;
}

/** Applies for every child of the year and brings each to a signed confirmation, as families and officers would. */
export async function enrolChildren(year: Year): Promise<void> {
  for (const { family, guardian, place } of yearFamilies) {
    const { id: caseId } = await apply(await year.people.as(guardian), family);
    const cast = await castOf(year, { caseId, guardian, place });
    await eventually<Judged>(cast.handler, caseId, 'policy { decision }', ({ policy }) => policy?.decision === 'ELIGIBLE');
    await verify(cast.handler, cast.head, caseId);
    accepted(await prepareDecision(cast.countyHandler, caseId, 'CONFIRM'));
    accepted(await officerStep(cast.countyConfirmer, 'signDecision', caseId));
    const { entitlement } = await eventually<Entitled>(
      cast.guardian,
      caseId,
      'entitlement { id firstMonth state }',
      (found) => found.entitlement !== null,
    );
    const child: YearChild = {
      family,
      guardian,
      place,
      caseId,
      entitlementId: entitlement!.id,
      confirmedIn: year.month,
      payers: [{ since: year.month, county: place.county }],
      ended: false,
      happened: new Map(),
    };
    year.children.push(child);
    year.tell(`${family.child.name} (${place.id}): confirmed, first month ${entitlement!.firstMonth ?? 'none'}, ${entitlement!.state}`);
  }
}
