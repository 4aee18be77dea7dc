import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signServiceToken } from '@onething/subgraph-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyAttack } from '../kit/attack.ts';
import { ownFields, publicFields } from '../kit/attack-plan.ts';
import type { Attack, Loot } from '../kit/attack.ts';
import { family } from '../kit/cast.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { applied, confirmed, policySays } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';

const roles = [
  'villageDirector',
  'reliefHelper',
  'windowClerk',
  'townshipOfficer',
  'townshipHead',
  'countyOfficer',
  'countyReviewer',
  'countyConfirmer',
  'paymentPreparer',
  'paymentReviewer',
  'paymentApprover',
  'paymentSender',
  'agencyClerk',
  'administrator',
  'policyApprover',
  'analyst',
  'auditor',
  'integrator',
];
const misuse = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT'];

/** A draft of Licheng's policy, for whoever tries to read or move it. */
async function draftOf(origin: string): Promise<string> {
  const administrator = await new HttpPerson(origin).signIn('licheng-administrator');
  const input = {
    code: '370112',
    name: '示例',
    basisDocument: '示例',
    basisClause: '一',
    effectiveFrom: '2027-01-01',
    idempotencyKey: randomUUID(),
  };
  const start = 'mutation S($input: StartPolicyDraftInput!) { startPolicyDraft(input: $input) { ... on PolicyDraft { id } } }';
  return (await administrator.get<{ startPolicyDraft: { id: string } }>(start, { input })).startPolicyDraft.id;
}

describe('role × jurisdiction × operation', () => {
  let platform: Platform;
  let loot: Loot;
  const secrets = family('licheng-confirmed');

  beforeAll(async () => {
    platform = await startPlatform({ shape: 'split', today: '2026-03-10' });
    const cast = await applied(platform.origin, 'licheng', 'licheng-confirmed');
    await policySays(cast, 'ELIGIBLE');
    await confirmed(cast);
    const details = await cast.handler.get<{
      case: {
        id: string;
        version: number;
        child: { id: string };
        entitlement: { id: string };
        materials: { id: string; files: { fileId: string }[] }[];
      };
    }>('query D($id: ID!) { case(id: $id) { id version child { id } entitlement { id } materials { id files { fileId } } } }', {
      id: cast.caseId,
    });
    const { id, version, child, entitlement, materials } = details.case;
    loot = {
      id,
      caseId: id,
      copyFrom: id,
      version,
      childId: child.id,
      entitlementId: entitlement.id,
      fileId: materials.flatMap(({ files }) => files)[0]!.fileId,
      materialId: materials[0]!.id,
      path: '/child/residentId',
      code: '370112',
      jurisdictionCode: '370112',
      revision: 1,
      answers: {},
      agencyId: 'licheng-justice',
      formCode: 'DE_FACTO_FORM',
      visitId: randomUUID(),
      draftId: await draftOf(platform.origin),
    };
  });
  afterAll(() => platform?.remove());

  /** Fails when an answer holds anything of the case, or an effect that was not theirs to have. */
  function expectNothing(
    attack: Attack,
    who: string,
    answer: { data: Record<string, unknown> | null; errors?: { extensions?: { code?: string } }[] },
  ): void {
    const text = JSON.stringify(answer);
    const label = `${who}: ${attack.field}: ${text.slice(0, 300)}`;
    for (const secret of [secrets.child.name, secrets.child.residentId, secrets.father.residentId, secrets.guardian.phone!])
      expect(text, label).not.toContain(secret);
    if (publicFields.has(attack.field) || ownFields.has(attack.field)) return;
    expect(text, label).not.toContain(`"id":"${loot.id as string}"`);
    const found = answer.data?.[attack.field] as { __typename?: string; edges?: object[]; total?: number } | null | undefined;
    const refused = (answer.errors ?? []).every(({ extensions }) => misuse.includes(extensions?.code ?? ''));
    expect(refused, label).toBe(true);
    const empty =
      found === null ||
      found === undefined ||
      found.edges?.length === 0 ||
      found.total === 0 ||
      found.__typename === 'LawfulRefusal' ||
      (Array.isArray(found) && found.length === 0);
    expect(empty, label).toBe(true);
  }

  it('gives nothing to anybody who is not signed in', async () => {
    const nobody = new HttpPerson(platform.origin);
    for (const attack of everyAttack({ ...loot, idempotencyKey: randomUUID() }))
      expectNothing(attack, 'nobody', await nobody.ask(attack.document, attack.variables));
  });

  it('gives nothing to another guardian or to officers of other places', async () => {
    for (const subject of [
      'guardian-shenyang-refused',
      'shandalu-township-officer',
      'dalian-county-officer',
      'tiexi-county-confirmer',
      'tiexi-auditor',
      'tiexi-city-administrator',
      'dalian-policy-approver',
    ]) {
      const stranger = await new HttpPerson(platform.origin).signIn(subject);
      for (const attack of everyAttack({ ...loot, idempotencyKey: randomUUID() }))
        expectNothing(attack, subject, await stranger.ask(attack.document, attack.variables));
    }
  });

  it('gives nothing to any role of another jurisdiction, asked of each subgraph directly, entities included', async () => {
    const { gateway } = JSON.parse(readFileSync(join(platform.dataFolder, 'keys/house.json'), 'utf8')) as {
      gateway: { signing: Parameters<typeof signServiceToken>[0] };
    };
    const base = Number(new URL(platform.origin).port) + 2;
    const targets = { children: base + 4, payments: base + 3 };
    const entities: Record<string, string> = {
      children: `{ _entities(representations: [{ __typename: "Case", id: "${loot.id as string}" }, { __typename: "Child", id: "${loot.childId as string}" }]) { ... on Case { id number status } ... on Child { id cases { id } } } }`,
      payments: `{ _entities(representations: [{ __typename: "Entitlement", id: "${loot.entitlementId as string}" }, { __typename: "Case", id: "${loot.id as string}" }]) { ... on Entitlement { id firstMonth } ... on Case { entitlement { id } } } }`,
    };
    for (const [name, port] of Object.entries(targets)) {
      const send = async (token?: string): Promise<{ status: number; text: string }> => {
        const headers = { 'content-type': 'application/json', ...(token ? { 'x-onething-token': token } : {}) };
        const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ query: entities[name] }),
        });
        return { status: response.status, text: await response.text() };
      };
      expect((await send()).status).toBe(401);
      for (const role of roles) {
        const caller = { kind: 'STAFF', subject: `stranger-${role}`, grants: [{ role, jurisdiction: '210202' }] } as Parameters<
          typeof signServiceToken
        >[1];
        const { text } = await send(await signServiceToken(gateway.signing, caller, name));
        expect(text, `${name} ${role}`).not.toMatch(/"(number|status|firstMonth)":"/);
        const forOther = await send(await signServiceToken(gateway.signing, caller, 'somebody-else'));
        expect(forOther.status, `${name} ${role}`).toBe(401);
      }
    }
  });

  it('keeps each job inside its own work, in its own place too', async () => {
    // What each may do with the county's own things: whoever pays may hold a payment back, and reads the ledger's statement as auditors do.
    const own: Record<string, readonly string[]> = {
      'licheng-analyst': [],
      'licheng-payment-sender': ['exportLedgerStatement', 'holdPayments'],
      'licheng-agency-clerk': [],
      'licheng-auditor': ['exportLedgerStatement'],
    };
    const outside: string[] = [];
    for (const [subject, ownFieldsOfJob] of Object.entries(own)) {
      const person = await new HttpPerson(platform.origin).signIn(subject);
      for (const attack of everyAttack({ ...loot, idempotencyKey: randomUUID() }).filter(
        ({ kind, field }) => kind === 'mutation' && !field.startsWith('import') && !ownFieldsOfJob.includes(field),
      )) {
        const answer = await person.ask<Record<string, { __typename: string } | null>>(attack.document, attack.variables);
        const typename = answer.data?.[attack.field]?.__typename;
        if (typename !== undefined && typename !== 'LawfulRefusal') outside.push(`${subject}: ${attack.field}: ${typename}`);
      }
    }
    expect(outside).toEqual([]);
  });

  it('lets nobody in the same place do another level’s act', async () => {
    const handler = await new HttpPerson(platform.origin).signIn('licheng-township-officer');
    for (const field of ['signDecision', 'prepareDecision', 'returnToTownship', 'signVerification']) {
      const attack = everyAttack({ ...loot, idempotencyKey: randomUUID() }).find((candidate) => candidate.field === field)!;
      const answer = await handler.ask<Record<string, { __typename: string } | null>>(attack.document, attack.variables);
      expect(answer.errors?.[0]?.extensions?.code ?? answer.data?.[field]?.__typename, field).toMatch(/FORBIDDEN|NOT_FOUND|LawfulRefusal/);
    }
  });
});
