import { readFileSync } from 'node:fs';
import { accessMatrix, printSubgraph } from '@onething/subgraph-kit';
import { expect, it } from 'vitest';
import { jurisdictionsSubgraph } from './subgraph.ts';

it('is committed as it is generated', () => {
  expect(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')).toBe(`${printSubgraph(jurisdictionsSubgraph()).trim()}\n`);
});

it('is public but for what is for those who shape the rules of a place', () => {
  const guarded = accessMatrix(jurisdictionsSubgraph()).filter(({ rule }) => rule.description !== 'anyone');
  const rules = new Set(guarded.map(({ rule }) => rule.description));
  expect(rules).toEqual(
    new Set([
      'staff: administrator',
      'staff: policyApprover',
      'staff: administrator, policyApprover',
      'staff covering: administrator, policyApprover',
      // What is said of a place's own records may also be read by whoever audits them.
      'staff: administrator, auditor',
      'staff covering: administrator, auditor',
      // Parts reached only through one of the above.
      'signed in',
    ]),
  );
  expect(guarded.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['Query.calendarWarnings', 'Query.rehearsal', 'Query.policyDrafts']),
  );
  const unruled = guarded.filter(({ field, rule }) => rule.description === 'signed in' && /^(Query|Mutation)\./.test(field));
  // One's own posts.
  expect(unruled.map(({ field }) => field)).toEqual(['Query.myAppointments']);
});
