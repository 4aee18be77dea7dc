import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { defaultDocumentLimits, requireWithinLimits } from './document-limits.ts';
import type { DocumentLimits } from './document-limits.ts';

const schema = buildSchema(`
  type Query { cases(first: Int, after: String): CaseConnection! jurisdiction: Jurisdiction ping: String }
  type CaseConnection { edges: [CaseEdge!]! totalCount: Int }
  type CaseEdge { node: Case! cursor: String }
  type Case { id: ID! jurisdiction: Jurisdiction! related(first: Int): CaseConnection! }
  type Jurisdiction { name: String parent: Jurisdiction children: [Jurisdiction!]! }
`);

function refusalOf(query: string, limits: Partial<DocumentLimits> = {}, variables?: Record<string, unknown>): string | undefined {
  try {
    requireWithinLimits(schema, { query, variables }, { ...defaultDocumentLimits, ...limits });
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

function nested(levels: number): string {
  return `{ jurisdiction ${'{ parent '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 2)} }`;
}

describe('limits of free documents', () => {
  it('allows exactly the depth of the limit', () => {
    expect(refusalOf(nested(12))).toBeUndefined();
    expect(refusalOf(nested(13))).toBe('DOCUMENT_TOO_DEEP');
  });

  it('allows exactly as many aliases as the limit, wherever they hide', () => {
    const aliases = (count: number): string => Array.from({ length: count }, (_, index) => `a${index}: name`).join(' ');
    expect(refusalOf(`{ jurisdiction { ${aliases(20)} } }`)).toBeUndefined();
    expect(refusalOf(`{ jurisdiction { ${aliases(21)} } }`)).toBe('TOO_MANY_ALIASES');
    expect(refusalOf(`{ jurisdiction { ...F parent { ...F } } } fragment F on Jurisdiction { ${aliases(11)} }`)).toBe('TOO_MANY_ALIASES');
  });

  it('counts root fields inside fragments', () => {
    const pings = Array.from({ length: 6 }, () => 'ping').join(' ');
    expect(refusalOf(`{ ${pings} ...F } fragment F on Query { ping ping ping ping }`)).toBeUndefined();
    expect(refusalOf(`{ ${pings} ...F } fragment F on Query { ping ping ping ping ping }`)).toBe('TOO_MANY_ROOT_FIELDS');
  });

  it('caps pages, literal, variable or by default value', () => {
    expect(refusalOf('{ cases(first: 100) { totalCount } }')).toBeUndefined();
    expect(refusalOf('{ cases(first: 101) { totalCount } }')).toBe('PAGE_TOO_LARGE');
    expect(refusalOf('query($n: Int) { cases(first: $n) { totalCount } }', {}, { n: 5_000 })).toBe('PAGE_TOO_LARGE');
    expect(refusalOf('query($n: Int = 5000) { cases(first: $n) { totalCount } }')).toBe('PAGE_TOO_LARGE');
  });

  it('multiplies pages inside pages', () => {
    const query = (size: number): string =>
      `{ cases(first: ${size}) { edges { node { related(first: ${size}) { edges { node { id } } } } } } }`;
    expect(refusalOf(query(10))).toBeUndefined();
    expect(refusalOf(query(100))).toBe('DOCUMENT_TOO_COSTLY');
  });

  it('multiplies plain lists too', () => {
    const query = (levels: number): string => `{ jurisdiction ${'{ children '.repeat(levels)}{ name }${' }'.repeat(levels)} }`;
    expect(refusalOf(query(3))).toBeUndefined();
    expect(refusalOf(query(5))).toBe('DOCUMENT_TOO_COSTLY');
  });

  it('refuses fragments that never end, long texts and broken ones', () => {
    expect(refusalOf('{ jurisdiction { ...F } } fragment F on Jurisdiction { parent { ...F } }')).toBe('DOCUMENT_TOO_DEEP');
    expect(refusalOf('{ ...F } fragment F on Query { ...F }')).toBe('DOCUMENT_TOO_DEEP');
    expect(refusalOf(`{ ${'ping '.repeat(2_100)} }`)).toBe('DOCUMENT_TOO_LONG');
    expect(refusalOf(`{ ping } #${'x'.repeat(20_000)}`)).toBe('DOCUMENT_TOO_LONG');
    expect(refusalOf('{ ping')).toBe('DOCUMENT_INVALID');
  });

  it('stays quick with fragments that spread each other', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, index) => `fragment F${index} on Jurisdiction { ...F${index + 1} ...F${index + 1} }`,
    ).join(' ');
    const atRoot = fragments.replaceAll('on Jurisdiction', 'on Query');
    const startedAt = performance.now();
    expect(refusalOf(`{ ...F0 } ${atRoot} fragment F40 on Query { ping }`)).toBe('TOO_MANY_ROOT_FIELDS');
    expect(refusalOf(`{ jurisdiction { ...F0 } } ${fragments} fragment F40 on Jurisdiction { name }`)).toBe('DOCUMENT_TOO_COSTLY');
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  it('never finds a document with more in it cheaper', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 100 }), (size, more) => {
        const query = (first: number): string => `{ cases(first: ${first}) { edges { node { id jurisdiction { name } } } } }`;
        if (refusalOf(query(size), { cost: 300 }) !== undefined && size + more <= 100) {
          expect(refusalOf(query(size + more), { cost: 300 })).toBeDefined();
        }
      }),
    );
  });
});
