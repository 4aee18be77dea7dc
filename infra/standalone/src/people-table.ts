import { sampleFamilies, sampleOffices, samplePeople } from '@onething/sample-data';

/** Columns a text takes on a terminal: Chinese characters take two. */
function columnsOf(text: string): number {
  return [...text].reduce(
    (columns, character) => columns + (/[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\uff60]/.test(character) ? 2 : 1),
    0,
  );
}

/** Rows as aligned lines, two spaces in. */
export function alignedLines(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - columnsOf(cell))).join('   ')}`.trimEnd(),
  );
}

/** Whom to be first, place by place: a guardian, the two of the township, the two of the county. */
export function peopleTable(origin: string): string {
  const people = new Map(samplePeople().map(({ subject, name }) => [subject, name]));
  const rows = sampleOffices().map(({ id, group, codes }) => {
    const two = (first: string, second: string): string => `${people.get(`${id}-${first}`)} → ${people.get(`${id}-${second}`)}`;
    const guardian = sampleFamilies().find(({ county }) => county === codes.county)?.guardian.name ?? '–';
    const place = group.en.split(' · ')[0] ?? '';
    return [
      place,
      `${origin}/${codes.county}`,
      guardian,
      two('township-officer', 'township-head'),
      two('county-officer', 'county-confirmer'),
    ];
  });
  return alignedLines([['Place', 'Apply', 'as', 'Township: verify → sign', 'County: decide → sign'], ...rows]).join('\n');
}
