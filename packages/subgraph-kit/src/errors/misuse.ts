import { GraphQLError } from 'graphql';

/** The closed set of codes by which a request is told that it should not have been made. */
export const misuseCodes = ['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_INPUT', 'NOT_FOUND', 'CONFLICT', 'RATE_LIMITED'] as const;
export type MisuseCode = (typeof misuseCodes)[number];

/** A wrong use of the API, thrown. A lawful "no" is a `RefusalError` instead. The message must not contain personal data. */
export class Misuse extends GraphQLError {
  readonly code: MisuseCode;

  constructor(code: MisuseCode, message: string = code) {
    super(message, { extensions: { code } });
    this.name = 'Misuse';
    this.code = code;
  }
}

/** What the caller cannot see or what does not exist: the same answer. */
export function notFound(): Misuse {
  return new Misuse('NOT_FOUND', 'Not found');
}
