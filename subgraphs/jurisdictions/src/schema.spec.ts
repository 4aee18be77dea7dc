import { readFileSync } from 'node:fs';
import { accessMatrix, printSubgraph } from '@onething/subgraph-kit';
import { expect, it } from 'vitest';
import { jurisdictionsSubgraph } from './subgraph.ts';

it('is committed as it is generated', () => {
  expect(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')).toBe(`${printSubgraph(jurisdictionsSubgraph()).trim()}\n`);
});

it('is public but for the warnings of the administrator', () => {
  const guarded = accessMatrix(jurisdictionsSubgraph()).filter(({ rule }) => rule.description !== 'anyone');
  expect(new Set(guarded.map(({ field }) => field.replace(/^CalendarWarning\..*/, 'CalendarWarning')))).toEqual(
    new Set(['Query.calendarWarnings', 'CalendarWarning']),
  );
});
