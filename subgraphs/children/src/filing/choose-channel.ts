import type { Caller } from '@onething/subgraph-kit';
import { holds, notFound } from '@onething/subgraph-kit';
import type { ApplicantPlace, FilingChannel } from '../enumerations.ts';

/** Staff who may file for somebody else, in the order in which one person's roles count. */
export const filingRoles = ['villageDirector', 'reliefHelper', 'windowClerk'] as const;

const channelOfRole = { villageDirector: 'VILLAGE_DIRECTOR', reliefHelper: 'RELIEF_HELPER', windowClerk: 'WINDOW' } as const;

/** The way an application comes in, and the unit that takes it. */
export interface ChosenChannel {
  channel: FilingChannel;
  /** Unit of the member of staff who files; null online. */
  unitCode: string | null;
  applicantPlace: ApplicantPlace;
}

/**
 * Which way this caller files for a child registered at `code`: a person online, from wherever they say; a village director or helper for their own
 * area; a window for its own area and, as cross-province and province-wide service demand, for any other place. NOT_FOUND for everybody else.
 */
export function chooseChannel(caller: Caller, code: string, stated: ApplicantPlace | undefined): ChosenChannel {
  if (caller.kind === 'PERSON') return { channel: 'ONLINE', unitCode: null, applicantPlace: stated ?? 'HERE' };
  const role = filingRoles.find((each) => holds(caller, [each], code));
  const own = role ?? (caller.grants.some((grant) => grant.role === 'windowClerk') ? 'windowClerk' : undefined);
  if (!own) throw notFound();
  const grant = caller.grants.find((each) => each.role === own && (!role || holds({ ...caller, grants: [each] }, [own], code)));
  const unitCode = grant?.jurisdiction ?? null;
  return { channel: channelOfRole[own], unitCode, applicantPlace: stated ?? placeOf(unitCode ?? code, code) };
}

function placeOf(unitCode: string, code: string): ApplicantPlace {
  if (unitCode.slice(0, 6) === code.slice(0, 6)) return 'HERE';
  return unitCode.slice(0, 2) === code.slice(0, 2) ? 'SAME_PROVINCE' : 'OTHER_PROVINCE';
}
