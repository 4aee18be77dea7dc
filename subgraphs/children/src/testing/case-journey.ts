import type { AgencyTopic, EvidenceAnswer, EvidenceState, SubjectRole } from '@onething/events';
import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import type { Caller, Clock, Logger } from '@onething/subgraph-kit';
import { clockAt } from '@onething/subgraph-kit';
import type { Dialect, TestSubgraph } from '@onething/subgraph-kit/testing';
import { bootForTest } from '@onething/subgraph-kit/testing';
import type { JWK } from 'jose';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { createHash, randomUUID } from 'node:crypto';
import type { ChildrenServices } from '../children-context.ts';
import type { ChildrenOptions } from '../subgraph.ts';
import { childrenSubgraph } from '../subgraph.ts';
import type { Office } from './sample-people.ts';
import { guardian } from './sample-people.ts';

/** What a mutation of a case answered. */
export interface Answer {
  __typename: string;
  id: string;
  version: number;
  status: string;
  form: { revision: number };
  code: string;
  message: string;
  details: { path: string | null; code: string; message: string }[];
}

const releases = loadPacks();

/** The children subgraph with people who work on one case after the other; the agencies are played by their events. */
export class CaseJourney {
  readonly subgraph: TestSubgraph<ChildrenServices>;
  readonly #clock: { date: string };
  readonly #receiptKey: JWK;

  private constructor(subgraph: TestSubgraph<ChildrenServices>, clock: { date: string }, receiptKey: JWK) {
    this.subgraph = subgraph;
    this.#clock = clock;
    this.#receiptKey = receiptKey;
  }

  /** Boots it on a database of its own, on 10 March 2026, under the packs or the releases given. */
  static async begin(
    dialect: Dialect = 'sqlite',
    policyReleases = releases,
    logger?: Logger,
    channels?: ChildrenOptions['channels'],
  ): Promise<CaseJourney> {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const date = { date: '2026-03-10' };
    const clock: Clock = { now: () => clockAt(date.date).now(), today: () => date.date };
    const bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5, maxDelayMs: 20 } });
    const definition = childrenSubgraph({ uploadReceiptKeys: [await exportJWK(publicKey)], ...(channels ? { channels } : {}) });
    // A spec says itself when a job runs.
    definition.jobs = [];
    const subgraph = await bootForTest(definition, { dialect, bus, clock, policyReleases, ...(logger ? { logger } : {}) });
    return new CaseJourney(subgraph, date, await exportJWK(privateKey));
  }

  /** It is this day now. */
  onDay(date: string): void {
    this.#clock.date = date;
  }

  get today(): string {
    return this.#clock.date;
  }

  async end(): Promise<void> {
    await this.subgraph.stop();
    await this.subgraph.bus.close();
  }

  /** Runs a query as somebody; throws what went wrong with it. */
  async ask<T = Record<string, never>>(
    query: string,
    variables: Record<string, unknown>,
    caller: Caller,
    language: 'zh-CN' | 'en' = 'zh-CN',
  ): Promise<T> {
    const { data, errors } = await this.subgraph.execute(query, variables, caller, language);
    if (errors)
      throw Object.assign(new Error(errors.map((error) => `${String(error.extensions?.['code'])} ${error.message}`).join('; ')), {
        code: errors[0]?.extensions?.['code'],
      });
    return data as T;
  }

  /** Runs a mutation of a case as somebody. */
  async do(verb: string, input: Record<string, unknown>, caller: Caller, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Answer> {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
    const onCase = '... on Case { id version status form { revision } }';
    const success =
      verb === 'saveDraft'
        ? `... on SavedDraft { case { id version status form { revision } } problems { path code message } }`
        : verb === 'revealField'
          ? '... on RevealedField { path value }'
          : verb === 'recordHomeCheck'
            ? '... on VillageCase { id checkAsked homeChecks { checkedOn childSeen note by } }'
            : onCase;
    const query = `mutation ($input: ${type}Input!) { result: ${verb}(input: $input) { __typename ${success} ... on LawfulRefusal { code message details { path code message } } } }`;
    const { result } = await this.ask<{ result: Answer }>(query, { input: { idempotencyKey: randomUUID(), ...input } }, caller, language);
    return result;
  }

  /** The same with the version the case has now. */
  async act(verb: string, caseId: string, caller: Caller, input: Record<string, unknown> = {}): Promise<Answer> {
    return this.do(verb, { caseId, version: await this.versionOf(caseId), ...input }, caller);
  }

  async versionOf(caseId: string): Promise<number> {
    const rows = await this.subgraph.running.database.read.query<{ version: number }[]>(
      `SELECT version FROM welfare_case WHERE id = '${caseId}'`,
    );
    return Number(rows[0]?.version);
  }

  /** Upload receipt as the gateway signs it. */
  async receipt(caller: Caller = guardian, more: Record<string, unknown> = {}, audience = 'children'): Promise<string> {
    const fileId = (more['fileId'] as string | undefined) ?? this.subgraph.running.kit.ids.next();
    const now = Math.floor(Date.parse(clockAt(this.today).now()) / 1000);
    return new SignJWT({
      fileId,
      fileName: '示例.jpg',
      mediaType: 'image/jpeg',
      sizeBytes: 12_345,
      // Another file each time, as a camera gives.
      sha256: createHash('sha256').update(fileId).digest('hex'),
      purpose: 'material',
      ...more,
    })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'onething-upload-receipt+jwt' })
      .setIssuer('onething-gateway')
      .setAudience(audience)
      .setSubject(caller.subject)
      .setJti(fileId)
      .setIssuedAt(now)
      .setExpirationTime(now + 86_400)
      .sign(await importJWK(this.#receiptKey, 'EdDSA'));
  }

  /** A draft with these answers and every paper that is asked for. Returns the case's id. */
  async draft(
    answers: Record<string, unknown>,
    code: string,
    options: { papers?: boolean; caller?: Caller; category?: string } = {},
  ): Promise<string> {
    const caller = options.caller ?? guardian;
    const started = await this.do(
      'startApplication',
      { code, category: options.category ?? 'DE_FACTO_UNSUPPORTED', capacity: 'GUARDIAN', declarationAccepted: true },
      caller,
    );
    if (started.__typename !== 'Case') throw new Error(`${started.code} ${started.message}`);
    await this.do('saveDraft', { caseId: started.id, revision: 0, answers, step: 'otherAssistance' }, caller);
    if (options.papers !== false) await this.uploadMissing(started.id, caller);
    return started.id;
  }

  /** Uploads every required paper that is missing. */
  async uploadMissing(caseId: string, caller: Caller = guardian): Promise<void> {
    const query = 'query ($id: ID!) { case(id: $id) { materials { code required state } } }';
    const { case: found } = await this.ask<{ case: { materials: { code: string; required: string; state: string }[] } }>(
      query,
      { id: caseId },
      caller,
    );
    for (const material of found.materials.filter(
      (each) => each.required === 'REQUIRED' && each.state !== 'UPLOADED' && each.state !== 'CHECKED',
    )) {
      await this.do('attachMaterial', { caseId, materialCode: material.code, receipt: await this.receipt(caller) }, caller);
    }
  }

  submit(caseId: string, caller: Caller = guardian, more: Record<string, unknown> = {}): Promise<Answer> {
    return this.do('submitApplication', { caseId, revision: 1, signature: { name: '李示兰', acceptedText: true }, ...more }, caller);
  }

  /** A submitted case with every paper. */
  async submitted(answers: Record<string, unknown>, code: string, options: { caller?: Caller; category?: string } = {}): Promise<string> {
    const id = await this.draft(answers, code, options);
    const answer = await this.submit(id, options.caller);
    if (answer.__typename !== 'Case') throw new Error(JSON.stringify(answer));
    return id;
  }

  /** Plays an agency's answer. */
  async answer(
    caseId: string,
    subjectRole: SubjectRole,
    topic: AgencyTopic,
    facts: Record<string, unknown> | null,
    options: { evidenceId?: string; state?: EvidenceState } = {},
  ): Promise<string> {
    const { kit } = this.subgraph.running;
    const evidenceId = options.evidenceId ?? kit.ids.next();
    const answer: EvidenceAnswer = {
      subjectRole,
      topic,
      state: options.state ?? (facts ? 'FOUND' : 'NO_DATA'),
      ...(facts ? { sealed: kit.envelope.seal(facts, caseId) } : {}),
      source: { agencyId: 'sample-agency', agencyName: { zh: '示例部门', en: 'Sample agency' }, kind: 'PUBLIC_SECURITY' },
      answeredAt: kit.clock.now(),
      evidenceId,
    };
    const at = kit.clock.now();
    await this.subgraph.bus.publish({
      specversion: '1.0',
      id: kit.ids.next(),
      source: '/subgraphs/agencies',
      type: 'agencies.evidence-answered',
      subject: caseId,
      time: at,
      datacontenttype: 'application/json',
      data: { caseId, answers: [answer] },
    });
    await this.subgraph.drainEvents();
    return evidenceId;
  }

  /** Township: from submission to the county, with as many signatures as are configured. */
  async verify(caseId: string, office: Office, conclusion: 'MEETS' | 'DOES_NOT_MEET' = 'MEETS'): Promise<Answer> {
    await this.act('acceptApplication', caseId, office.handler);
    return this.conclude(caseId, office, conclusion);
  }

  async conclude(caseId: string, office: Office, conclusion: 'MEETS' | 'DOES_NOT_MEET' = 'MEETS'): Promise<Answer> {
    let answer = await this.act('prepareVerification', caseId, office.handler, { conclusion, opinion: '经查验，情况属实。' });
    for (const signer of [office.second, office.head]) {
      if (answer.status === 'VERIFICATION_PREPARED') answer = await this.signed('signVerification', caseId, signer, answer);
    }
    return answer;
  }

  /** County: prepares a decision with the composed text. */
  async prepare(caseId: string, office: Office, kind: 'CONFIRM' | 'REFUSE', more: Record<string, unknown> = {}): Promise<Answer> {
    const query = 'query ($caseId: ID!, $kind: DecisionKind!) { preparedDecision(caseId: $caseId, kind: $kind) { paragraphs { zh } } }';
    const { preparedDecision } = await this.ask<{ preparedDecision: { paragraphs: { zh: string }[] } }>(
      query,
      { caseId, kind },
      office.countyOfficer,
    );
    return this.act('prepareDecision', caseId, office.countyOfficer, {
      kind,
      paragraphs: preparedDecision.paragraphs.map(({ zh }) => zh),
      ...more,
    });
  }

  async decide(caseId: string, office: Office, kind: 'CONFIRM' | 'REFUSE', more: Record<string, unknown> = {}): Promise<Answer> {
    let answer = await this.prepare(caseId, office, kind, more);
    for (const signer of [office.reviewer, office.confirmer]) {
      if (answer.status === 'DECISION_PREPARED') answer = await this.signed('signDecision', caseId, signer, answer);
    }
    return answer;
  }

  /** Signs where it is this person's turn; else leaves things as they are. */
  private async signed(verb: string, caseId: string, signer: Caller, before: Answer): Promise<Answer> {
    try {
      return await this.act(verb, caseId, signer);
    } catch (error) {
      if ((error as { code?: string }).code === 'FORBIDDEN') return before;
      throw error;
    }
  }
}
