import type { HouseEnvironment } from './environment.ts';
import { peopleTable } from './people-table.ts';

/** Says what happens at the start, with the seconds each step took. */
export class Progress {
  #since = performance.now();

  /** Runs a step and prints its name and duration when it is done. */
  async step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
    const started = performance.now();
    const result = await work();
    console.log(`  ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    return result;
  }

  /** The last lines: what to open and whom to sign in as. */
  ready(origin: string, environment: HouseEnvironment): void {
    const seconds = ((performance.now() - this.#since) / 1000).toFixed(1);
    const today = environment.today ? `, believing it is ${environment.today}` : '';
    console.log(`
Ready in ${seconds} s${today}. Ctrl-C ends it; the data stays in ${environment.dataFolder}

${peopleTable(origin)}

  Work on it at ${origin}/workbench; everybody else is on the sign-in page, place by place.
  All people and amounts are samples.
`);
  }
}
