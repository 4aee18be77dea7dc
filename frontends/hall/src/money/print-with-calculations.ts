/** Prints the page with every calculation shown, and leaves the page as it was. */
export function printWithCalculations(): void {
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('.months details:not([open])')];
  for (const one of closed) one.open = true;
  print();
  for (const one of closed) one.open = false;
}
