/** A lawful "no": data, not an error. `details` name the fields (JSON Pointers) or papers it is about. */
export interface Refusal {
  __typename: 'LawfulRefusal';
  code: string;
  /** In the caller's language. */
  message: string;
  details: { path: string | null; code: string; message: string }[];
}

/** Whether an answer of a mutation is a refusal. */
export function isRefusal<Success extends { __typename: string }>(result: Success | Refusal): result is Refusal {
  return result.__typename === 'LawfulRefusal';
}
