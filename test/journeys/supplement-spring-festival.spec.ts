import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardianOf, officersOf } from '../kit/cast.ts';
import { accepted, attachPaper, checkPapers, conclude, officerStep, readCase } from '../kit/case-steps.ts';
import type { Cast } from '../kit/journeys.ts';
import { applied, decided, policySays } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';

const place = 'tiexi';
const familyId = 'shenyang-undetermined';
const clockFields =
  'clock { step state dueOn workingDaysUsed workingDaysLeft pausedDays ticks { date kind } } clocks { step state dueOn } notices { id answeredAt }';
interface Clocked {
  clock: {
    step: string;
    state: string;
    dueOn: string | null;
    workingDaysUsed: number;
    workingDaysLeft: number | null;
    pausedDays: number;
    ticks: { date: string; kind: string }[];
  };
  clocks: { step: string; state: string; dueOn: string | null }[];
  notices: { id: string; answeredAt: string | null }[];
}

describe('a supplement over the Spring Festival in Liaoning', () => {
  let platform: Platform;
  let cast: Cast;
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-02-10' });
  });
  afterAll(() => platform?.remove());

  /** It is this day now: everybody signs in again. */
  async function on(day: string): Promise<void> {
    await platform.stop();
    await platform.restart({ ONETHING_TODAY: day });
    const [officers, guardian] = [await officersOf(platform.origin, place), await guardianOf(platform.origin, familyId)];
    cast = { ...officers, guardian, caseId: cast.caseId };
  }
  const clocked = async () => (await readCase<Clocked>(cast.handler, cast.caseId, clockFields))!;

  it('runs from completeness by working days, before the feast', async () => {
    cast = await applied(platform.origin, place, familyId);
    accepted(await officerStep(cast.handler, 'acceptApplication', cast.caseId));
    await policySays(cast, 'UNDETERMINED');
    // 15 working days after 10 February: seven rest days of the feast, and two Saturdays that are worked.
    expect((await clocked()).clock).toMatchObject({ step: 'VERIFICATION', state: 'RUNNING', dueOn: '2026-03-09' });
  });

  it('stands from the day after the request, and a request of nothing is refused', async () => {
    await on('2026-02-12');
    const ask = (items: object[]) => officerStep(cast.handler, 'sendNotice', cast.caseId, { kind: 'SUPPLEMENT_REQUEST', items });
    expect((await ask([])).code).toBe('NOTICE_EMPTY');
    accepted(
      await ask([{ materialCode: 'MOTHER_STATE_PROOF', factPath: 'mother.SEVERE_DISABILITY.certificate', text: '请补残疾证原件照片' }]),
    );
    await on('2026-02-24');
    const { clock } = await clocked();
    expect(clock).toMatchObject({ state: 'PAUSED', dueOn: null, workingDaysUsed: 2 });
    // Friday, the worked Saturday and the first day back stood still; the feast itself is nobody's working day.
    expect(clock.ticks.filter(({ kind }) => kind === 'PAUSED').map(({ date }) => date)).toEqual(['2026-02-13', '2026-02-14', '2026-02-24']);
  });

  it('goes on the day after the answer, with the days it stood shown', async () => {
    await on('2026-02-25');
    const { notices } = await clocked();
    await attachPaper(cast.guardian, cast.caseId, 'MOTHER_STATE_PROOF');
    accepted(await cast.guardian.run('answerNotice', { caseId: cast.caseId, noticeId: notices.find(({ answeredAt }) => !answeredAt)!.id }));
    expect((await clocked()).clock).toMatchObject({ state: 'RUNNING', dueOn: '2026-03-13', pausedDays: 4, workingDaysUsed: 2 });
  });

  it('is concluded in time and confirmed; the county has its own fifteen days', async () => {
    await on('2026-03-13');
    expect((await clocked()).clock).toMatchObject({ state: 'RUNNING', workingDaysLeft: 0 });
    await checkPapers(cast.handler, cast.caseId);
    await policySays(cast, 'ELIGIBLE');
    await conclude(cast.handler, cast.head, cast.caseId);
    const { clocks } = await clocked();
    expect(clocks.map(({ step, state }) => [step, state])).toEqual([
      ['VERIFICATION', 'ON_TIME'],
      ['CONFIRMATION', 'RUNNING'],
    ]);
    expect(clocks[1]!.dueOn).toBe('2026-04-03');
    const { decision } = await decided(cast);
    expect(decision).toMatchObject({ kind: 'CONFIRM', firstMonth: '2026-04' });
    const done = await readCase<{ certificate: { number: string; issuedOn: string } | null }>(
      cast.guardian,
      cast.caseId,
      'certificate { number issuedOn }',
    );
    expect(done!.certificate).toMatchObject({ issuedOn: '2026-03-13' });
  });
});
