import type { Cast } from './journeys.ts';
import type { HttpPerson } from './http-person.ts';

/** What a change answers with over HTTP. */
export interface ChangeAnswer {
  __typename: string;
  id: string;
  version: number;
  status: string;
  lastMonth: string | null;
  code?: string;
  message?: string;
  effect: { months: { month: string; afterFen: number | null; payerAfter: { code: string } | null }[] } | null;
}

const shown = '... on ChangeProposal { id version status lastMonth effect { months { month afterFen payerAfter { code } } } }';

/** Runs a step of a change; fails the test unless it was done. */
export async function changeStep(person: HttpPerson, mutation: string, input: object): Promise<ChangeAnswer> {
  const answer = await person.run<ChangeAnswer>(mutation, input, shown);
  if (answer.__typename !== 'ChangeProposal') throw new Error(`Refused: ${answer.code} ${answer.message}`);
  return answer;
}

/** Checks, prepares and signs a change: the one that is open on the ground, or a new one of the township. Returns its effect as decided. */
export async function decideChange(cast: Cast, ground: string, details: object): Promise<NonNullable<ChangeAnswer['effect']>> {
  const { case: found } = await cast.handler.get<{ case: { changes: { id: string; version: number; ground: string; status: string }[] } }>(
    'query Changes($id: ID!) { case(id: $id) { changes { id version ground status } } }',
    { id: cast.caseId },
  );
  const open = found.changes.find((change) => change.ground === ground && change.status === 'PROPOSED');
  const told = open ?? (await changeStep(cast.handler, 'proposeChange', { caseId: cast.caseId, ground, details }));
  const key = { proposalId: told.id };
  const checked = await changeStep(cast.handler, 'checkChange', {
    ...key,
    version: told.version,
    details,
    papers: ['HOUSEHOLD_REGISTER'],
    finding: '已核对。',
  });
  const prepared = await changeStep(cast.countyHandler, 'prepareChange', { ...key, version: checked.version });
  const decided = await changeStep(cast.countyConfirmer, 'signChange', { ...key, version: prepared.version });
  if (!decided.effect) throw new Error('a decided change has an effect');
  return decided.effect;
}
