/** Ids inside the hall must not meet those of the shell; server and browser must agree on them. */
export const identifierPrefix = 'hall-';
