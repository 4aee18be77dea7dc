import { verifyAuditChain } from '@onething/subgraph-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng, neighbour } from '../../testing/sample-people.ts';

describe('revealing a field', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('is for officers of the area only, and the audit chain holds', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const reveal = (caller: typeof guardian, path = '/guardians/0/phone') =>
      journey.do('revealField', { caseId: id, path, reason: '电话核实' }, caller);
    expect(await reveal(licheng.handler)).toMatchObject({ value: '13800000027' });
    await expect(reveal(neighbour.handler)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(reveal(guardian)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const entries = await journey.subgraph.running.database.read.query<{ action: string; actor: string }[]>(
      "SELECT action, actor FROM audit_entry WHERE action = 'reveal-field'",
    );
    expect(entries).toEqual([{ action: 'reveal-field', actor: licheng.handler.subject }]);
    expect(await verifyAuditChain(journey.subgraph.running.database)).toMatchObject({ problems: [] });
  });
});
