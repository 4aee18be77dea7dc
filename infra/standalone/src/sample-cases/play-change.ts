import type { MondayCase } from '@onething/sample-data';
import type { People } from './people.ts';
import type { SampleDesk } from './sample-desk.ts';

/** What happens to every so many-th confirmed child; the others live on as they are. */
const everyMany = 7;
const changeFields = '... on ChangeProposal { id version }';

interface Change {
  id: string;
  version: number;
}

/**
 * Something changes in the life of a confirmed sample child: a family tells, an office has checked, a decision waits to be signed; in Licheng one moves
 * to Zhangqiu and one to Shenyang, whose file is on its way. The last two only while both places are on the platform.
 */
export async function playChange(desk: SampleDesk, people: People, caseId: string, sample: MondayCase): Promise<void> {
  if (sample.confidential || sample.family.category !== 'DE_FACTO_UNSUPPORTED') return;
  const { handler, applicant } = people;
  const inLicheng = sample.office.id === 'licheng';
  switch (sample.index % everyMany) {
    case 0:
      await tell(desk, applicant, caseId, 'MOVED', { note: '孩子户口要迁到外婆家，手续刚办完。' });
      return;
    case 1:
      await check(desk, people, await tell(desk, handler, caseId, 'OTHER_BENEFITS', dibao), dibao);
      return;
    case 2: {
      const details = { on: desk.today, payeeName: '示例亲属', payeeRelation: '姨母' };
      await prepare(desk, people, await check(desk, people, await tell(desk, handler, caseId, 'PAYEE_CHANGED', details), details));
      return;
    }
    case 3:
      if (inLicheng) await move(desk, people, caseId, '370114001');
      return;
    case 4:
      if (inLicheng) await move(desk, people, caseId, '210106003');
      return;
    default:
  }
}

const dibao = { otherBenefits: [{ kind: 'DIBAO', fen: 41_200 }] };

function tell(desk: SampleDesk, by: People['handler'], caseId: string, ground: string, details: object): Promise<Change> {
  return desk.act<Change>(by, 'proposeChange', { caseId, ground, details }, changeFields);
}

function check(desk: SampleDesk, { handler }: People, { id, version }: Change, details: object): Promise<Change> {
  const input = {
    proposalId: id,
    version,
    details,
    papers: ['AGENCY_DATA', 'HOUSEHOLD_REGISTER'],
    finding: '已核对部门数据和户口簿原件。',
  };
  return desk.act<Change>(handler, 'checkChange', input, changeFields);
}

function prepare(desk: SampleDesk, { countyOfficer }: People, { id, version }: Change): Promise<Change> {
  return desk.act<Change>(countyOfficer, 'prepareChange', { proposalId: id, version }, changeFields);
}

/** Decided, and the file offered to the new office. */
async function move(desk: SampleDesk, people: People, caseId: string, to: string): Promise<void> {
  const details = { on: desk.today, to };
  const { id, version } = await prepare(
    desk,
    people,
    await check(desk, people, await tell(desk, people.handler, caseId, 'MOVED', details), details),
  );
  await desk.act(people.countyConfirmer, 'signChange', { proposalId: id, version }, changeFields);
  const { caseTransfers } = await desk.ask<{ caseTransfers: { edges: { node: { id: string; caseId: string; version: number } }[] } }>(
    people.countyOfficer,
    '{ caseTransfers(side: FROM, states: [TO_HAND_OVER], first: 100) { edges { node { id caseId version } } } }',
    {},
  );
  const transfer = caseTransfers.edges.find(({ node }) => node.caseId === caseId)?.node;
  if (transfer)
    await desk.act(
      people.countyOfficer,
      'handOverFile',
      { transferId: transfer.id, version: transfer.version, note: '孩子在读，监护人同往。' },
      '... on CaseTransfer { id }',
    );
}
