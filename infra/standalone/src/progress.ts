import type { HouseEnvironment } from './environment.ts';

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

  Apply          ${origin}/370112   历城区 Licheng        as 李秀兰 (guardian)
                 ${origin}/210106   沈阳市铁西区 Tiexi    as 王桂英 (guardian)
  Work on it     ${origin}/workbench
                 Licheng: 周敏 verifies, 邱岚 signs for the subdistrict; 沈岩 decides, 唐宁 signs for the county
                 Tiexi:   佟雪 verifies, 金铭 signs for the subdistrict; 关悦 decides, 于航 signs for the county

  All people and amounts are samples.
`);
  }
}
