import { useState } from 'react';

/** True from the first time the person is seen signed in: a page that was open stays open when the session ends. */
export function useEverSignedIn(signedIn: boolean): boolean {
  const [ever, setEver] = useState(signedIn);
  if (signedIn && !ever) setEver(true);
  return ever;
}
