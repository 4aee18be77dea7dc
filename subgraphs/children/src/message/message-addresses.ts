import type { CaseLevel, CaseState, CaseworkRole, CaseWorkflow } from '@onething/casework';
import { levelOf, rolesForStep, signatureSteps } from '@onething/casework';
import type { Case } from '../case/case.entity.ts';
import type { CaseMoment, Recipient } from './message-rules.ts';

/** Where a message goes: to a person, or to a role of a place. */
export interface MessageAddress {
  audience: 'PERSON' | CaseworkRole;
  /** Subject of the person, or their blind index; empty for an office. */
  recipient: string;
  areaCode: string;
}

type Place = Pick<Case, 'applicantSubject' | 'guardianToken' | 'areaCode' | 'countyCode' | 'villageCode'>;

/** The addresses of a recipient as the case stands after the action. */
export function addressesOf(to: Recipient, moment: CaseMoment, place: Place, workflow: CaseWorkflow): MessageAddress[] {
  switch (to) {
    case 'APPLICANT':
      return applicants(place);
    case 'VILLAGE_DIRECTOR':
      return place.villageCode ? [{ audience: 'villageDirector', recipient: '', areaCode: place.villageCode }] : [];
    case 'TOWNSHIP_OFFICERS':
      return [office('townshipOfficer', place)];
    case 'TOWNSHIP_HANDLER':
      return handlerOf(moment.after, 'TOWNSHIP', place);
    case 'COUNTY_HANDLER':
      return handlerOf(moment.after, 'COUNTY', place);
    case 'CURRENT_HANDLER':
      return handlerOf(moment.after, levelOf(moment.after.status) ?? 'TOWNSHIP', place);
    case 'SUPERVISOR':
      return [office(levelOf(moment.after.status) === 'COUNTY' ? 'countyConfirmer' : 'townshipHead', place)];
    case 'COUNTY_SIGNERS':
      return [office('countyConfirmer', place)];
    case 'NEXT_SIGNERS':
      return nextSigners(moment.after, workflow).map((role) => office(role, place));
  }
}

/** Who began it, and the guardian somebody else filed it for, known by the ID number only. */
function applicants(place: Place): MessageAddress[] {
  const { applicantSubject, guardianToken } = place;
  return [person(applicantSubject, place), ...(guardianToken === null ? [] : [person(tokenRecipient(guardianToken), place)])];
}

/** How a person is addressed of whom only the blind index is known. */
export function tokenRecipient(identityToken: string): string {
  return `token ${identityToken}`;
}

function person(subject: string, { countyCode }: Place): MessageAddress {
  return { audience: 'PERSON', recipient: subject, areaCode: countyCode };
}

function office(role: CaseworkRole, { areaCode, countyCode }: Place): MessageAddress {
  return { audience: role, recipient: '', areaCode: role.startsWith('county') ? countyCode : areaCode };
}

function handlerOf({ handlers }: CaseState, level: CaseLevel, place: Place): MessageAddress[] {
  const handler = handlers[level];
  if (handler) return [person(handler.subject, place)];
  return [office(level === 'TOWNSHIP' ? 'townshipOfficer' : 'countyOfficer', place)];
}

/** Roles that may give the next signature on what has been prepared. */
function nextSigners(state: CaseState, workflow: CaseWorkflow): readonly CaseworkRole[] {
  const level = state.status === 'VERIFICATION_PREPARED' ? 'TOWNSHIP' : 'COUNTY';
  const given = (level === 'TOWNSHIP' ? state.verification : state.decision)?.signatures.length ?? 0;
  const step = signatureSteps(workflow, level)[given];
  return step ? rolesForStep(level, step) : [];
}
