import type { PolicyLayerRelease } from '@onething/policy';
import { hashLayer } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { licheng } from '../testing/sample-people.ts';

const jinan = '370100';
const renamed = '事实无人抚养儿童基本生活补贴申请表（修订）';

/** The packs and a later release of Jinan with another title on the paper. */
function packsWithLaterForm(): PolicyLayerRelease[] {
  const packs = loadPacks();
  const layer = packs.find(({ code }) => code === jinan);
  if (!layer) throw new Error('Jinan has no layer any more');
  const content = structuredClone(layer.content);
  const form = content.forms?.['DE_FACTO_FORM'];
  if (!form?.print.pages[0]) throw new Error('Jinan has no de facto form any more');
  const dates = { publishedOn: '2026-03-11', effectiveFrom: '2026-03-11' };
  Object.assign(form, dates);
  form.print.pages[0].title = renamed;
  return [...packs, { ...layer, ...dates, releaseId: `${layer.releaseId}-later`, content, hash: hashLayer(content) }];
}

describe('the paper of a case', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin('sqlite', packsWithLaterForm());
  });
  afterAll(() => journey?.end());

  const title = async (id: string) => {
    const query = 'query ($id: ID!) { case(id: $id) { status form { definition } } }';
    const { case: found } = await journey.ask<{ case: { form: { definition: { print: { pages: { title?: string }[] } } } } }>(
      query,
      { id },
      licheng.countyOfficer,
    );
    return found.form.definition.print.pages[0]?.title;
  };

  it('stays the one of the release it was begun under, whenever it is decided; the next case has the new one', async () => {
    const old = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    journey.onDay('2026-03-12');
    await journey.verify(old, licheng);
    expect(await journey.decide(old, licheng, 'CONFIRM')).toMatchObject({ status: 'CONFIRMED' });
    const next = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    expect(await title(old)).toBe('事实无人抚养儿童基本生活补贴申请表');
    expect(await title(next)).toBe(renamed);
  });
});
