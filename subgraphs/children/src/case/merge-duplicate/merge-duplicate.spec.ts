import { loadPacks } from '@onething/policy-packs';
import type { Caller } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { withRestrictedForm } from '../../testing/restricted-release.ts';
import { nextChildId, sampleAnswers } from '../../testing/sample-answers.ts';
import { elsewhere, entrusted, guardian, licheng, neighbour, stranger } from '../../testing/sample-people.ts';

interface Duplicate {
  id: string;
  state: string;
  otherCase: { id: string } | null;
  score: number | null;
  shared: string[];
  text: { zh: string };
  canMerge: boolean;
  reason: string | null;
}
type Form = Record<string, Record<string, unknown>>;
const fields =
  'duplicates { id state otherCase { id } score shared text { zh en } canMerge reason } family { id } flags status form { answers } materials { code state files { fileId } }';

describe.each(await dialects())('two applications for one child on %s', (dialect) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect, withRestrictedForm(loadPacks()));
  });
  afterAll(() => journey.end());

  let families = 0;
  /** Answers of a child with a name of its own; `without` a resident ID as a child has that was never registered. */
  const answersOf = (name: string, code: string, more: { childId?: string; without?: boolean; parents?: boolean } = {}): Form => {
    const answers = sampleAnswers({ registeredAt: code, ...(more.childId ? { childId: more.childId } : {}) }) as Form;
    answers['child'] = { ...answers['child'], name };
    if (more.without) delete answers['child']['residentId'];
    if (!more.parents)
      answers['parents'] = {
        father: { ...(answers['parents']!['father'] as object), residentId: undefined },
        mother: { ...(answers['parents']!['mother'] as object), residentId: undefined },
      };
    return JSON.parse(JSON.stringify(answers)) as Form;
  };
  const nextName = (): string =>
    ['赵甲一', '钱乙二', '孙丙三', '李丁四', '周戊五', '吴己六', '郑庚七', '王辛八', '冯壬九', '陈癸十'][families++] as string;
  const read = async (id: string, caller: Caller) =>
    (
      await journey.ask<{
        case: {
          duplicates: Duplicate[];
          family: { id: string }[];
          flags: string[];
          status: string;
          form: { answers: Form };
          materials: { code: string; state: string; files: object[] }[];
        };
      }>(`query ($id: ID!) { case(id: $id) { ${fields} } }`, { id }, caller)
    ).case;
  const pair = async (code = licheng.code): Promise<{ first: string; second: string; name: string }> => {
    const name = nextName();
    const first = await journey.submitted(answersOf(name, code, { without: true }), code.slice(0, 6));
    const second = await journey.submitted(answersOf(name, code), code.slice(0, 6), { caller: stranger });
    return { first, second, name };
  };

  it('are found although one has no resident ID, and stand in both queues', async () => {
    const { first, second } = await pair();
    const own = await read(second, licheng.handler);
    expect(own.duplicates).toMatchObject([
      { state: 'OPEN', otherCase: { id: first }, score: 90, shared: ['NAME', 'BORN_ON', 'RESIDENCE'], canMerge: true },
    ]);
    expect((await read(first, licheng.handler)).flags).toContain('DUPLICATE');
    expect(own.flags).toContain('DUPLICATE');
    expect((await read(second, stranger)).duplicates).toEqual([]);
    expect(await journey.act('acceptApplication', second, licheng.handler)).toMatchObject({ code: 'DUPLICATE_UNDECIDED' });
  });

  it('are not found where both have a resident ID of their own', async () => {
    const name = nextName();
    await journey.submitted(answersOf(name, licheng.code), licheng.county);
    const second = await journey.submitted(answersOf(name, licheng.code), licheng.county);
    expect((await read(second, licheng.handler)).duplicates).toEqual([]);
  });

  it('become one: papers and missing answers go over, the other is closed and its applicant told', async () => {
    const { first, second } = await pair();
    const before = await read(first, licheng.handler);
    const [hint] = before.duplicates;
    expect(await journey.act('mergeDuplicate', first, licheng.handler, { duplicateId: hint!.id, reason: ' ' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    const merged = await journey.act('mergeDuplicate', first, licheng.handler, {
      duplicateId: hint!.id,
      reason: '同一个孩子，奶奶和姑姑分别申请',
    });
    expect(merged).toMatchObject({ id: first, status: 'SUBMITTED' });
    const after = await read(first, licheng.handler);
    expect(after.duplicates).toMatchObject([{ state: 'MERGED', canMerge: false }]);
    expect(after.flags).not.toContain('DUPLICATE');
    expect(after.form.answers['child']!['residentId']).toMatch(/^370112\*/);
    const files = (materials: { files: object[] }[]): number => materials.reduce((sum, each) => sum + each.files.length, 0);
    expect(files(after.materials)).toBeGreaterThan(files(before.materials));

    const { case: closed } = await journey.ask<{
      case: {
        status: string;
        statusLabel: { zh: string };
        notices: { kind: string; text: { zh: string } }[];
        actions: { text: { zh: string } }[];
      };
    }>(
      'query ($id: ID!) { case(id: $id) { status statusLabel { zh } notices { kind text { zh } } actions { text { zh } } } }',
      { id: second },
      stranger,
    );
    expect(closed).toMatchObject({ status: 'MERGED', statusLabel: { zh: '已合并办理' }, notices: [{ kind: 'MERGED' }] });
    expect(JSON.stringify(closed)).not.toMatch(/李示兰|奶奶/);
    expect(await journey.act('acceptApplication', first, licheng.handler)).toMatchObject({ status: 'VERIFYING' });
    // The claim went over: the child cannot be applied for a third time, and the closed case holds nothing.
    const claims = await journey.subgraph.running.database.read.query<{ case_id: string }[]>(
      `SELECT case_id FROM child_claim WHERE case_id IN ('${first}', '${second}')`,
    );
    expect(claims.map((row) => row.case_id)).toEqual([first]);
  });

  it('are ruled out with a reason, for both sides by whoever reads both', async () => {
    const { first, second } = await pair();
    const [hint] = (await read(second, licheng.handler)).duplicates;
    await journey.act('dismissDuplicate', second, licheng.handler, { duplicateId: hint!.id, reason: '双胞胎' });
    for (const id of [first, second]) {
      const found = await read(id, licheng.handler);
      expect(found.duplicates).toMatchObject([{ state: 'DISMISSED', reason: '双胞胎' }]);
      expect(found.flags).not.toContain('DUPLICATE');
    }
    await expect(journey.act('dismissDuplicate', second, licheng.handler, { duplicateId: hint!.id, reason: '再来' })).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
  });

  it('at two offices are hinted at without a word about the other, and cannot be merged', async () => {
    const name = nextName();
    const here = await journey.submitted(answersOf(name, licheng.code, { without: true }), licheng.county);
    const there = await journey.submitted(answersOf(name, neighbour.code), licheng.county, { caller: stranger });
    const [hint] = (await read(here, licheng.handler)).duplicates;
    expect(hint).toMatchObject({ otherCase: null, score: null, shared: [], canMerge: false });
    expect(
      await journey
        .act('mergeDuplicate', here, licheng.handler, { duplicateId: hint!.id, reason: '合并' })
        .catch((error: { code: string }) => error),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect((await read(here, licheng.countyOfficer)).duplicates).toMatchObject([{ otherCase: { id: there }, canMerge: false }]);
    expect(await journey.act('acceptApplication', here, licheng.handler)).toMatchObject({ status: 'VERIFYING' });
  });

  it('of which one is restricted read the same as two offices; whoever holds the scope sees both', async () => {
    const name = nextName();
    const street = elsewhere.code;
    const hidden = await journey.submitted(answersOf(name, street, { childId: nextChildId('370114') }), street, {
      category: 'HIV_AFFECTED',
    });
    const open = await journey.submitted(answersOf(name, street, { without: true }), street, { caller: stranger });
    const atTwoOffices = nextName();
    const plain = await journey.submitted(answersOf(atTwoOffices, street, { without: true }), street);
    await journey.submitted(answersOf(atTwoOffices, '370114002', { childId: nextChildId('370114') }), '370114', { caller: stranger });
    const withoutIds = ({ id: _id, ...rest }: Duplicate): object => rest;
    const [unscoped, ordinary] = await Promise.all([read(open, elsewhere.handler), read(plain, elsewhere.handler)]);
    expect(unscoped.duplicates.map(withoutIds)).toEqual(ordinary.duplicates.map(withoutIds));
    expect(unscoped.duplicates).toHaveLength(1);
    expect(unscoped.family.map(({ id }) => id)).not.toContain(hidden);
    expect(unscoped.flags).toEqual(ordinary.flags);
    expect((await read(hidden, entrusted.handler)).duplicates).toMatchObject([{ otherCase: { id: open }, canMerge: false }]);
    // Ruling out one's own side leaves the other side to whoever may see it.
    await journey.act('dismissDuplicate', open, elsewhere.handler, { duplicateId: unscoped.duplicates[0]!.id, reason: '已电话核对' });
    expect((await read(hidden, entrusted.handler)).duplicates).toMatchObject([{ state: 'OPEN' }]);
  });

  it('in one family are brothers and sisters: a hint, no hindrance', async () => {
    const [one, other] = [nextName(), nextName()];
    const first = await journey.submitted(answersOf(one, licheng.code, { parents: true }), licheng.county);
    const second = await journey.submitted(answersOf(other, licheng.code, { parents: true }), licheng.county, { caller: guardian });
    const found = await read(second, licheng.handler);
    expect(found.duplicates).toEqual([]);
    expect(found.family.map(({ id }) => id)).toContain(first);
    expect(((await read(second, neighbour.handler)) as unknown) ?? null).toBeNull();
    expect(await journey.act('acceptApplication', second, licheng.handler)).toMatchObject({ status: 'VERIFYING' });
    await expect(
      journey.act('dismissDuplicate', second, asCaller('STAFF', [['auditor', '370112']]), { duplicateId: first, reason: '无' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
