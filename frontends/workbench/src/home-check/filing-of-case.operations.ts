import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { Act } from '../case/acts.operations.ts';
import type { HomeCheckAnswer } from './home-check.operations.ts';

interface NamedPlace {
  code: string;
  name: LocalisedText;
}

/** How a case came in and what the village saw. */
export interface FilingOfCase {
  version: number;
  capacity: 'GUARDIAN' | 'ENTRUSTED_RELATIVE' | 'VILLAGE_COMMITTEE';
  appliedOn: string | null;
  receivedOn: string | null;
  allowedActions: string[];
  townshipUnit: (NamedPlace & { children: NamedPlace[] }) | null;
  filing: {
    channel: 'ONLINE' | 'WINDOW' | 'VILLAGE_DIRECTOR' | 'RELIEF_HELPER';
    place: 'HERE' | 'SAME_PROVINCE' | 'OTHER_PROVINCE';
    filedBy: string | null;
    village: NamedPlace | null;
    applicant: { name: string; phone: string | null; relation: string | null; reason: string | null } | null;
    /** For the offices that answer for the report alone. */
    report: { id: string; number: string } | null;
  };
  homeChecks: {
    id: string;
    checkedOn: string;
    childSeen: HomeCheckAnswer;
    livesWithGuardian: HomeCheckAnswer;
    parentPresent: HomeCheckAnswer;
    note: string;
    by: string;
  }[];
}

export const filingOfCaseQuery = operation<{ case: FilingOfCase | null }, { id: string }>(`
  query WorkbenchFiling($id: ID!) {
    case(id: $id) {
      id
      version
      capacity
      appliedOn
      receivedOn
      allowedActions
      townshipUnit { code name { zh en } children { code name { zh en } } }
      filing {
        channel
        place
        filedBy
        village { code name { zh en } }
        applicant { name phone relation reason }
        report { id number }
      }
      homeChecks { id checkedOn childSeen livesWithGuardian parentPresent note by }
    }
  }
`);

export const askHomeCheck: Act<{ caseId: string; version: number; villageCode: string }> = operation(`
  mutation WorkbenchAskHomeCheck($input: AskHomeCheckInput!) {
    act: askHomeCheck(input: $input) {
      ... on Case { id version }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
