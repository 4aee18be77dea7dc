/** For display only; comparisons use the exact quotient. */
export const roundedHalfUp = (fen: number): number => Math.floor(fen + 0.5);
