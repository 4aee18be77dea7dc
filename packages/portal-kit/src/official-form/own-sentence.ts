import type { FormDefinition, PrintLine } from '@onething/policy/labels';

/** Where an office writes its opinion on the form. */
export type OpinionPlace = 'township.opinion' | 'county.opinion';

/**
 * Index of the sentence of agreement that the form itself prints about the child, just above the place for an opinion in other words;
 * -1 where the form leaves the whole opinion to the office. Read from the layout, so that it holds for every form ever published.
 */
export function ownSentence(lines: readonly PrintLine[], place: OpinionPlace): number {
  const opinion = lines.findIndex((line) => line.parts.some((part) => 'system' in part && part.system === place));
  const above = lines[opinion - 1];
  return above?.parts.some((part) => 'at' in part && part.at !== undefined) ? opinion - 1 : -1;
}

/** Whether the form prints a sentence of its own there: then only what departs from it is written below. */
export function hasOwnSentence(definition: FormDefinition, place: OpinionPlace): boolean {
  return definition.print.pages.some((page) =>
    page.rows.some((row) => row.cells.some((cell) => cell.lines !== undefined && ownSentence(cell.lines, place) >= 0)),
  );
}
