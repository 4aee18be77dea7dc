import { compilePolicy } from '@onething/policy';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../loading/load-packs.ts';
import { packFolder } from '../pack-folder.ts';
import { readCases, requestOf } from './case-file.ts';

const packs = loadPacks();
const policy = compilePolicy(packs);
const cases = readCases(packFolder()).filter(({ question }) => question === 'linkedServices');

/** The places that name services, with the prefix of the codes their cases ask about. */
const places = packs.flatMap(({ code, content }) => {
  const services = Object.values(content.policy ?? {}).flatMap(({ linkedServices = {} }) =>
    Object.entries(linkedServices).flatMap(([service, rule]) => (rule ? [[service, rule] as const] : [])),
  );
  return services.length > 0 ? [{ prefix: code.replace(/(00)+$/, ''), services }] : [];
});

describe.each(places)('the services of $prefix', ({ prefix, services }) => {
  const asked = cases.filter(({ jurisdiction }) => jurisdiction.startsWith(prefix));
  const answers = asked.map((entry) => ({
    category: (entry.given as { category?: string }).category ?? '',
    ...policy.linkedServices(requestOf(entry)),
  }));

  it.each(services)('are offered and not offered by a case: %s', (service, { categories, when }) => {
    const ofCategory = answers.filter(({ category }) => categories.some((each) => each === category));
    expect(ofCategory.some((answer) => answer.services.includes(service))).toBe(true);
    if (when) expect(ofCategory.some((answer) => !answer.services.includes(service) && !answer.conditional.includes(service))).toBe(true);
  });

  it('stand in the nearest level alone: each has agency, clause and words in both languages', () => {
    for (const { details } of answers)
      for (const { label, summary, citation } of details)
        expect([label.zh, label.en, summary.zh, summary.en, citation.document, citation.clause].every(Boolean)).toBe(true);
  });
});

it('there are places that name services', () => expect(places.length).toBeGreaterThanOrEqual(2));
