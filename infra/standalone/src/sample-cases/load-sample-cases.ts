import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { DiskFileStore, readGatewayKeys } from '@onething/gateway';
import { planMonday, sampleRegisters } from '@onething/sample-data';
import type { MondayPlan } from '@onething/sample-data';
import type { Logger, RunningSubgraph } from '@onething/subgraph-kit';
import type { HouseKeys, SubgraphName } from '../house-keys.ts';
import { loadSampleRecords } from '../load-sample-records.ts';
import { playStep } from './play-step.ts';
import { PlayedSteps } from './played-steps.ts';
import type { RecallingClock } from './recalling-clock.ts';
import { SampleDesk, StepRefused } from './sample-desk.ts';

/** What playing needs of the house. */
export interface SampleCasesHouse {
  subgraphs: Record<SubgraphName, RunningSubgraph>;
  keys: HouseKeys;
  clock: RecallingClock;
  logger: Logger;
  dataFolder: string;
  /** At most so many cases; 0 is none. */
  casesMax: number;
}

/** A run of the loader. */
export interface SampleCasesRun {
  /** Resolves when all is played or the run was stopped. */
  done: Promise<void>;
  /** Stops after the step that is being played. */
  stop(): Promise<void>;
}

/**
 * Plays the sample cases of a Monday morning in the background: each act by the person who would do it, at the moment it would have been done,
 * through the same door as everybody's. Goes on where an earlier start was stopped; does nothing when all is played. `say` gets lines for the terminal.
 */
export function loadSampleCases(house: SampleCasesHouse, say: (line: string) => void): SampleCasesRun {
  let stopping = false;
  const done = play(house, say, () => stopping).catch((error: unknown) => {
    house.logger.error('sample-cases.failed', error);
    say(`  sample cases: stopped, ${error instanceof Error ? error.message : String(error)}`);
  });
  return {
    done,
    stop: () => {
      stopping = true;
      return done;
    },
  };
}

async function play(house: SampleCasesHouse, say: (line: string) => void, isStopping: () => boolean): Promise<void> {
  const { clock, subgraphs, casesMax, dataFolder, keys } = house;
  if (casesMax === 0) return;
  const played = new PlayedSteps(join(dataFolder, 'sample-cases.jsonl'), { now: clock.now(), today: clock.today(), casesMax });
  const policy = subgraphs.children.kit.policy.current();
  const plan = planMonday({
    ...played.plan,
    isWorkingDay: (date) => policy.isWorkingDay(date),
    offers: (county, category) => takesApplications(policy, county, category, played.plan.today),
  });
  if (played.next >= plan.steps.length) return;
  const started = performance.now();
  clock.playing = true;
  try {
    if (played.next === 0) await importRegisters(house, plan);
    const desk = new SampleDesk(subgraphs, keys, clock, new DiskFileStore(join(dataFolder, 'files'), readGatewayKeys(keys.gateway).files));
    const first = played.next;
    while (played.next < plan.steps.length && !isStopping()) {
      await playNext(house, desk, plan, played, played.resumed && played.next === first);
      if (played.next % Math.ceil(plan.steps.length / 5) === 0)
        say(`  sample cases: ${Math.round((100 * played.next) / plan.steps.length)} % of ${plan.cases.length}`);
      // People who are here already come first.
      await breath();
    }
  } finally {
    clock.playing = false;
  }
  if (isStopping()) return;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  house.logger.info('sample-cases.played', {
    cases: plan.cases.length,
    steps: plan.steps.length,
    endedEarly: JSON.stringify(played.endings()),
  });
  say(`  sample cases: ${plan.cases.length} are on the desks (${seconds} s)`);
}

type Policy = ReturnType<RunningSubgraph['kit']['policy']['current']>;

/** A county takes applications of a category that it offers, has a guide and a form for, and whose facts some agency can confirm. */
function takesApplications(policy: Policy, county: string, category: string, today: string): boolean {
  if (!policy.guide(county, 'child-welfare', today) || policy.agencies(county, today).length === 0) return false;
  const { offered } = policy.recognise({ jurisdiction: county, on: today, given: {} });
  const known = offered.find((each) => each === category);
  if (!known) return false;
  const { form } = policy.materials({ jurisdiction: county, on: today, given: { category: known } });
  return Boolean(form && policy.form(county, form, today));
}

/** The agencies knew of the families before anybody applied. */
function importRegisters({ subgraphs, keys, clock }: SampleCasesHouse, plan: MondayPlan): Promise<void> {
  const families = plan.cases.map(({ family }) => family);
  return clock.at(plan.steps[0]!.at, () => loadSampleRecords(subgraphs, keys, sampleRegisters(families, '-monday')));
}

/** More than any step uploads. */
const papersOfAStep = 100;

async function playNext(
  { clock, logger }: SampleCasesHouse,
  desk: SampleDesk,
  plan: MondayPlan,
  played: PlayedSteps,
  maybePlayed: boolean,
): Promise<void> {
  const place = played.next;
  const { at, index, step } = plan.steps[place]!;
  const known = played.caseIdOf(index);
  desk.papers = place * papersOfAStep;
  if (played.hasEnded(index)) return played.note({ place, index });
  try {
    const caseId = await clock.at(at, () => playStep(desk, plan.cases[index]!, step, known));
    played.note({ place, index, caseId });
  } catch (error) {
    // A step that was played just before the stop is refused the second time, and that is well.
    if (maybePlayed && error instanceof StepRefused) return played.note({ place, index, ...(known ? { caseId: known } : {}) });
    logger.warn('sample-cases.step-refused', {
      index,
      step,
      course: plan.cases[index]!.course.id,
      reason: error instanceof Error ? error.message : 'unknown',
    });
    played.note({ place, index, ...(known ? { caseId: known } : {}), ended: error instanceof StepRefused ? error.code : 'ERROR' });
  }
}
