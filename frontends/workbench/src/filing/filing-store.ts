import { isRefusal } from '@onething/portal-kit';
import type { GraphqlClient, Problem, Refusal, UploadAnswer } from '@onething/portal-kit';
import { sourcesOf } from '@onething/portal-kit/answers';
import type { Answers, FieldSources } from '@onething/portal-kit/answers';
import { attachFilingPaperMutation, filedCaseQuery, saveFilingMutation, startFilingMutation } from './filing.operations.ts';
import type { FiledCase } from './filing.operations.ts';
import { keepFiling, localFilingLifeMs, removeFiling } from './local-filing.ts';
import type { LocalFiling, LocalPhoto } from './local-filing.ts';

/** Where everything is: with the server, on its way, on this device alone, refused, or in two versions. */
export type FilingState = 'SAVED' | 'WAITING' | 'SENDING' | 'DEVICE_ONLY' | 'SIGNED_OUT' | 'REFUSED' | 'CONFLICT';

export interface FilingSnapshot {
  filing: LocalFiling;
  state: FilingState;
  /** The draft as the server last told. */
  filed?: FiledCase;
  refusal?: Pick<Refusal, 'code' | 'message' | 'details'>;
  /** The device had no room for what was added last. */
  full: boolean;
  /** Moment of the last save, ISO. */
  savedAt?: string;
}

export interface FilingEnvironment {
  client: GraphqlClient;
  storage: Storage;
  now: () => number;
  newKey: () => string;
  upload: (photo: LocalPhoto) => Promise<UploadAnswer>;
  /** How long typing must pause before the server is told. */
  pauseMs?: number;
}

const defaultPauseMs = 1500;

/**
 * One application filed for others. The device has everything at once; the server gets it when there is a network, step by step: the draft, the
 * answers, each photo. What the server has leaves the device.
 */
export class FilingStore {
  snapshot: FilingSnapshot;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | undefined;

  constructor(
    filing: LocalFiling,
    private readonly environment: FilingEnvironment,
  ) {
    this.snapshot = { filing, state: filing.dirty || filing.photos.length > 0 || !filing.caseId ? 'WAITING' : 'SAVED', full: false };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** New answers from the page. */
  change = (answers: Answers, sources: FieldSources): void => {
    this.keep({ answers, sources, dirty: true });
    this.schedule();
  };

  /** Another head: after a refusal of who applies or when the paper came. */
  correct = (head: LocalFiling['head']): void => {
    this.keep({ head, attempt: this.snapshot.filing.attempt + 1 });
    void this.send();
  };

  addPhoto = (photo: LocalPhoto): void => {
    this.keep({ photos: [...this.snapshot.filing.photos, photo] });
    void this.send();
  };

  removePhoto = (id: string): void => this.keep({ photos: this.snapshot.filing.photos.filter((photo) => photo.id !== id) });

  /** Ends a conflict: with what this device has, or with what the server has. */
  resolve = async (choice: 'MINE' | 'THEIRS'): Promise<void> => {
    const { filed, filing } = this.snapshot;
    if (!filed) return;
    const answers = choice === 'MINE' ? filing.answers : filed.form.answers;
    this.keep({ answers, revision: filed.form.revision, dirty: choice === 'MINE' });
    await this.send();
  };

  /** Sends what the server does not have; resolves when it is known where everything is. */
  send = async (): Promise<FilingState> => {
    clearTimeout(this.timer);
    await this.sending;
    this.sending = this.sendAll();
    await this.sending;
    this.sending = undefined;
    return this.snapshot.state;
  };

  /** The person is leaving: nothing stays on the device. */
  forget = (): void => {
    clearTimeout(this.timer);
    removeFiling(this.snapshot.filing.id, this.environment.storage);
  };

  private async sendAll(): Promise<void> {
    this.set({ state: 'SENDING', refusal: undefined });
    if (!(await this.begin()) || !(await this.saveAnswers()) || !(await this.sendPhotos())) return;
    await this.look();
    const { filing } = this.snapshot;
    const more = filing.dirty || filing.photos.length > 0;
    if (more) return this.schedule();
    // On a phone of several people nothing stays that the server has.
    removeFiling(filing.id, this.environment.storage);
    this.set({ state: 'SAVED', savedAt: new Date(this.environment.now()).toISOString() });
  }

  private async begin(): Promise<boolean> {
    const { filing } = this.snapshot;
    if (filing.caseId) return true;
    const input = { ...filing.head, declarationAccepted: true, idempotencyKey: `${filing.id}-${filing.attempt}` };
    const answer = await this.environment.client.mutate(startFilingMutation, { input });
    const started = this.settle(answer.data?.startApplication, answer.problems);
    if (!started) return false;
    this.keep({ caseId: started.id });
    await this.takeKnown();
    return true;
  }

  /** What the office that asked for the application knows is in the draft; beside it stays what was typed meanwhile. */
  private async takeKnown(): Promise<void> {
    if (!this.snapshot.filing.head.askedId) return;
    await this.look();
    const { filed, filing } = this.snapshot;
    if (!filed) return;
    const { revision } = filed.form;
    const answers = beside(filed.form.answers, filing.answers);
    this.keep({ answers, sources: { ...sourcesOf(filed.form.sources), ...filing.sources }, revision });
  }

  private async saveAnswers(): Promise<boolean> {
    const { filing } = this.snapshot;
    if (!filing.dirty || !filing.caseId) return true;
    const input = { caseId: filing.caseId, revision: filing.revision, answers: filing.answers, idempotencyKey: this.environment.newKey() };
    const answer = await this.environment.client.mutate(saveFilingMutation, { input });
    const result = answer.data?.saveDraft;
    if (result && isRefusal(result) && result.code === 'DRAFT_CHANGED_ELSEWHERE') return this.meetOther(filing);
    const saved = this.settle(result, answer.problems);
    if (!saved) return false;
    this.keep({ revision: saved.case.form.revision, dirty: this.snapshot.filing.answers !== filing.answers });
    return true;
  }

  /** Somebody (perhaps this device, whose answer was lost) saved meanwhile: the same answers are no conflict. */
  private async meetOther(filing: LocalFiling): Promise<boolean> {
    await this.look();
    const { filed } = this.snapshot;
    if (!filed) return false;
    if (JSON.stringify(filed.form.answers) === JSON.stringify(filing.answers)) {
      this.keep({ revision: filed.form.revision, dirty: this.snapshot.filing.answers !== filing.answers });
      return true;
    }
    this.set({ state: 'CONFLICT' });
    return false;
  }

  private async sendPhotos(): Promise<boolean> {
    for (const photo of this.snapshot.filing.photos) {
      const uploaded = await this.environment.upload(photo);
      if (!uploaded.ok) return this.photoFailed(uploaded.code);
      const input = {
        caseId: this.snapshot.filing.caseId ?? '',
        materialCode: photo.materialCode,
        receipt: uploaded.receipt,
        idempotencyKey: `${photo.id}-${uploaded.fileId}`,
      };
      const answer = await this.environment.client.mutate(attachFilingPaperMutation, { input });
      if (!this.settle(answer.data?.attachMaterial, answer.problems)) return false;
      this.removePhoto(photo.id);
    }
    return true;
  }

  private photoFailed(code: string): boolean {
    const waits = code === 'OFFLINE' || code === 'UPLOAD_UNAUTHENTICATED';
    this.set(
      waits
        ? { state: code === 'OFFLINE' ? 'DEVICE_ONLY' : 'SIGNED_OUT' }
        : { state: 'REFUSED', refusal: { code, message: '', details: [] } },
    );
    return false;
  }

  /** Reads the draft again: which papers it asks for now. */
  private async look(): Promise<void> {
    const { caseId } = this.snapshot.filing;
    if (!caseId) return;
    const answer = await this.environment.client.query(filedCaseQuery, { id: caseId });
    if (answer.data?.case) this.set({ filed: answer.data.case });
  }

  private settle<Result extends { __typename: string }>(result: Result | Refusal | undefined, problems: Problem[]): Result | undefined {
    if (result && !isRefusal(result)) return result as Result;
    if (result && isRefusal(result)) this.set({ state: 'REFUSED', refusal: result });
    else this.set({ state: problems.some(({ code }) => code === 'UNAUTHENTICATED') ? 'SIGNED_OUT' : 'DEVICE_ONLY' });
    return undefined;
  }

  private keep(patch: Partial<LocalFiling>): void {
    const filing = { ...this.snapshot.filing, ...patch, expiresAt: this.environment.now() + localFilingLifeMs };
    const full = !keepFiling(filing, this.environment.storage);
    this.set({ filing, full, ...(this.snapshot.state === 'SAVED' ? { state: 'WAITING' as const } : {}) });
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (this.snapshot.state === 'CONFLICT') return;
    this.timer = setTimeout(() => void this.send(), this.environment.pauseMs ?? defaultPauseMs);
  }

  private set(patch: Partial<FilingSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...patch };
    for (const listener of this.listeners) listener();
  }
}

/** What is known, with what was typed in its place; of a list what was typed counts whole. */
function beside(known: Answers, typed: Answers): Answers {
  const isPart = (value: unknown): value is Answers => typeof value === 'object' && value !== null && !Array.isArray(value);
  const merged = Object.entries(typed).map(([key, value]) => {
    const before = known[key];
    if (isPart(before) && isPart(value)) return [key, beside(before, value)];
    return [
      key,
      value === undefined || (Array.isArray(value) && !value.some((item) => isPart(item) && Object.keys(item).length > 0))
        ? (before ?? value)
        : value,
    ];
  });
  return { ...known, ...(Object.fromEntries(merged) as Answers) };
}
