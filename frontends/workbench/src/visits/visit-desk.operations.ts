import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { Act } from '../case/acts.operations.ts';
import type { VisitActor, VisitDuty, VisitOutcome } from './visit.operations.ts';

export type FindingKind =
  | 'URGENT'
  | 'POOR_GUARDIANSHIP'
  | 'OUT_OF_SCHOOL'
  | 'NO_REGISTRATION'
  | 'PARENT_CHANGE'
  | 'MOVED'
  | 'ILLNESS'
  | 'DATA_CHANGE';

/** A task that a visit, or an agency's new answer, raised. */
export interface VisitFinding {
  id: string;
  caseId: string;
  caseNumber: string | null;
  childName: string | null;
  township: { code: string; name: LocalisedText } | null;
  kind: FindingKind;
  state: 'OPEN' | 'SETTLED' | 'NOT_CONFIRMED';
  level: string;
  parentChange: { parent: 'FATHER' | 'MOTHER'; change: 'REAPPEARED' | 'RELEASED' | 'DIED' | 'OTHER' } | null;
  whereabouts: string | null;
  topic: string | null;
  subjectRole: string | null;
  note: string | null;
  raisedOn: string;
  raisedBy: string;
  steps: { answer: FindingAnswer; by: string; on: string; text: string }[];
}
export type FindingAnswer = 'SETTLED' | 'NOT_CONFIRMED' | 'HANDED_ON';

export interface FindingList {
  visitFindings: { edges: { node: VisitFinding }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

export const visitFindingsQuery = operation<FindingList, { first: number; state: VisitFinding['state'] }>(`
  query WorkbenchVisitFindings($first: Int, $state: VisitFindingState) {
    visitFindings(first: $first, filter: { state: $state }) {
      edges {
        node {
          id
          caseId
          caseNumber
          childName
          township { code name { zh en } }
          kind
          state
          level
          parentChange { parent change }
          whereabouts
          topic
          subjectRole
          note
          raisedOn
          raisedBy
          steps { answer by on text }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export interface OverduePlaces {
  overdueVisitPlaces: { place: { code: string; name: LocalisedText } | null; overdue: number; total: number }[];
}

export const overduePlacesQuery = operation<OverduePlaces, { actor: VisitActor }>(`
  query WorkbenchOverdueVisitPlaces($actor: VisitActor!) {
    overdueVisitPlaces(actor: $actor) { place { code name { zh en } } overdue total }
  }
`);

export const settleFinding: Act<{ findingId: string; answer: FindingAnswer; result: string }> = operation(`
  mutation WorkbenchSettleFinding($input: SettleFindingInput!) {
    act: settleFinding(input: $input) {
      ... on VisitFinding { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

export const assignVillage: Act<{ caseId: string; villageCode: string }> = operation(`
  mutation WorkbenchAssignVillage($input: AssignVillageInput!) {
    act: assignVillage(input: $input) { ... on Case { id version } ... on LawfulRefusal { code message details { path code message } } }
  }
`);

export const planReturnVisits: Act<{ caseId: string; returnedOn: string }> = operation(`
  mutation WorkbenchPlanReturnVisits($input: PlanReturnVisitsInput!) {
    act: planReturnVisits(input: $input) { ... on Case { id version } ... on LawfulRefusal { code message details { path code message } } }
  }
`);

export const closeReverification: Act<{ caseId: string; reason: string }> = operation(`
  mutation WorkbenchCloseReverification($input: CloseReverificationInput!) {
    act: closeReverification(input: $input) { ... on Case { id version } ... on LawfulRefusal { code message details { path code message } } }
  }
`);

/** The visits of one case. */
export interface CaseVisits {
  case: {
    status: string;
    townshipUnit: { code: string; name: LocalisedText } | null;
    visitDuties: (Pick<VisitDuty, 'id' | 'state' | 'period' | 'dueOn' | 'lastVisitOn' | 'overduePeriods' | 'village'> & {
      actor: VisitActor;
    })[];
    visits: {
      id: string;
      actor: VisitActor;
      seenOn: string;
      outcome: VisitOutcome;
      counted: { by: string; seenOn: string } | null;
      note: string;
      by: string;
      photos: { fileId: string }[];
      corrects: string | null;
      correctionReason: string | null;
      correctedBy: string | null;
      mayCorrect: boolean;
    }[];
    visitFindings: VisitFinding[];
    reverifications: {
      id: string;
      period: string;
      askedOn: string;
      asked: number;
      answered: number;
      differing: number;
      doneOn: string | null;
      closeReason: string | null;
      closedBy: string | null;
    }[];
  } | null;
}

export const caseVisitsQuery = operation<CaseVisits, { id: string }>(`
  query WorkbenchCaseVisits($id: ID!) {
    case(id: $id) {
      id
      status
      townshipUnit { code name { zh en } }
      visitDuties { id actor state period dueOn lastVisitOn overduePeriods village { code name { zh en } } }
      visits { id actor seenOn outcome counted { by seenOn } note by photos { fileId } corrects correctionReason correctedBy mayCorrect }
      visitFindings {
        id
        caseId
        caseNumber
        childName
        township { code name { zh en } }
        kind
        state
        level
        parentChange { parent change }
        whereabouts
        topic
        subjectRole
        note
        raisedOn
        raisedBy
        steps { answer by on text }
      }
      reverifications { id period askedOn asked answered differing doneOn closeReason closedBy }
    }
  }
`);
