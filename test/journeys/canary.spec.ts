import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { samplePeople } from '@onething/sample-data';
import { maskName } from '@onething/subgraph-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../architecture/source-files.ts';
import { publicFields } from '../kit/attack-plan.ts';
import { everyAttack } from '../kit/attack.ts';
import { family, guardianOf } from '../kit/cast.ts';
import { apply, officerStep, readCase } from '../kit/case-steps.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { confirmed, policySays } from '../kit/journeys.ts';
import type { Cast } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform, Shape } from '../kit/platform.ts';
import { filesWith, storedTables } from '../kit/stored-rows.ts';

const shapes: Shape[] = ['standalone', 'split'];
const willing = family('zhangqiu-own-will');
const account = '6222000000000008826';
/** Texts that lie nowhere in the clear. */
const canaries = [willing.child.residentId, willing.guardian.residentId, willing.child.name, willing.guardian.phone!, account];
/** What the case is about, in the words of the law and of the platform; long enough that no sealed text says it by chance. */
const infection = /HIV_(AFFECTED|INFECTED)|艾滋|guardianConsent|HIV 感染/;
/** The law itself is no secret: the releases, and the events that carry them. */
const isLaw = (database: string, table: string): boolean =>
  table === 'policy_release' || (database === 'jurisdictions' && table === 'outbox');

describe.each(shapes)('a case that only few may know of, %s', (shape) => {
  let platform: Platform;
  let cast: Cast;
  let number: string;
  let entitlementId: string;

  beforeAll(async () => {
    platform = await startPlatform({ shape, today: '2026-03-10' });
    const trusted = (job: string): Promise<HttpPerson> => new HttpPerson(platform.origin).signIn(`zhangqiu-trusted-${job}`);
    const guardian = await guardianOf(platform.origin, willing.id);
    const officers = {
      handler: await trusted('township-officer'),
      head: await trusted('township-head'),
      countyHandler: await trusted('county-officer'),
      countyConfirmer: await trusted('county-confirmer'),
    };
    const { id } = await apply(guardian, willing);
    cast = { ...officers, guardian, caseId: id };
    await policySays(cast, 'ELIGIBLE');
    await cast.handler.run(
      'revealField',
      { caseId: id, path: '/child/residentId', reason: '核对艾滋病诊断' },
      '... on RevealedField { path value }',
    );
    await confirmed(cast);
    const found = await cast.handler.get<{ case: { number: string; entitlement: { id: string } } }>(
      'query Found($id: ID!) { case(id: $id) { number entitlement { id } } }',
      { id },
    );
    number = found.case.number;
    entitlementId = found.case.entitlement.id;
  });
  afterAll(() => platform?.remove());

  it('is named to its own guardian in words that tell nothing over their shoulder', async () => {
    const own = await readCase<{ categoryLabel: { zh: string }; form: { title: { zh: string } } }>(
      cast.guardian,
      cast.caseId,
      'categoryLabel { zh en } form { title { zh en } } decision { paragraphs title { zh } } nextStep { reason { zh } } actions { text { zh } }',
    );
    expect(own).toMatchObject({ number });
    expect(JSON.stringify({ ...own, materials: [] })).not.toMatch(/艾滋|HIV/);
  });

  it('is learned of by no other role, whatever they try', async () => {
    const others = samplePeople().filter(
      ({ subject, grants }) =>
        !subject.includes('trusted') &&
        grants.some(({ jurisdiction }) => ['370114', '370100'].some((code) => jurisdiction.startsWith(code))),
    );
    expect(others.length).toBeGreaterThan(16);
    const loot = {
      id: cast.caseId,
      caseId: cast.caseId,
      entitlementId,
      code: '370114',
      jurisdictionCode: '370114',
      path: '/child/residentId',
      version: 1,
      revision: 1,
      answers: {},
    };
    for (const { subject } of others) {
      const person = await new HttpPerson(platform.origin).signIn(subject);
      const attacks = everyAttack({ ...loot, text: willing.child.residentId, idempotencyKey: randomUUID() }).filter(
        ({ field }) => !field.startsWith('import') && !publicFields.has(field),
      );
      for (const { document, variables, field } of attacks) {
        const answer = JSON.stringify(await person.ask(document, variables));
        for (const secret of [...canaries, number, maskName(willing.child.name), `"id":"${cast.caseId}"`])
          expect(answer, `${subject}: ${field}: ${answer.slice(0, 200)}`).not.toContain(secret);
      }
      const counts = await person.ask<{ caseQueueCounts: { total: number } | null }>('{ caseQueueCounts { total } }');
      expect(counts.data?.caseQueueCounts?.total ?? 0, subject).toBe(0);
    }
  });

  it('stands in no plain column, file, log or event', async () => {
    const tables = await storedTables(platform);
    expect(tables.find(({ database, table }) => database === 'children' && table === 'welfare_case')?.rows.length).toBeGreaterThan(0);
    for (const { database, table, rows } of tables) {
      const text = JSON.stringify(rows);
      const leak = isLaw(database, table) ? undefined : (infection.exec(text)?.[0] ?? canaries.find((canary) => text.includes(canary)));
      expect({ database, table, leak }).toEqual({ database, table, leak: undefined });
    }
    expect(filesWith(platform, canaries)).toEqual([]);
    expect(platform.output()).not.toMatch(infection);
    expect(filesWith(platform, ['核对艾滋病诊断'])).toEqual([]);
  });

  it('is accounted for: one entry for the decision and the showing, one reading for each who looked, chains whole', async () => {
    const tables = await storedTables(platform);
    const audit = tables.find(({ database, table }) => database === 'children' && table === 'audit_entry')!.rows;
    const of = (action: string): Record<string, unknown>[] =>
      audit.filter((row) => row['subject'] === cast.caseId && row['action'] === action);
    expect(of('confirm-case')).toHaveLength(1);
    expect(of('reveal-field')).toHaveLength(1);
    expect(new Set(of('read-case').map((row) => row['actor']))).toEqual(
      new Set(['township-officer', 'township-head', 'county-officer', 'county-confirmer'].map((job) => `zhangqiu-trusted-${job}`)),
    );
    const program = join(projectRoot, 'packages/subgraph-kit/dist/cli/verify-audit.js');
    const checkpoints = join(platform.dataFolder, 'audit/children.checkpoints');
    const url = `mysql://root@127.0.0.1:3306/journey_${new URL(platform.origin).port}`;
    const where =
      shape === 'standalone'
        ? ['--sqlite', join(platform.dataFolder, 'children.sqlite'), '--checkpoints', checkpoints]
        : [
            '--database-url',
            process.env.DATABASE_URL?.replace(/\/[^/]*$/, `/journey_${new URL(platform.origin).port}`) ?? url,
            '--name',
            'children',
          ];
    const verified = spawnSync(process.execPath, [program, ...where], { encoding: 'utf8' });
    expect(verified.stdout + verified.stderr).toContain('0 problems');
    expect(verified.status).toBe(0);
  });

  it('cannot be acted on by a colleague of the same desk', async () => {
    const colleague = await new HttpPerson(platform.origin).signIn('zhangqiu-township-officer');
    await expect(officerStep(colleague, 'assignCase', cast.caseId)).rejects.toThrow('does not see');
    expect(await readCase(cast.handler, cast.caseId)).toMatchObject({ id: cast.caseId });
  });
});
