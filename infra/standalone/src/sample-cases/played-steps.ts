import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';

/** First line of the record: what the plan was made for, so that a later start goes on with the same one. */
interface PlanLine {
  now: string;
  today: string;
  casesMax: number;
}

/** One step that was played. */
interface StepLine {
  /** Place in the plan, from 0. */
  place: number;
  index: number;
  /** The case, or nothing when it went no further. */
  caseId?: string;
  /** Code of the refusal or the error that ended the case's course. */
  ended?: string;
}

/** What has been played, kept line by line in a file: after a stop in the middle the next start goes on there. */
export class PlayedSteps {
  readonly #file: string;
  readonly plan: PlanLine;
  readonly #caseIds = new Map<number, string>();
  readonly #ended = new Map<number, string>();
  /** Place of the next step to be played. */
  next = 0;
  /** The start found a record that was not at its end: its last step may have been played without being noted. */
  readonly resumed: boolean;

  constructor(file: string, plan: PlanLine) {
    this.#file = file;
    const lines = existsSync(file) ? wholeLines(file) : [];
    const [first, ...steps] = lines as [PlanLine | undefined, ...StepLine[]];
    this.resumed = first !== undefined;
    this.plan = first ?? plan;
    if (!first) appendFileSync(file, `${JSON.stringify(plan)}\n`, { mode: 0o600 });
    for (const step of steps) this.#remember(step);
  }

  caseIdOf(index: number): string | undefined {
    return this.#caseIds.get(index);
  }

  hasEnded(index: number): boolean {
    return this.#ended.has(index);
  }

  /** How many courses ended early, by code. */
  endings(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const code of this.#ended.values()) counts[code] = (counts[code] ?? 0) + 1;
    return counts;
  }

  note(step: StepLine): void {
    appendFileSync(this.#file, `${JSON.stringify(step)}\n`);
    this.#remember(step);
  }

  #remember({ place, index, caseId, ended }: StepLine): void {
    this.next = place + 1;
    if (caseId) this.#caseIds.set(index, caseId);
    if (ended) this.#ended.set(index, ended);
  }
}

/** A stop may have cut the last line short: it is taken off. */
function wholeLines(file: string): unknown[] {
  const bytes = readFileSync(file);
  const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  if (whole.length < bytes.length) truncateSync(file, whole.length);
  const lines = whole.toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}
