import { decideChange } from '../../kit/change-steps.ts';
import { castOf, monthAfter } from '../year.ts';
import type { Year } from '../year.ts';
import { licheng, tiexi, zhangqiu } from '../year-child.ts';
import type { YearChild } from '../year-child.ts';
import { ledgerKnows } from './ledger-knows.ts';
import type { Trouble } from './trouble.ts';
import { dayIn } from './trouble.ts';

/** Tells, checks, prepares and signs a change; the ledger has followed when this is done. */
export async function change(year: Year, child: YearChild, ground: string, details: object): Promise<void> {
  await ledgerKnows(year, child, async () => {
    await decideChange(await castOf(year, child), ground, details);
  });
}

/** Stops the year where a step was refused that should not be. */
function refusedNot({ code, message }: { code?: string; message?: string }): void {
  if (code) throw new Error(`Refused: ${code} ${message}`);
}

const serves = (child: YearChild, state: string): 'father' | 'mother' | undefined =>
  (['father', 'mother'] as const).find((parent) => JSON.stringify(child.family.declared[parent]).includes(state));

const died: Trouble = {
  title: 'a child dies, and it is told late',
  ends: true,
  befalls: () => true,
  happen: async (year, child) => {
    const on = dayIn(year, 1 + year.chance.below(2));
    await change(year, child, 'CHILD_DIED', { on });
    child.ended = true;
    return { said: `died on ${on}` };
  },
};

const released: Trouble = {
  title: 'a parent is released early',
  ends: true,
  befalls: (_, child) => serves(child, 'SERVING_SENTENCE') !== undefined,
  happen: async (year, child) => {
    const [on, parent] = [dayIn(year), serves(child, 'SERVING_SENTENCE')];
    await change(year, child, 'PARENT_RELEASED', { on, parent, circumstance: 'SERVING_SENTENCE' });
    child.ended = true;
    return { said: `${parent} released on ${on}` };
  },
};

const reappeared: Trouble = {
  title: 'a parent out of contact is back',
  ends: true,
  befalls: (_, child) => serves(child, 'OUT_OF_CONTACT') !== undefined,
  happen: async (year, child) => {
    const [on, parent] = [dayIn(year), serves(child, 'OUT_OF_CONTACT')];
    await change(year, child, 'PARENT_REAPPEARED', { on, parent, circumstance: 'OUT_OF_CONTACT' });
    child.ended = true;
    return { said: `${parent} back since ${on}` };
  },
};

const dibao: Trouble = {
  title: 'the household begins to draw dibao, and is topped up',
  befalls: (_, child) => child.family.category !== 'ORPHAN' && !JSON.stringify(child.family.declared.otherAssistance).includes('DIBAO'),
  happen: async (year, child) => {
    const fen = 100 * (300 + year.chance.below(400));
    await change(year, child, 'OTHER_BENEFITS', { otherBenefits: [{ kind: 'DIBAO', fen, from: monthAfter(year.month) }] });
    return { said: `dibao of ${fen / 100} yuan from ${monthAfter(year.month)}` };
  },
};

const lateDibao: Trouble = {
  title: 'dibao drawn for months becomes known late',
  befalls: dibao.befalls,
  happen: async (year, child) => {
    const [from, fen] = [monthAfter(year.month, -2), 100 * (200 + year.chance.below(300))];
    await change(year, child, 'OTHER_BENEFITS', { otherBenefits: [{ kind: 'DIBAO', fen, from }] });
    return { said: `dibao of ${fen / 100} yuan since ${from}, told now` };
  },
};

const dibaoEnded: Trouble = {
  title: 'dibao ended months ago, which is told only now',
  befalls: (_, child) => JSON.stringify(child.family.declared.otherAssistance).includes('DIBAO'),
  happen: async (year, child) => {
    const until = monthAfter(year.month, -2);
    await change(year, child, 'OTHER_BENEFITS', { otherBenefits: [{ kind: 'DIBAO', fen: 60_000, from: '2025-01', until }] });
    return { said: `dibao ended with ${until}: arrears` };
  },
};

const corrected: Trouble = {
  title: 'what was recorded of dibao was wrong and is taken back',
  befalls: (year, child) => [...child.happened].some(([month, said]) => month < year.month && said.startsWith('dibao of')),
  happen: async (year, child) => {
    const handler = await year.people.as(`${child.place.id}-township-officer`);
    type Answer = { case: { changes: { id: string; ground: string; status: string }[] } };
    const query = 'query Changes($id: ID!) { case(id: $id) { changes { id ground status } } }';
    const { case: found } = await handler.get<Answer>(query, { id: child.caseId });
    const wrong = found.changes.find(({ ground, status }) => ground === 'OTHER_BENEFITS' && status === 'DECIDED');
    if (!wrong) throw new Error(`Nothing to correct at ${child.caseId}`);
    await change(year, child, 'CORRECTION', { corrects: wrong.id, note: 'recorded wrongly' });
    return { said: 'the household never drew the dibao recorded: taken back' };
  },
};

const moved: Trouble = {
  title: 'the registered residence moves to the next county',
  befalls: (_, child) => child.place === licheng || child.place === zhangqiu,
  happen: async (year, child) => {
    const to = child.place === licheng ? zhangqiu : licheng;
    const on = dayIn(year);
    await change(year, child, 'MOVED', { on, to: to.township });
    const file = async (side: string, place: string) => {
      const person = await year.people.as(`${place}-county-officer`);
      const query = `{ caseTransfers(side: ${side}, first: 50) { edges { node { id version state caseId } } } }`;
      type Answer = { caseTransfers: { edges: { node: { id: string; version: number; caseId: string } }[] } };
      const { caseTransfers } = await person.get<Answer>(query);
      const found = caseTransfers.edges.findLast(({ node }) => node.caseId === child.caseId)?.node;
      if (!found) throw new Error(`No file of ${child.caseId} on the side ${side} of ${place}`);
      return { person, transferId: found.id, version: found.version };
    };
    const shown = '... on CaseTransfer { id }';
    const { person: leaving, ...key } = await file('FROM', child.place.id);
    refusedNot(await leaving.run('handOverFile', { ...key, note: '' }, shown));
    const { person: arriving, ...offered } = await file('TO', to.id);
    refusedNot(await arriving.run('answerTransfer', { ...offered, act: 'ACCEPT' }, shown));
    child.place = to;
    child.payers.push({ since: monthAfter(year.month), county: to.county });
    return { said: `moved to ${to.id} on ${on}; the file was handed over and accepted` };
  },
};

const leftProvince: Trouble = {
  title: 'the registered residence moves to another province',
  ends: true,
  befalls: (_, child) => child.place === tiexi,
  happen: async (year, child) => {
    const on = dayIn(year);
    await change(year, child, 'MOVED', { on, to: licheng.township });
    child.ended = true;
    return { said: `moved to another province on ${on}; there it is decided anew` };
  },
};

/** Changes in the life of a child. */
export const lifeTroubles: readonly Trouble[] = [moved, leftProvince, dibao, lateDibao, corrected, dibaoEnded, reappeared, released, died];
