import { samplePeople } from '@onething/sample-data';
import { signServiceToken } from '@onething/subgraph-kit';
import type { RunningSubgraph } from '@onething/subgraph-kit';
import type { HouseKeys } from './house-keys.ts';

interface Answer {
  data?: Record<
    string,
    { id?: string; code?: string; message?: string; version?: number; edges?: { node: { id: string } }[] } | null
  > | null;
  errors?: readonly { message: string }[];
}

/** Sends one request to the children subgraph as its own door takes it. */
type Send = (request: { query: string; variables: Record<string, unknown> }, token: string) => Promise<Answer>;

/** Zhongyuan of Zhengzhou, whose plan has the protection chain. Nobody in these reports exists. */
const office = { street: '410102001', township: 'zhongyuan-township-officer', county: 'zhongyuan-county-officer' };

interface SampleReport {
  /** Makes a second start tell the same report, not another one. */
  key: string;
  said: Record<string, unknown>;
  /** Steps by whom, with their inputs. */
  steps: { by: string; verb: string; input: (today: string) => Record<string, unknown> }[];
}

const takenUp = { by: office.township, verb: 'takeUpReport', input: () => ({ nextStep: '儿童督导员和派出所马上到现场（示例）' }) };
const responded = {
  by: office.township,
  verb: 'recordResponse',
  input: (onDate: string) => ({
    onDate,
    participants: ['CHILD_SUPERVISOR', 'POLICE'],
    measures: ['CHILD_SEEN', 'POLICE_CALLED'],
    finding: '孩子独自在家，身上有淤青，精神尚好（示例）。',
    nextStep: '请区民政部门评估',
  }),
};

/** One that waits to be taken up, one to be assessed, one in temporary care. */
const reports: SampleReport[] = [
  {
    key: 'sample-report-1',
    said: {
      reporterKind: 'SCHOOL',
      dangerNow: 'UNSURE',
      worries: ['ABUSE'],
      what: '孩子一周没有来上学，电话没有人接；之前手上有伤（示例）。',
      where: '示例小学二年级',
      child: '八岁左右女孩（示例）',
    },
    steps: [],
  },
  {
    key: 'sample-report-2',
    said: {
      reporterKind: 'NEIGHBOUR',
      dangerNow: 'YES',
      worries: ['ALONE'],
      what: '连着几晚听见孩子一个人在家哭（示例）。',
      where: '示例路 3 号院 2 号楼',
      reporterName: '示例邻居',
      reporterPhone: '19900000088',
    },
    steps: [takenUp, responded],
  },
  {
    key: 'sample-report-3',
    said: {
      reporterKind: 'HOSPITAL',
      dangerNow: 'NO',
      worries: ['ABUSE', 'UNLAWFUL_HARM'],
      what: '孩子第二次因外伤就诊，家长说法前后不一（示例）。',
      where: '示例医院急诊',
      child: '五岁男孩（示例）',
    },
    steps: [
      takenUp,
      responded,
      {
        by: office.county,
        verb: 'recordAssessment',
        input: (onDate) => ({
          onDate,
          participants: ['COUNTY', 'POLICE', 'HOSPITAL'],
          outcome: 'INTERVENTION',
          finding: '监护人多次致伤，孩子在家不安全（示例）。',
          decision: '启动监护干预，先行临时照料',
          nextStep: '送未成年人救助保护机构',
        }),
      },
      {
        by: office.county,
        verb: 'placeChild',
        input: (startedOn) => ({
          place: 'PROTECTION_AGENCY',
          carer: '示例未成年人救助保护中心',
          startedOn,
          decision: '家中不安全，亲属暂不能照料（示例）',
        }),
      },
    ],
  },
];

/** Plays the sample reports through the same door, checks and tokens as everybody's. Throws when one is refused: wrong samples teach the wrong thing. */
async function tellReports(send: Send, keys: HouseKeys, today: string): Promise<void> {
  const tokenOf = (subject: string): Promise<string> => {
    const person = samplePeople().find((each) => each.subject === subject);
    const grants = (person?.grants ?? []) as Parameters<typeof signServiceToken>[1]['grants'];
    const caller = person
      ? { kind: 'STAFF' as const, subject, name: person.name, grants }
      : { kind: 'ANONYMOUS' as const, subject: '', grants };
    return signServiceToken(keys.gateway.signing, { ...caller, purpose: 'sample-data' }, 'children');
  };
  const ask = async (subject: string, query: string, variables: Record<string, unknown>): Promise<NonNullable<Answer['data']>> => {
    const { data, errors } = await send({ query, variables }, await tokenOf(subject));
    const refusal = Object.values(data ?? {}).find((value) => value?.code !== undefined && value.message !== undefined);
    if (errors?.length || !data || refusal) throw new Error(`Sample report: ${JSON.stringify(errors ?? refusal)}`);
    return data;
  };
  const act = (subject: string, verb: string, success: string, input: Record<string, unknown>): Promise<NonNullable<Answer['data']>> => {
    const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`;
    return ask(
      subject,
      `mutation Sample($input: ${type}!) { done: ${verb}(input: $input) { ${success} ... on LawfulRefusal { code message } } }`,
      { input },
    );
  };
  const known = new Set<string>();
  for (const { key, said, steps } of reports) {
    await act('', 'reportChildInDanger', '... on ProtectionReceipt { reportedOn }', {
      ...said,
      placeCode: office.street,
      idempotencyKey: key,
    });
    const { protectionReports } = await ask(office.county, '{ protectionReports(first: 100) { edges { node { id } } } }', {});
    const id = protectionReports?.edges?.map(({ node }) => node.id).find((each) => !known.has(each));
    if (!id) throw new Error(`Sample report ${key} did not arrive`);
    known.add(id);
    for (const [index, { by, verb, input }] of steps.entries())
      await act(by, verb, '... on ProtectionReport { id }', {
        reportId: id,
        version: index + 1,
        ...input(today),
        idempotencyKey: `${key}-${index}`,
      });
  }
}

/** Loads the sample reports into the children subgraph of this process. */
export function loadSampleReports(children: RunningSubgraph, keys: HouseKeys, today: string): Promise<void> {
  return tellReports(async (request, token) => (await children.execute(request, { token })) as Answer, keys, today);
}

/** The same for a subgraph that runs on its own, by its address. */
export function loadSampleReportsOverHttp(url: string, keys: HouseKeys, today: string): Promise<void> {
  return tellReports(
    async (request, token) => {
      const headers = { 'content-type': 'application/json', 'x-onething-token': token };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(request) });
      return (await response.json()) as Answer;
    },
    keys,
    today,
  );
}
