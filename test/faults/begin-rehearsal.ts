import type { RehearsalRequested } from '@onething/events';
import { standardsRelease } from '@onething/payments/testing';
import { loadPacks } from '@onething/policy-packs';
import type { TestSubgraph } from '@onething/subgraph-kit/testing';

const standard = { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 } as const;

/** The rules as they are. */
export const rehearsedReleases = [...loadPacks(), standardsRelease('210100', 'first', '2026-01-01', [standard])];

const raised = {
  ...standardsRelease('210100', 'raise', '2026-03-10', [{ ...standard, from: '2027-01', fen: 205_000 }]),
  effectiveFrom: '2027-01-01',
};

/** Asks for a rehearsal of a raised standard over everything stored. Answers its id. */
export async function beginRehearsal<S>({ running: { kit }, bus, drainEvents }: TestSubgraph<S>): Promise<string> {
  const rehearsalId = kit.ids.next();
  const rules = { code: '210100', releases: rehearsedReleases.map(({ code, hash }) => ({ code, hash })), heldOn: null };
  const data: RehearsalRequested = {
    rehearsalId,
    code: '210100',
    on: '2027-01-01',
    fromMonth: '2027-01',
    today: '2026-03-10',
    before: { ...rules, laid: [] },
    after: { ...rules, laid: [raised] },
  };
  await bus.publish({
    specversion: '1.0',
    id: kit.ids.next(),
    source: '/subgraphs/jurisdictions',
    type: 'jurisdictions.rehearsal-requested',
    subject: rehearsalId,
    time: kit.clock.now(),
    datacontenttype: 'application/json',
    data,
  });
  await drainEvents();
  return rehearsalId;
}
