import type { Year } from '../year.ts';
import type { YearChild } from '../year-child.ts';

/** Does the work and waits until the ledger has calculated the child again: the news travels by an event. */
export async function ledgerKnows(year: Year, child: YearChild, work: () => Promise<void>): Promise<void> {
  const guardian = await year.people.as(child.guardian);
  const known = async (): Promise<number> => {
    type Answer = { entitlement: { lifeEvents: { id: string }[]; calculations: { sequence: number }[] } };
    const query = 'query Known($id: ID!) { entitlement(id: $id) { lifeEvents { id } calculations { sequence } } }';
    const { entitlement } = await guardian.get<Answer>(query, { id: child.entitlementId });
    return entitlement.lifeEvents.length;
  };
  const before = await known();
  await work();
  const deadline = performance.now() + 60_000;
  while ((await known()) === before) {
    if (performance.now() > deadline) throw new Error(`The ledger did not learn of it: ${child.family.id}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
