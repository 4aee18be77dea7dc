import { operation } from '@onething/portal-kit';
import type { Act } from '../case/acts.operations.ts';

export type ObjectionOutcome = 'UPHELD' | 'TO_CONFIRMATION' | 'TO_VERIFICATION';

export interface RaisedObjection {
  id: string;
  reason: string;
  raisedAt: string;
  outcome: ObjectionOutcome | null;
}

/** What the applicant has against the decision. */
export const objectionsQuery = operation<{ case: { id: string; objections: RaisedObjection[] } | null }, { id: string }>(`
  query WorkbenchObjections($id: ID!) {
    case(id: $id) {
      id
      objections { id reason raisedAt outcome }
    }
  }
`);

export const answerObjection: Act<{ caseId: string; version: number; outcome: ObjectionOutcome; reason: string }> =
  operation(`mutation WorkbenchAnswerObjection($input: AnswerObjectionInput!) {
  act: answerObjection(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);
