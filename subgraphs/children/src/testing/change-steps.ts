import { randomUUID } from 'node:crypto';
import type { Caller } from '@onething/subgraph-kit';
import type { CaseJourney } from './case-journey.ts';
import { sampleAnswers } from './sample-answers.ts';
import type { Office } from './sample-people.ts';

/** A change as the specs read it. */
export interface ChangeAnswer {
  __typename: string;
  id: string;
  version: number;
  status: string;
  ground: string;
  source: string;
  acts: string[];
  lastMonth: string | null;
  noticeId: string | null;
  effect: {
    fromMonth: string | null;
    lastMonth: string | null;
    stopMonth: string | null;
    reinstates: boolean;
    arrearsFen: number;
    overpaidFen: number;
    lumpSumFen: number | null;
    missing: string[];
    remains: { zh: string }[];
    months: {
      month: string;
      beforeFen: number | null;
      afterFen: number | null;
      payerBefore: { code: string } | null;
      payerAfter: { code: string } | null;
    }[];
  } | null;
  code: string;
  message: string;
  details: { path: string | null; code: string }[];
}

const shown = `id version status ground source acts lastMonth noticeId effect { fromMonth lastMonth stopMonth reinstates arrearsFen overpaidFen lumpSumFen missing remains { zh }
  months { month beforeFen afterFen payerBefore { code } payerAfter { code } } }`;

/** Runs a mutation of a change as somebody. */
export async function changeDo(journey: CaseJourney, verb: string, input: Record<string, unknown>, caller: Caller): Promise<ChangeAnswer> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { result: ${verb}(input: $input) { __typename ... on ChangeProposal { ${shown} } ... on LawfulRefusal { code message details { path code } } } }`;
  const { result } = await journey.ask<{ result: ChangeAnswer }>(query, { input: { idempotencyKey: randomUUID(), ...input } }, caller);
  return result;
}

/** Reads a change as somebody. */
export async function changeOf(journey: CaseJourney, id: string, caller: Caller): Promise<ChangeAnswer | null> {
  const { changeProposal } = await journey.ask<{ changeProposal: ChangeAnswer | null }>(
    `query ($id: ID!) { changeProposal(id: $id) { ${shown} } }`,
    { id },
    caller,
  );
  return changeProposal;
}

/** A confirmed case of an office, enrolled from the month after the day. */
export async function enrolled(
  journey: CaseJourney,
  office: Office,
  on: string,
  more: Partial<Parameters<typeof sampleAnswers>[0]> = {},
  meanwhile?: (caseId: string) => Promise<unknown>,
): Promise<string> {
  journey.onDay(on);
  const id = await journey.submitted(sampleAnswers({ registeredAt: office.code, ...more }), office.county);
  await meanwhile?.(id);
  await journey.verify(id, office);
  const answer = await journey.decide(id, office, 'CONFIRM');
  if (answer.status !== 'CONFIRMED') throw new Error(JSON.stringify(answer));
  return id;
}

/** From the word of the township officer to the signature. Returns the decided change, or the refusal it ended with. */
export async function decideChange(
  journey: CaseJourney,
  office: Office,
  caseId: string,
  ground: string,
  details: Record<string, unknown>,
): Promise<ChangeAnswer> {
  const proposed = await changeDo(journey, 'proposeChange', { caseId, ground, details }, office.handler);
  if (proposed.__typename !== 'ChangeProposal') return proposed;
  return carryOn(journey, office, proposed, details);
}

/** From a proposal to the signature. */
export async function carryOn(
  journey: CaseJourney,
  office: Office,
  proposed: ChangeAnswer,
  details: Record<string, unknown>,
): Promise<ChangeAnswer> {
  const steps: [string, Caller, Record<string, unknown>][] = [
    ['checkChange', office.handler, { details, papers: ['AGENCY_DATA'], finding: '已核对部门数据。' }],
    ['prepareChange', office.countyOfficer, {}],
    ['signChange', office.confirmer, {}],
  ];
  let answer = proposed;
  for (const [verb, caller, input] of steps) {
    answer = await changeDo(journey, verb, { proposalId: proposed.id, version: answer.version, ...input }, caller);
    if (answer.__typename !== 'ChangeProposal') return answer;
  }
  return answer;
}
