import type { Kit } from './request-context.ts';

/** Something a subgraph does by itself now and then: sending what waits, looking for deadlines that come near. */
export interface Job<S = unknown> {
  /** Kebab-case, unlike every other of the subgraph: processes agree by it who runs it. */
  name: string;
  /** Milliseconds from the end of one round to the begin of the next; the first begins after one of them. */
  everyMs: number;
  /** One round. It may be cut short at any point and must find its work again the next time. */
  run(kit: Kit<S>): Promise<void>;
}

/** Runs the jobs of a subgraph until stopped. Returns how to stop; it resolves when no round is running. */
export function startJobs<S>(kit: Kit<S>, jobs: readonly Job<S>[]): () => Promise<void> {
  const timers = new Map<string, NodeJS.Timeout>();
  const rounds = new Map<string, Promise<void>>();
  let stopped = false;
  const plan = (job: Job<S>): void => {
    if (stopped) return;
    timers.set(job.name, setTimeout(() => rounds.set(job.name, round(job)), job.everyMs).unref());
  };
  const round = async (job: Job<S>): Promise<void> => {
    await runJob(kit, job);
    plan(job);
  };
  for (const job of jobs) plan(job);
  return async () => {
    stopped = true;
    for (const timer of timers.values()) clearTimeout(timer);
    await Promise.all(rounds.values());
  };
}

/** One round of a job unless another process is at it; a failure is logged and left to the next round. */
export async function runJob<S>(kit: Kit<S>, job: Job<S>): Promise<void> {
  try {
    await kit.database.exclusively(`job-${job.name}`, () => job.run(kit));
  } catch (error) {
    kit.logger.error('job.failed', error, { job: job.name });
  }
}
