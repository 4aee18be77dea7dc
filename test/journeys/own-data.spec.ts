import { afterAll, beforeAll, expect, it } from 'vitest';
import { family, guardianOf } from '../kit/cast.ts';
import type { HttpPerson } from '../kit/http-person.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';

interface Prefill {
  values: { guardians?: { address?: string }[]; otherAssistance?: object };
  awaited: boolean;
}

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ today: '2026-03-10' });
});
afterAll(() => platform?.remove());

it("fills a guardian's form with what the agencies and civil affairs know of them, and nobody else's", async () => {
  const drawing = family('licheng-different');
  const guardian = await guardianOf(platform.origin, drawing.id);
  const started = await guardian.run<{ id: string }>(
    'startApplication',
    { code: drawing.street, category: 'DE_FACTO_UNSUPPORTED', capacity: 'GUARDIAN', declarationAccepted: true },
    '... on Case { id }',
  );
  const filled = (person: HttpPerson) =>
    person.ask<{ prefill: Prefill }>('query Own($caseId: ID!) { prefill(code: "370112", formCode: "DE_FACTO_FORM", caseId: $caseId) }', {
      caseId: started.id,
    });
  await expect.poll(async () => (await filled(guardian)).data?.prefill.awaited, { timeout: 30_000 }).toBe(false);
  expect((await filled(guardian)).data?.prefill.values).toMatchObject({
    guardians: [{ address: drawing.registeredAddress }],
    otherAssistance: { kinds: ['DIBAO'] },
  });
  const other = await filled(await guardianOf(platform.origin, 'licheng-confirmed'));
  expect(JSON.stringify(other)).not.toContain(drawing.registeredAddress);
  expect(other.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
});
