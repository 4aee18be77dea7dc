const place = 'onething.workbench.sought';

/** What was searched for last, kept for this tab only: a name or number never stands in an address. Signing out wipes it with the drafts. */
export function soughtText(): string {
  return sessionStorage.getItem(place) ?? '';
}

export function keepSought(text: string): void {
  if (text) sessionStorage.setItem(place, text);
  else sessionStorage.removeItem(place);
}
