import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNamedType, isListType, isNonNullType, parse, validate } from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { apiExamples } from '../kit/api-examples.ts';
import { publicSchema } from '../kit/attack.ts';
import { projectRoot } from './source-files.ts';

/** Root lists without pages, each with what bounds it. */
const boundedLists: Record<string, string> = {
  portals: 'one for each place that has a portal; the page that chooses shows all of them',
  prechecks: 'the plain questions of one place, one for each category',
  releases: 'releases of one place and its parents: a handful a year',
  savedViews: 'at most 20 of an officer',
  assignableOfficers: 'officers of one office',
  linkedFiles: 'as many as the gateway asks for, at most 500',
  visitFrequencies: 'one for each of the four who owe visits',
  overdueVisitPlaces: 'villages or township units of one county, at most 200',
  ledgerBalances: 'one for each of the five accounts',
  askedApplications: 'what offices ask of one place and nobody has begun, at most 50',
  bulkTransfers: 'acts of one county, at most 20',
  policyDifferences: 'one for each thing in which two policies differ: some hundreds at most',
  myAppointments: 'the posts of one officer',
  studioForms: 'the forms of one place, one for each category at most',
  calendarWarnings: 'one for each calendar year that is not loaded',
};

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

describe('the API for integrators', () => {
  const schema = publicSchema();
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});

  it.each(apiExamples())('$name is valid against the composed schema, with its variables', ({ document, variables }) => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
    expect(() => JSON.parse(variables) as unknown).not.toThrow();
  });

  it('shows every example on its page', () => {
    const page = readFileSync(join(projectRoot, 'docs/api.md'), 'utf8');
    expect(apiExamples().filter(({ name }) => !page.includes(`examples/${name}`))).toEqual([]);
  });

  it('has a page for every list that can grow', () => {
    const lists = roots.filter(({ type }) => isList(type)).map(({ name }) => name);
    expect(lists.filter((name) => !(name in boundedLists))).toEqual([]);
    expect(Object.keys(boundedLists).filter((name) => !lists.includes(name))).toEqual([]);
  });

  it('takes first and after wherever it answers with a page', () => {
    const pages = roots.filter(({ type }) => getNamedType(type).name.endsWith('Connection'));
    expect(pages.length).toBeGreaterThan(5);
    const lacking = pages.filter(({ args }) => !['first', 'after'].every((wanted) => args.some(({ name }) => name === wanted)));
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  it('takes an idempotencyKey in every mutation', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    const lacking = mutations.filter(({ args }) => {
      const input = args.find(({ name }) => name === 'input');
      const type = input && getNamedType(input.type);
      return !type || !('getFields' in type) || !('idempotencyKey' in type.getFields());
    });
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });
});
