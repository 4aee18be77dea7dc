import { anonymousCaller } from '@onething/subgraph-kit';
import type { Caller } from '@onething/subgraph-kit';
import { asCaller } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import type { CaseJourney } from './case-journey.ts';

/** Township unit in which the sample reports are made. */
export const reportStreet = '410102001';
export const reportOfficer = asCaller('STAFF', [['townshipOfficer', reportStreet]], { subject: 'sample-street', name: '示例街道' });
export const reportCounty = asCaller('STAFF', [['countyOfficer', '410102']], { subject: 'sample-county', name: '示例区局' });
/** Words that stand nowhere but in what was reported. */
export const canary = '金丝雀巷七号的小豆子';

/** What somebody reports unless a spec says otherwise. */
export const said = {
  placeCode: reportStreet,
  reporterKind: 'NEIGHBOUR',
  dangerNow: 'YES',
  worries: ['ALONE', 'ABUSE'],
  what: `孩子整夜一个人在家哭，听见打骂声。${canary}`,
  where: `${canary}，三楼`,
  child: '六七岁男孩',
  reporterName: '示例邻居',
  reporterPhone: '13800000088',
};

/** A report as the specs read it. */
export interface Report {
  id: string;
  version: number;
  state: string;
  dueOn: string | null;
  overdue: boolean;
  allowedSteps: string[];
  steps: {
    id: string;
    kind: string;
    onDate: string;
    by: string | null;
    finding: string | null;
    nextStep: string | null;
    reason: string | null;
    carer: string | null;
    corrects: string | null;
    correctedBy: string | null;
    files: { fileId: string }[];
  }[];
  placements: {
    place: string;
    carer: string;
    startedOn: string;
    reviewBy: string | null;
    endedOn: string | null;
    reviewOverdue: boolean;
  }[];
  application: string | null;
  linkedCaseId: string | null;
}
const fields =
  'id version state dueOn overdue allowedSteps what where reporterKnown application linkedCaseId steps { id kind onDate by finding nextStep reason carer corrects correctedBy files { fileId } } placements { place carer startedOn reviewBy endedOn reviewOverdue }';

type Refused = Report & { code?: string; details?: { path: string }[] };

/** The public side of the chain and the desks of its offices, over one journey. */
export class ProtectionDesk {
  /** The report that `act` works on. */
  id = '';

  constructor(readonly journey: CaseJourney) {}

  /** Reports a child; answers the receipt or the refusal. */
  async send(more: Record<string, unknown> = {}, caller: Caller = anonymousCaller): Promise<Record<string, unknown>> {
    const document = `mutation ($input: ReportChildInDangerInput!) { result: reportChildInDanger(input: $input) { ... on ProtectionReceipt { code reportedOn } ... on LawfulRefusal { refusal: code details { path code } } } }`;
    const input = { idempotencyKey: randomUUID(), ...said, ...more };
    return (await this.journey.ask<{ result: Record<string, unknown> }>(document, { input }, caller)).result;
  }

  /** Sends a report and works on it; answers its code. */
  async open(more: Record<string, unknown> = {}): Promise<string> {
    const before = (await this.list(reportCounty)).map(({ id }) => id);
    const { code } = await this.send(more);
    this.id = (await this.list(reportCounty)).find(({ id }) => !before.includes(id))?.id ?? '';
    return String(code);
  }

  /** What the code says. */
  async follow(code: string): Promise<Record<string, unknown> | null> {
    const document =
      'query ($receipt: String!) { protectionProgress(receipt: $receipt) { state reportedOn takenUpOn closedOn office { zh } } }';
    const answer = await this.journey.ask<{ protectionProgress: Record<string, unknown> | null }>(
      document,
      { receipt: code },
      anonymousCaller,
    );
    return answer.protectionProgress;
  }

  /** The first 50 open reports of a desk. */
  async list(caller: Caller): Promise<{ id: string; dangerNow: string }[]> {
    const document = '{ protectionReports(first: 50) { edges { node { id number state dangerNow } } } }';
    const answer = await this.journey.ask<{ protectionReports: { edges: { node: { id: string; dangerNow: string } }[] } }>(
      document,
      {},
      caller,
    );
    return answer.protectionReports.edges.map(({ node }) => node);
  }

  /** The report as somebody reads it; null: not theirs. */
  async read(caller: Caller, reportId = this.id): Promise<Report | null> {
    const document = `query ($id: ID!) { protectionReport(reportId: $id) { ${fields} } }`;
    return (await this.journey.ask<{ protectionReport: Report | null }>(document, { id: reportId }, caller)).protectionReport;
  }

  /** Takes a step with the version the report has now. */
  async act(verb: string, input: Record<string, unknown>, caller: Caller): Promise<Refused> {
    const name = `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
    const rows = await this.journey.subgraph.running.database.read.query<{ version: number }[]>(
      `SELECT version FROM protection_report WHERE id = '${this.id}'`,
    );
    const document = `mutation ($input: ${name}Input!) { result: ${verb}(input: $input) { ... on ProtectionReport { ${fields} } ... on LawfulRefusal { code details { path } } } }`;
    const whole = { idempotencyKey: randomUUID(), reportId: this.id, version: Number(rows[0]?.version), ...input };
    return (await this.journey.ask<{ result: Refused }>(document, { input: whole }, caller)).result;
  }
}
