import { samplePeople, sampleRegisters } from '@onething/sample-data';
import type { SampleRegister } from '@onething/sample-data';
import { signServiceToken } from '@onething/subgraph-kit';
import type { RunningSubgraph } from '@onething/subgraph-kit';
import type { HouseKeys, SubgraphName } from './house-keys.ts';

interface Answer {
  data?: Record<
    string,
    { rowsAccepted?: number; problems?: { row: number; column: string | null; message: string }[]; code?: string; message?: string }
  > | null;
  errors?: readonly { message: string }[];
}

/** Sends one request to a subgraph as its own door takes it. */
type Send = (
  subgraph: 'agencies' | 'hardship',
  request: { query: string; variables: Record<string, unknown> },
  token: string,
) => Promise<Answer>;

/**
 * Imports the sample registers through the same mutation, checks and access rules that a real list passes: as the agency
 * clerk of the county. Throws when a row is refused, because sample data with mistakes would teach the wrong thing.
 */
async function importRegisters(send: Send, keys: HouseKeys, registers: SampleRegister[]): Promise<void> {
  const people = samplePeople();
  for (const register of registers) {
    const clerk = people.find(({ subject }) => subject === register.clerk);
    if (!clerk) throw new Error(`${register.clerk} is not among the sample people`);
    const grants = clerk.grants as Parameters<typeof signServiceToken>[1]['grants'];
    const token = await signServiceToken(
      keys.gateway.signing,
      { kind: 'STAFF', subject: clerk.subject, name: clerk.name, grants, purpose: 'sample-data' },
      register.subgraph,
    );
    const field = register.subgraph === 'agencies' ? 'importAgencyRecords' : 'importHouseholdRecords';
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation Import($input: ${type}!) { ${field}(input: $input) { ... on ${register.subgraph === 'agencies' ? 'AgencyImport' : 'HouseholdImport'} { rowsAccepted problems { row column message } } ... on LawfulRefusal { code message } } }`;
    const { data, errors } = await send(register.subgraph, { query, variables: { input: register.input } }, token);
    const result = data?.[field];
    if (errors?.length || !result || result.code || result.problems?.length) {
      throw new Error(`Sample register ${register.input.fileName}: ${JSON.stringify(errors ?? result)}`);
    }
  }
}

/** Imports registers, by default those of the sample families, into subgraphs of this process. */
export function loadSampleRecords(
  subgraphs: Record<SubgraphName, RunningSubgraph>,
  keys: HouseKeys,
  registers: SampleRegister[] = sampleRegisters(),
): Promise<void> {
  return importRegisters(async (name, request, token) => (await subgraphs[name].execute(request, { token })) as Answer, keys, registers);
}

/** Imports the sample registers into subgraphs that run on their own, by their addresses. */
export function importSamplesOverHttp(urls: Record<string, string>, keys: HouseKeys): Promise<void> {
  return importRegisters(
    async (name, request, token) => {
      const headers = { 'content-type': 'application/json', 'x-onething-token': token };
      const response = await fetch(urls[name]!, { method: 'POST', headers, body: JSON.stringify(request) });
      return (await response.json()) as Answer;
    },
    keys,
    sampleRegisters(),
  );
}
