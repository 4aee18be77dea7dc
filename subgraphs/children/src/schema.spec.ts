import { readFileSync } from 'node:fs';
import { bootForTest, dialects, schemaDrift } from '@onething/subgraph-kit/testing';
import { printSubgraph } from '@onething/subgraph-kit';
import { describe, expect, it } from 'vitest';
import { childrenSubgraph } from './subgraph.ts';

const definition = childrenSubgraph({ uploadReceiptKeys: [] });

describe('what children serves', () => {
  it('is the committed schema', () => {
    const committed = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
    expect(committed.trim()).toBe(printSubgraph(definition as never).trim());
  });
});

describe.each(await dialects())('the tables of children on %s', (dialect) => {
  it('are what the entities say', async () => {
    const subgraph = await bootForTest(definition, { dialect });
    expect(await schemaDrift(subgraph.running.database)).toEqual([]);
    await subgraph.stop();
  });
});
