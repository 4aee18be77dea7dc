/** What the right-hand panel of the case page shows. */
export type CasePanel =
  | { kind: 'OVERVIEW' }
  | { kind: 'MATERIAL'; materialId: string }
  | { kind: 'FINDING'; path: string }
  | { kind: 'REVEAL'; path: string; label: string }
  | { kind: 'ENQUIRY' }
  | { kind: 'DUPLICATES' }
  | { kind: 'VERIFY' }
  | { kind: 'SIGN' }
  | { kind: 'OBJECTION' }
  | { kind: 'SEND_BACK' };
