/**
 * Why an answer is missing or incomplete. The first two never reached the gateway, the rest are its words.
 * `INTERNAL` comes with a trace id to tell on the phone.
 */
export type ProblemCode =
  | 'OFFLINE'
  | 'TIMEOUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'INTERNAL';

export interface Problem {
  code: ProblemCode;
  /** Which part of the answer is missing: `case.comparison`. Empty: all of it. */
  path: string;
  traceId?: string;
}

/** An answer: all of it, parts of it with problems, or problems alone. */
export interface Answer<Result> {
  data?: Result;
  problems: Problem[];
}

const known = new Set<string>(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT', 'CONFLICT', 'RATE_LIMITED', 'OFFLINE', 'TIMEOUT']);
const byStatus: Record<number, ProblemCode> = {
  400: 'BAD_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  408: 'TIMEOUT',
  429: 'RATE_LIMITED',
  504: 'TIMEOUT',
};

interface GraphqlError {
  message?: string;
  path?: (string | number)[];
  extensions?: { code?: string; traceId?: string };
}

/** Reads one entry of `errors`. An unknown code is a bug on the other side: INTERNAL. */
export function problemOf(error: GraphqlError): Problem {
  const code = error.extensions?.code ?? '';
  return {
    code: known.has(code) ? (code as ProblemCode) : 'INTERNAL',
    path: (error.path ?? []).join('.'),
    traceId: error.extensions?.traceId,
  };
}

/** Reads an HTTP status that came without a GraphQL answer. */
export function problemOfStatus(status: number): Problem {
  return { code: byStatus[status] ?? 'INTERNAL', path: '' };
}
