import type { Answer, GraphqlClient, Operation } from '@onething/portal-kit';
import { describe, expect, it } from 'vitest';
import { answersOf, missingOn } from './visit-draft.ts';
import type { VisitOutboxEnvironment, WaitingVisit } from './visit-outbox.ts';
import { keepVisit, listAnswers, listVisits, sendVisit, wipeVisits } from './visit-outbox.ts';

class MemoryStorage implements Storage {
  [name: string]: unknown;
  readonly #rows = new Map<string, string>();
  get length(): number {
    return this.#rows.size;
  }
  clear = (): void => this.#rows.clear();
  getItem = (key: string): string | null => this.#rows.get(key) ?? null;
  key = (index: number): string | null => [...this.#rows.keys()][index] ?? null;
  removeItem = (key: string): void => void this.#rows.delete(key);
  setItem = (key: string, value: string): void => {
    this.#rows.set(key, value);
    // As a browser does: keys are own properties.
    Object.defineProperty(this, key, { enumerable: true, configurable: true, value });
  };
}

const visit: WaitingVisit = {
  id: '0b3f0f3e-0000-4000-8000-000000000001',
  caseId: 'case-1',
  about: '王＊雨',
  seenOn: '2026-11-20',
  said: { childSeen: 'YES', home: 'SAME', carer: 'GUARDIAN', urgent: 'NO', parent: 'FATHER', change: 'RELEASED', note: ' 好 ' },
  photos: [
    { key: 'photo-1', fileName: '1.jpg' },
    { key: 'photo-2', fileName: '2.jpg' },
  ],
  step: 3,
  savedAt: 1,
  expiresAt: 0,
};

function office(answers: unknown[]) {
  const storage = new MemoryStorage();
  const uploads: string[] = [];
  const inputs: { photoReceipts: string[]; idempotencyKey: string; visitId: string }[] = [];
  let network = true;
  const client = {
    mutate: async <Result, Variables>(_operation: Operation<Result, Variables>, variables: Variables): Promise<Answer<Result>> => {
      inputs.push((variables as { input: (typeof inputs)[number] }).input);
      const data = answers.shift();
      return data ? { data: { recordVisit: data } as Result, problems: [] } : { problems: [{ code: 'OFFLINE', path: '' }] };
    },
  } as unknown as GraphqlClient;
  const environment: VisitOutboxEnvironment = {
    client,
    storage,
    now: () => 1000,
    photo: async (_visit, key) => new File(['x'], `${key}.jpg`),
    dropPhoto: async () => undefined,
    upload: async (file) => {
      if (!network) return { ok: false, code: 'OFFLINE' };
      uploads.push(file.name);
      return { ok: true, receipt: `receipt-${file.name}`, fileId: file.name, fileName: file.name, mediaType: 'image/jpeg', sizeBytes: 1 };
    },
  };
  return { environment, storage, uploads, inputs, disconnect: () => (network = false), connect: () => (network = true) };
}

const only = (environment: VisitOutboxEnvironment): WaitingVisit => listVisits(environment)[0] as WaitingVisit;

describe('visits that wait on the device', () => {
  it('stay until the office has them, and send each photo once', async () => {
    const { environment, uploads, inputs, storage } = office([
      undefined,
      { __typename: 'Visit', id: visit.id, outcome: 'COUNTED', counted: null },
    ]);
    keepVisit(visit, environment);
    expect(await sendVisit(only(environment), environment)).toBe('WAITS');
    expect(await sendVisit(only(environment), environment)).toBe('SENT');
    expect(uploads).toEqual(['photo-1.jpg', 'photo-2.jpg']);
    expect(inputs[1]).toEqual(inputs[0]);
    expect(inputs[0]).toMatchObject({ visitId: visit.id, photoReceipts: ['receipt-photo-1.jpg', 'receipt-photo-2.jpg'] });
    expect(listVisits(environment)).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it('say nothing to the office while the first photo cannot leave', async () => {
    const { environment, inputs, disconnect } = office([]);
    keepVisit(visit, environment);
    disconnect();
    expect(await sendVisit(only(environment), environment)).toBe('WAITS');
    expect(inputs).toEqual([]);
    expect(listVisits(environment)).toHaveLength(1);
  });

  it('leave the office’s word behind where somebody else had been there', async () => {
    const counted = { by: '白云', seenOn: '2026-11-12' };
    const { environment } = office([{ __typename: 'Visit', id: visit.id, outcome: 'CONFLICT', counted }]);
    keepVisit(visit, environment);
    expect(await sendVisit(only(environment), environment)).toBe('SENT');
    expect(listAnswers(environment)).toMatchObject([{ outcome: 'CONFLICT', counted, about: '王＊雨' }]);
  });

  it('stay with the reason when they are refused, and go at sign-out', async () => {
    const refusal = { __typename: 'LawfulRefusal', code: 'VISIT_IN_FUTURE', message: '探视日期不能晚于今天。', details: [] };
    const { environment, storage } = office([refusal]);
    keepVisit(visit, environment);
    expect(await sendVisit(only(environment), environment)).toBe('REFUSED');
    expect(only(environment).refusal).toBe('探视日期不能晚于今天。');
    wipeVisits(storage);
    expect(listVisits(environment)).toEqual([]);
  });
});

describe('the questions of a visit', () => {
  it('are all asked when the child was seen, and only for a note when it was not', () => {
    expect(missingOn(0, '2026-11-21', {}, '2026-11-20')).toEqual(['seenOn', 'childSeen']);
    expect(missingOn(0, '2026-11-20', { childSeen: 'YES' }, '2026-11-20')).toEqual([]);
    expect(missingOn(1, '2026-11-20', { childSeen: 'YES', home: 'SAME' }, '2026-11-20')).toEqual(['carer', 'urgent']);
    expect(missingOn(3, '2026-11-20', { childSeen: 'YES' }, '2026-11-20')).toEqual(['parent']);
    expect(missingOn(3, '2026-11-20', { childSeen: 'YES', parent: 'MOTHER' }, '2026-11-20')).toEqual(['change']);
    expect(missingOn(3, '2026-11-20', { childSeen: 'NO' }, '2026-11-20')).toEqual(['note']);
  });

  it('are sent as the office takes them', () => {
    expect(answersOf(visit)).toEqual({
      childSeen: 'YES',
      home: 'SAME',
      carer: 'GUARDIAN',
      urgent: false,
      parentChange: { parent: 'FATHER', change: 'RELEASED' },
      note: '好',
    });
    expect(answersOf({ said: { childSeen: 'NO', carer: 'NOBODY', note: '没人' } })).toEqual({ childSeen: 'NO', note: '没人' });
  });
});
