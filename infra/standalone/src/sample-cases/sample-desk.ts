import { randomUUID } from 'node:crypto';
import { receiveUpload, readGatewayKeys, signReceipt, testFileScanner } from '@onething/gateway';
import type { FileStore } from '@onething/gateway';
import { placeholderPaper, samplePeople } from '@onething/sample-data';
import { signServiceToken, uuidIds } from '@onething/subgraph-kit';
import type { Caller, RunningSubgraph } from '@onething/subgraph-kit';
import type { HouseKeys, SubgraphName } from '../house-keys.ts';
import { subgraphNames } from '../house-keys.ts';
import type { RecallingClock } from './recalling-clock.ts';

/** A case as the loader looks at it. */
export interface CaseSeen {
  id: string;
  status: string;
  version: number;
  form: { revision: number; definition: { schema: Record<string, unknown> } };
  materials: { id: string; code: string; required: string; state: string; label: { zh: string } }[];
  notices: { id: string; kind: string; answeredAt: string | null }[];
  policy: { decision: string; missing: { path: string }[]; reasons: { code: string }[] } | null;
}

const caseQuery = `query SampleCase($id: ID!) { case(id: $id) { id status version form { revision definition } notices { id kind answeredAt }
  materials { id code required state label { zh } } policy { decision missing { path } reasons { code } } } }`;

/** The rules said no to what the loader tried. */
export class StepRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code} ${message}`);
    this.name = 'StepRefused';
  }
}

/**
 * Lets sample people act on cases: through the same operations, access checks and tokens as everybody, only in process and with the clock put
 * back. Uploads pass the same checks and lie in the same store.
 */
export class SampleDesk {
  readonly #staff = new Map(samplePeople().map((person) => [person.subject, person]));
  /** Number of the next paper; every paper of the Monday is another file. */
  papers = 0;

  constructor(
    private readonly subgraphs: Record<SubgraphName, RunningSubgraph>,
    private readonly keys: HouseKeys,
    private readonly clock: RecallingClock,
    private readonly store: FileStore,
  ) {}

  /** The day it is for whoever acts. */
  get today(): string {
    return this.clock.today();
  }

  /** A sample officer by subject. */
  officer(subject: string): Caller {
    const person = this.#staff.get(subject);
    if (!person) throw new Error(`${subject} is not among the sample staff`);
    return { kind: 'STAFF', subject, name: person.name, grants: person.grants as Caller['grants'] };
  }

  /** Runs a query as somebody. Throws what went wrong. */
  async ask<Data>(caller: Caller, query: string, variables: Record<string, unknown>): Promise<Data> {
    const token = await signServiceToken(this.keys.gateway.signing, { ...caller, purpose: 'sample-data' }, 'children');
    const { data, errors } = await this.subgraphs.children.execute({ query, variables }, { token });
    if (errors?.length || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'no answer');
    return data as Data;
  }

  async see(caller: Caller, id: string): Promise<CaseSeen> {
    const { case: found } = await this.ask<{ case: CaseSeen | null }>(caller, caseQuery, { id });
    if (!found) throw new Error(`${caller.subject} does not see the case ${id}`);
    return found;
  }

  /** Runs a mutation as somebody and answers with what `selection` reads of its success. Throws `StepRefused`. */
  async act<Result = { id: string }>(
    caller: Caller,
    mutation: string,
    input: Record<string, unknown>,
    selection = '... on Case { id }',
  ): Promise<Result> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation Sample($input: ${type}!) { done: ${mutation}(input: $input) { __typename ${selection} ... on LawfulRefusal { code message } } }`;
    const { done } = await this.ask<{ done: Result & { code?: string; message?: string } }>(caller, query, {
      input: { idempotencyKey: randomUUID(), ...input },
    });
    if (done.code) throw new StepRefused(done.code, done.message ?? '');
    return done;
  }

  /** The same on the version the case has now. */
  async actOn(caller: Caller, mutation: string, caseId: string, input: Record<string, unknown> = {}): Promise<void> {
    const { version } = await this.see(caller, caseId);
    await this.act(caller, mutation, { caseId, version, ...input });
  }

  /** Uploads a placeholder and answers with its receipt. */
  async paper(caller: Caller): Promise<string> {
    this.papers += 1;
    const content = placeholderPaper(this.papers);
    const details = await receiveUpload(
      { store: this.store, scanner: testFileScanner },
      {
        fileId: uuidIds().next(),
        fileName: `示例材料-${this.papers}.png`,
        purpose: 'material',
        uploadedBy: caller.subject,
        uploadedAt: this.clock.now(),
        content: (async function* once() {
          yield content;
        })(),
        isTooLarge: () => false,
      },
    );
    return signReceipt(readGatewayKeys(this.keys.gateway).signing, details, 'children', this.clock);
  }

  /** Resolves when everything that follows from what was done has happened. */
  async settle(): Promise<void> {
    // Children ask, agencies and hardship answer, children take the answers in.
    for (const name of [...subgraphNames].reverse()) await this.subgraphs[name].publishPending();
    for (const name of subgraphNames) await this.subgraphs[name].publishPending();
  }
}
