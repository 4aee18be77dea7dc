import { ApplicationAnswers, Case, CaseRehearsal, EvidenceRow, rehearseCases } from '@onething/children';
import { CaseJourney, licheng, sampleAnswers } from '@onething/children/testing';
import { compilePolicy, hashLayer, type LayerContent, type PolicyLayerRelease } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import { insertRows } from '@onething/subgraph-kit';
import type { Dialect } from '@onething/subgraph-kit/testing';
import type { Measurement } from '../measurement.ts';
import { secondsOf } from '../processor-seconds.ts';
import { measureRehearsal, today } from './rehearse-to-end.ts';

const published = loadPacks();
const code = '370112';
const sentence = { kind: 'SERVING_SENTENCE', termMonths: 48, until: '2028-03-10' };
const rowsOfPage = 500;

/** A longer term is asked for than any of the fathers serves: every open case comes out otherwise. */
const content = {
  policy: {
    changes: {
      id: 'changes',
      effectiveFrom: today,
      publishedOn: today,
      citations: { basis: { document: '示例通知', clause: '第一条' } },
      parameters: { minimumTermMonths: { values: [{ from: today, value: 60, citation: 'basis' }] } },
    },
  },
} as LayerContent;
const longer: PolicyLayerRelease = {
  code,
  name: { zh: '济南市历城区', en: 'Licheng District' },
  kind: 'county',
  releaseId: 'draft',
  publishedOn: today,
  effectiveFrom: today,
  hash: hashLayer(content),
  content,
};

/** Copies one case that was really filed, with its answers and its evidence sealed anew for every copy. Leaves `size` open cases. */
async function fill(journey: CaseJourney, size: number): Promise<void> {
  const { kit } = journey.subgraph.running;
  const { manager } = kit.database.read;
  const filed = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
  await journey.answer(filed, 'FATHER', 'SENTENCE', sentence);
  await journey.act('acceptApplication', filed, licheng.handler);
  const record = await manager.findOneByOrFail(Case, { id: filed });
  const stored = await manager.findOneByOrFail(ApplicationAnswers, { id: filed });
  const answers = kit.fields.open(stored, 'answers');
  const evidence = (await manager.findBy(EvidenceRow, { caseId: filed })).map((row) => ({
    row,
    facts: kit.fields.openOptional(row, 'facts'),
  }));
  for (let start = 1; start < size; start += rowsOfPage) {
    const ids = Array.from({ length: Math.min(rowsOfPage, size - start) }, () => kit.ids.next());
    const cases = ids.map((id, index) => Object.assign(new Case(), record, { id, number: `样〔2026〕${start + index}` }));
    const sheets = ids.map((id) => {
      const row = Object.assign(new ApplicationAnswers(), stored, { id });
      row.answers = kit.fields.seal(row, 'answers', answers);
      return row;
    });
    const copies = ids.flatMap((caseId) =>
      evidence.map(({ row, facts }) => {
        const copy = Object.assign(new EvidenceRow(), row, { id: kit.ids.next(), caseId });
        copy.facts = facts === null ? null : kit.fields.seal(copy, 'facts', facts);
        return copy;
      }),
    );
    await kit.database.transact(async (writer) => {
      await insertRows(writer, Case, cases);
      await insertRows(writer, ApplicationAnswers, sheets);
      await insertRows(writer, EvidenceRow, copies);
    });
  }
  const analyse = kit.database.dialect === 'sqlite' ? 'ANALYZE' : 'ANALYZE TABLE welfare_case, application_answers, evidence';
  await kit.database.transact((writer) => writer.query(analyse));
}

/** The kernel alone: both sides of every case, its facts in memory. A case costs the same in any number: at most so many are answered. */
async function kernelSeconds(journey: CaseJourney, size: number): Promise<number> {
  const sides = [compilePolicy(published), compilePolicy([...published, longer])];
  const given = { category: 'DE_FACTO_UNSUPPORTED', child: { bornOn: '2015-03-12', registeredAt: licheng.code }, father: sentence };
  const request = { jurisdiction: code, on: today, given };
  const answered = Math.min(size, 10_000);
  for (const side of sides) for (let warm = 0; warm < 500; warm += 1) side.recognise(request);
  const seconds = await secondsOf(journey.subgraph.running.database, async () => {
    for (let index = 0; index < answered; index += 1)
      for (const side of sides) {
        side.recognise(request);
        side.materials(request);
      }
  });
  return (seconds * size) / answered;
}

/** One reading of the same rows, with answers and evidence opened. */
async function scan(journey: CaseJourney): Promise<number> {
  const { kit } = journey.subgraph.running;
  let read = 0;
  for (let after = ''; ;) {
    const page = <T extends object>(table: new () => T, by: string): Promise<T[]> =>
      kit.database.read.manager
        .createQueryBuilder(table, 'entry')
        .where(`entry.${by} > :after`, { after })
        .orderBy(`entry.${by}`)
        .limit(rowsOfPage)
        .getMany();
    const [cases, answers, evidence] = await Promise.all([page(Case, 'id'), page(ApplicationAnswers, 'id'), page(EvidenceRow, 'caseId')]);
    for (const row of answers) read += Object.keys(JSON.parse(kit.fields.open(row, 'answers')) as object).length;
    for (const row of evidence) read += (kit.fields.openOptional(row, 'facts') ?? '').length;
    if (cases.length < rowsOfPage) return read;
    after = cases.at(-1)!.id;
  }
}

/** The figures of the cases: a longer term over open cases. */
export async function measureCases(dialect: Dialect, size: number): Promise<Measurement[]> {
  const journey = await CaseJourney.begin(dialect);
  try {
    await fill(journey, size);
    return await measureRehearsal({
      subgraph: journey.subgraph,
      job: rehearseCases.jobs[0]!,
      part: CaseRehearsal,
      code,
      published,
      candidate: longer,
      size,
      what: 'cases',
      kernelSeconds: await kernelSeconds(journey, size),
      scan: () => scan(journey),
    });
  } finally {
    await journey.end();
  }
}
