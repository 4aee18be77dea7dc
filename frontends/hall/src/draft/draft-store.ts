import { isRefusal, newKey } from '@onething/portal-kit';
import type { GraphqlClient, Problem, Refusal } from '@onething/portal-kit';
import { prefillStep, sourcesOf, withValueAt } from '@onething/portal-kit/answers';
import type { Answers, FieldSources } from '@onething/portal-kit/answers';
import { valueAt } from '@onething/policy/labels';
import { draftQuery, prefillQuery, saveDraftMutation } from './draft.operations.ts';
import type { DraftCase, Prefill } from './draft.operations.ts';
import { keepLocalDraft, readLocalDraft, removeLocalDraft } from './local-draft.ts';

/** Where what was typed is: on the server, on its way, only on this device, or in two versions. */
export type SaveState = 'SAVED' | 'WAITING' | 'SAVING' | 'DEVICE_ONLY' | 'SIGNED_OUT' | 'CONFLICT';

export interface DraftConflict {
  theirs: Answers;
  theirRevision: number;
}

export interface DraftSnapshot {
  /** Undefined: still loading, or `problems` say why not. */
  case?: DraftCase;
  loading: boolean;
  problems: Problem[];
  answers: Answers;
  sources: FieldSources;
  state: SaveState;
  /** Moment of the last save, ISO. */
  savedAt?: string;
  conflict?: DraftConflict;
  /** What the server refused at submission, shown at the fields until they change. */
  refused: Refusal['details'];
}

/** Where the whole draft is kept while it is open, unreadable for others, for pages that open without a network. */
export interface KeptDrafts {
  keep(draft: DraftCase): Promise<unknown>;
  read(caseId: string): Promise<DraftCase | undefined>;
  remove(caseId: string): void;
}

export interface DraftEnvironment {
  client: GraphqlClient;
  storage: Storage;
  kept?: KeptDrafts;
  now: () => number;
  /** How long typing must pause before the server is told. */
  pauseMs?: number;
  /** How long agencies are given to answer before they are looked for again. */
  askAgainMs?: number;
}

const defaultPauseMs = 1500;
const defaultAskAgainMs = 3000;
/** Agencies that take longer are not waited for: the applicant types it, and the office sees what they say. */
const mostAsks = 6;

/**
 * One draft of one case for as long as its pages are open. Everything typed is on the device at once and on the server
 * shortly after; the device's copy goes when the server has it. Two devices never overwrite each other: the server
 * compares revisions, and both versions are shown.
 */
export class DraftStore {
  snapshot: DraftSnapshot = { loading: true, problems: [], answers: {}, sources: {}, state: 'SAVED', refused: [] };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;
  private revision = 0;
  private step: string | undefined;
  private dirty = false;
  /** The case came from this device: the server must be asked once it can be. */
  private fromDevice = false;
  private asking: ReturnType<typeof setTimeout> | undefined;
  /** Fields that were filled once: whoever empties one does not find it filled again. */
  private readonly filled = new Set<string>();

  constructor(
    readonly caseId: string,
    private readonly environment: DraftEnvironment,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Fetches the case and lays what this device still holds over it. */
  load = async (): Promise<void> => {
    this.set({ loading: true, problems: [] });
    this.filled.clear();
    const variables = { id: this.caseId };
    const answer = await this.environment.client.query(draftQuery, variables);
    const found = answer.data?.case;
    const kept = found ? undefined : await this.keptCase(answer.problems);
    if (kept) return this.openKept(kept);
    if (!found) {
      const problems: Problem[] = answer.problems.length > 0 ? answer.problems : [{ code: 'NOT_FOUND', path: 'case' }];
      return this.set({ loading: false, problems });
    }
    if (this.fromDevice && !this.dirty) this.set({ state: 'SAVED' });
    this.fromDevice = false;
    this.revision = found.form.revision;
    this.set({
      loading: false,
      case: found,
      problems: answer.problems,
      answers: found.form.answers ?? {},
      sources: sourcesOf(found.form.sources),
    });
    if (found.status !== 'DRAFT') return this.forget();
    this.keepWhole();
    this.takeUpLocal(found);
    await this.prefill(found);
  };

  /** New answers from the page. */
  change = (answers: Answers, sources: FieldSources): void => {
    const refused = this.snapshot.refused.filter(({ path }) => path && valueAt(answers, path) === valueAt(this.snapshot.answers, path));
    this.set({ answers, sources, refused, state: this.snapshot.state === 'CONFLICT' ? 'CONFLICT' : 'WAITING' });
    this.dirty = true;
    this.keep();
    this.schedule();
  };

  /** Remembers where the applicant is, for resuming on another device. */
  visit = (step: string): void => {
    this.step = step;
  };

  /** Saves now what is not saved; resolves when it is known where everything is. */
  flush = async (): Promise<SaveState> => {
    clearTimeout(this.timer);
    await this.saving;
    if (this.fromDevice && !this.dirty) await this.load();
    if (this.dirty && this.snapshot.state !== 'CONFLICT') await this.save();
    return this.snapshot.state;
  };

  /** Ends a conflict with the answers the applicant chose; they are saved over the other version's revision. */
  resolve = async (answers: Answers): Promise<void> => {
    const { conflict } = this.snapshot;
    if (!conflict) return;
    this.revision = conflict.theirRevision;
    this.set({ answers, conflict: undefined, state: 'WAITING' });
    this.dirty = true;
    this.keep();
    await this.save();
  };

  /** Refusals of the submission, to be shown at their fields. */
  refuse = (details: Refusal['details']): void => this.set({ refused: details });

  /** The revision the server has, for the submission. */
  get savedRevision(): number {
    return this.revision;
  }

  /** The matter is out of the applicant's hands, or the person is leaving: nothing stays on the device. */
  forget = (): void => {
    this.dropLocal();
    this.environment.kept?.remove(this.caseId);
  };

  /** The server has what was typed here. */
  private dropLocal(): void {
    clearTimeout(this.timer);
    clearTimeout(this.asking);
    this.dirty = false;
    removeLocalDraft(this.caseId, this.environment.storage);
  }

  private async keptCase(problems: Problem[]): Promise<DraftCase | undefined> {
    const unreachable = problems.some(({ code }) => code === 'OFFLINE' || code === 'TIMEOUT');
    return unreachable ? this.environment.kept?.read(this.caseId) : undefined;
  }

  /** Without a network: the draft as the server last had it, and what was typed since. */
  private openKept(found: DraftCase): void {
    this.fromDevice = true;
    this.revision = found.form.revision;
    this.set({ loading: false, case: found, problems: [], answers: found.form.answers ?? {}, sources: sourcesOf(found.form.sources) });
    this.takeUpLocal(found);
    if (this.snapshot.state !== 'CONFLICT') this.set({ state: 'DEVICE_ONLY' });
  }

  /** The draft as the server has it now. */
  private keepWhole(): void {
    const { case: found, answers } = this.snapshot;
    if (found) void this.environment.kept?.keep({ ...found, form: { ...found.form, answers, revision: this.revision } });
  }

  private takeUpLocal(found: DraftCase): void {
    const local = readLocalDraft(this.caseId, this.environment.now(), this.environment.storage);
    if (!local) return;
    const theirs = found.form.answers ?? {};
    if (JSON.stringify(local.answers) === JSON.stringify(theirs)) return this.dropLocal();
    this.dirty = true;
    if (local.revision === found.form.revision) {
      this.set({ answers: local.answers, sources: local.sources, state: 'WAITING' });
      return this.schedule();
    }
    this.set({
      answers: local.answers,
      sources: local.sources,
      state: 'CONFLICT',
      conflict: { theirs, theirRevision: found.form.revision },
    });
  }

  private async prefill(found: DraftCase): Promise<void> {
    // Asked before the answer comes: on a slow network people have begun to type by then, and what they have not reached is still filled in.
    await this.askPrefill(found, Object.keys(this.snapshot.answers).length === 0, 1);
  }

  /** Agencies answer some moments after the application is begun: what is still awaited is asked for again, a few times. */
  private async askPrefill(found: DraftCase, untouched: boolean, asks: number): Promise<void> {
    const variables = { code: found.jurisdiction.code, formCode: found.form.code, caseId: this.caseId };
    const answer = await this.environment.client.query(prefillQuery, variables);
    const prefill = answer.data?.prefill as Prefill | undefined;
    if (!prefill) return;
    this.layPrefill(found, prefill, untouched);
    clearTimeout(this.asking);
    if (!prefill.awaited || asks >= mostAsks) return;
    this.asking = setTimeout(() => void this.askPrefill(found, untouched, asks + 1), this.environment.askAgainMs ?? defaultAskAgainMs);
  }

  private layPrefill(found: DraftCase, prefill: Prefill, untouched: boolean): void {
    const { state } = this.snapshot;
    let { answers, sources } = this.snapshot;
    // While two versions are compared neither changes.
    const fills = untouched && state !== 'CONFLICT';
    for (const { pointer, source } of prefill.sources) {
      const value = valueAt(prefill.values, pointer);
      if (value === undefined) continue;
      if (fills && !this.filled.has(pointer) && valueAt(answers, pointer) === undefined) {
        answers = withListsAt(answers, prefill.values, pointer);
        this.filled.add(pointer);
      }
      // A mark that stands already says more: copied from where.
      if (!sources[pointer]) sources = { ...sources, [pointer]: { text: source, value } };
    }
    for (const { id } of found.form.definition.steps) ({ answers, sources } = prefillStep(found.form.definition, id, { answers, sources }));
    this.set({ answers, sources });
  }

  private keep(): void {
    const { answers, sources } = this.snapshot;
    keepLocalDraft({ caseId: this.caseId, answers, sources, revision: this.revision }, this.environment.now(), this.environment.storage);
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (this.snapshot.state === 'CONFLICT') return;
    this.timer = setTimeout(() => void this.save(), this.environment.pauseMs ?? defaultPauseMs);
  }

  private async save(): Promise<void> {
    if (this.saving) {
      await this.saving;
      if (!this.dirty) return;
    }
    this.saving = this.sendDraft();
    await this.saving;
    this.saving = undefined;
    if (this.dirty && this.snapshot.state === 'WAITING') this.schedule();
  }

  private async sendDraft(): Promise<void> {
    const sent = this.snapshot.answers;
    this.dirty = false;
    this.set({ state: 'SAVING' });
    const input = { caseId: this.caseId, revision: this.revision, answers: sent, step: this.step, idempotencyKey: newKey() };
    const answer = await this.environment.client.mutate(saveDraftMutation, { input });
    const result = answer.data?.saveDraft;
    if (!result) return this.notSaved(answer.problems);
    if (isRefusal(result)) return result.code === 'DRAFT_CHANGED_ELSEWHERE' ? this.meetConflict() : this.notSaved([]);
    this.revision = result.case.form.revision;
    const again = this.snapshot.answers !== sent;
    this.dirty = again;
    this.fromDevice = false;
    if (again) this.keep();
    else removeLocalDraft(this.caseId, this.environment.storage);
    if (!again) this.keepWhole();
    this.set({ state: again ? 'WAITING' : 'SAVED', savedAt: new Date(this.environment.now()).toISOString() });
  }

  private notSaved(problems: Problem[]): void {
    this.dirty = true;
    this.set({ state: problems.some((problem) => problem.code === 'UNAUTHENTICATED') ? 'SIGNED_OUT' : 'DEVICE_ONLY' });
  }

  private async meetConflict(): Promise<void> {
    this.dirty = true;
    const answer = await this.environment.client.query(draftQuery, { id: this.caseId });
    const found = answer.data?.case;
    if (!found) return this.notSaved(answer.problems);
    if (JSON.stringify(found.form.answers) === JSON.stringify(this.snapshot.answers)) {
      this.revision = found.form.revision;
      this.dropLocal();
      return this.set({ state: 'SAVED' });
    }
    this.set({ state: 'CONFLICT', conflict: { theirs: found.form.answers ?? {}, theirRevision: found.form.revision } });
  }

  private set(patch: Partial<DraftSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...patch };
    for (const listener of this.listeners) listener();
  }
}

/** Puts a prefilled value in, making the list entries on the way. */
function withListsAt(answers: Answers, values: Record<string, unknown>, pointer: string): Answers {
  const steps = pointer.split('/').slice(1);
  const index = steps.findIndex((step) => /^\d+$/.test(step));
  if (index < 0) return withValueAt(answers, pointer, valueAt(values, pointer));
  const list = `/${steps.slice(0, index).join('/')}`;
  const present = (valueAt(answers, list) as unknown[] | undefined) ?? [];
  const wanted = Number(steps[index]) + 1;
  const grown = Array.from({ length: Math.max(present.length, wanted) }, (_, place) => present[place] ?? {});
  return withValueAt(withValueAt(answers, list, grown), pointer, valueAt(values, pointer));
}
