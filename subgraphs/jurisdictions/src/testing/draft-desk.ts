import type { Caller } from '@onething/subgraph-kit';
import type { JurisdictionsKit } from '../jurisdictions-context.ts';
import { Rehearsal } from '../rehearsal/rehearsal.entity.ts';
import { rehearsePolicyCases } from '../rehearsal/rehearse-policy-cases/rehearse-policy-cases.ts';
import { asCaller, type TestSubgraph } from '@onething/subgraph-kit/testing';

/** What a step of a draft answers, as the specs read it. */
export interface StepAnswer {
  __typename: string;
  id?: string;
  state?: string;
  version?: number;
  code?: string;
  details?: { path: string | null; code: string }[];
}

/** What a change answers. */
export interface ChangeAnswer {
  __typename: string;
  code?: string;
  saved?: string[];
  conflicts?: { path: string; mine: unknown; theirs: unknown; theirVersion: number; theirAuthor: string }[];
  refused?: { path: string; code: string; message: string }[];
}

const step = '__typename ... on PolicyDraft { id state version } ... on LawfulRefusal { code details { path code } }';
const changed = `__typename ... on LawfulRefusal { code } ... on PolicyDraftChanged { saved conflicts { path mine theirs theirVersion theirAuthor } refused { path code message } }`;

/** The people of the specs: who administers and who approves Zhengzhou, and others. */
export const people = {
  administrator: asCaller('STAFF', [['administrator', '410100']], { subject: 'staff:zhengzhou-administrator', name: '赵管' }),
  colleague: asCaller('STAFF', [['administrator', '410100']], { subject: 'staff:zhengzhou-colleague', name: '钱管' }),
  approver: asCaller('STAFF', [['policyApprover', '410100']], { subject: 'staff:zhengzhou-approver', name: '孙批' }),
  both: asCaller(
    'STAFF',
    [
      ['administrator', '410100'],
      ['policyApprover', '410100'],
    ],
    { subject: 'staff:zhengzhou-both', name: '吴双' },
  ),
  county: asCaller('STAFF', [['administrator', '410102']], { subject: 'staff:zhongyuan-administrator', name: '李管' }),
  elsewhere: asCaller(
    'STAFF',
    [
      ['administrator', '370112'],
      ['policyApprover', '370112'],
    ],
    { subject: 'staff:licheng', name: '周管' },
  ),
} satisfies Record<string, Caller>;

/** Terms of a draft that raises the standards of 2027. */
export const terms = {
  name: '2027年儿童保障标准调整',
  basisDocument: '郑民文〔2026〕示例号',
  basisClause: '一（二）',
  effectiveFrom: '2027-01-01',
};

/** Makes and moves drafts over the API, as a page would. */
export class DraftDesk {
  #next = 0;
  readonly subgraph: TestSubgraph;

  constructor(subgraph: TestSubgraph) {
    this.subgraph = subgraph;
  }

  async ask<T>(query: string, variables: Record<string, unknown>, caller: Caller): Promise<T> {
    const { data, errors } = await this.subgraph.execute(query, variables, caller);
    if (errors) throw new Error(errors.map(({ message, extensions }) => `${String(extensions?.['code'])} ${message}`).join('; '));
    return data as T;
  }

  async #mutate<T>(operation: string, input: Record<string, unknown>, selection: string, caller: Caller): Promise<T> {
    const type = /^(undo|redo)/.test(operation) ? 'PolicyDraftInput' : `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${selection} } }`;
    this.#next += 1;
    const keyed = { idempotencyKey: `draft-desk-${this.#next}`, ...input };
    return (await this.ask<Record<string, T>>(query, { input: keyed }, caller))[operation] as T;
  }

  step(operation: string, input: Record<string, unknown>, caller: Caller): Promise<StepAnswer> {
    return this.#mutate(operation, input, step, caller);
  }

  async start(input: Record<string, unknown> = {}, caller: Caller = people.administrator): Promise<string> {
    const { id, code } = await this.step('startPolicyDraft', { code: '410100', ...terms, ...input }, caller);
    if (!id) throw new Error(`no draft: ${code ?? ''}`);
    return id;
  }

  change(draftId: string, changes: Record<string, unknown>[], caller: Caller = people.administrator): Promise<ChangeAnswer> {
    return this.#mutate('changePolicyDraft', { draftId, changes }, changed, caller);
  }

  /** Asks for a rehearsal of a draft. */
  async rehearse(draftId: string, caller: Caller = people.administrator): Promise<StepAnswer> {
    const selection = '__typename ... on Rehearsal { id state } ... on LawfulRefusal { code details { path code } }';
    return this.#mutate('rehearsePolicyDraft', { draftId }, selection, caller);
  }

  /** Rehearses a draft to the end; the subgraphs that keep cases are played by their events. Returns the id of the rehearsal. */
  async rehearsed(draftId: string, caller: Caller = people.administrator): Promise<string> {
    const { id, code } = await this.rehearse(draftId, caller);
    if (!id) throw new Error(`no rehearsal: ${code ?? ''}`);
    const kit = this.subgraph.running.kit as JurisdictionsKit;
    await rehearsePolicyCases(kit, await kit.database.read.manager.findOneByOrFail(Rehearsal, { id }));
    for (const part of ['children', 'payments'] as const) await this.answerPart(id, part);
    return id;
  }

  /** Plays the end of a part of a rehearsal. */
  async answerPart(rehearsalId: string, part: 'children' | 'payments', outcome: 'COMPLETED' | 'FAILED' = 'COMPLETED'): Promise<void> {
    const { kit } = this.subgraph.running;
    await this.subgraph.bus.publish({
      specversion: '1.0',
      id: kit.ids.next(),
      source: `/subgraphs/${part}`,
      type: `${part}.rehearsal-completed`,
      subject: rehearsalId,
      time: kit.clock.now(),
      datacontenttype: 'application/json',
      data: { rehearsalId, outcome, cases: 0, changed: 0 },
    });
    await this.subgraph.drainEvents();
  }

  async version(id: string): Promise<number> {
    const query = 'query ($id: ID!) { policyDraft(id: $id) { version } }';
    return (await this.ask<{ policyDraft: { version: number } }>(query, { id }, people.administrator)).policyDraft.version;
  }

  async move(operation: string, draftId: string, caller: Caller, more: Record<string, unknown> = {}): Promise<StepAnswer> {
    return this.step(operation, { draftId, expectedVersion: await this.version(draftId), ...more }, caller);
  }
}
