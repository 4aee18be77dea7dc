import { readFileSync } from 'node:fs';
import { accessMatrix, printSubgraph } from '@onething/subgraph-kit';
import { expect, it } from 'vitest';
import { paymentsSubgraph } from './subgraph.ts';

it('is committed as it is generated', () => {
  expect(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')).toBe(`${printSubgraph(paymentsSubgraph()).trim()}\n`);
});

it('shows nobody anything without sign-in, and an entitlement only to its readers', () => {
  const shared = /^(LawfulRefusal|RefusalDetail|LocalisedText|Citation|LayerReference|Jurisdiction|PageInfo)\./;
  const matrix = accessMatrix(paymentsSubgraph()).filter(({ field }) => !shared.test(field));
  expect(matrix.filter(({ rule }) => rule.description === 'anyone').map(({ field }) => field)).toEqual([]);
  const ofEntitlement = matrix.filter(({ field }) => field.startsWith('Entitlement.'));
  expect(ofEntitlement.length).toBeGreaterThan(10);
  expect(ofEntitlement.every(({ rule }) => rule.denial === 'NOT_FOUND')).toBe(true);
});
